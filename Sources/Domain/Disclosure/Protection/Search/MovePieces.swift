/// Small changes that keep published sums, learnt from worlds, by the atoms that they change.
struct MovePieces {
  private var pieces: [[World.Change]] = []
  private var known: Set<[World.Change]> = []
  /// By atom and direction, oldest first.
  private var changing: [[Int]]

  init(atoms: Int) { changing = Array(repeating: [], count: 2 * atoms) }

  /// Takes a piece in both directions.
  mutating func add(_ piece: [World.Change]) {
    guard let first = piece.first else { return }
    let reversed = piece.map { World.Change(atom: $0.atom, change: -$0.change) }
    let rising = first.change > 0 ? piece : reversed
    guard known.insert(rising).inserted else { return }
    for piece in [piece, reversed] {
      for change in piece { changing[2 * change.atom + (change.change > 0 ? 1 : 0)].append(pieces.count) }
      pieces.append(piece)
    }
  }

  /// The numbers of the pieces that change the atom in the direction of `sign`, oldest first.
  func changing(_ atom: Int, _ sign: Int) -> [Int] { changing[2 * atom + (sign > 0 ? 1 : 0)] }

  subscript(_ number: Int) -> [World.Change] { pieces[number] }
}
