/// Small changes that keep published sums, learnt from worlds, by the atoms that they change.
struct MovePieces {
  private var pieces: [[World.Change]] = []
  private var known: Set<[World.Change]> = []
  private var ofAtom: [Int: [Int]] = [:]

  /// Takes a piece in both directions.
  mutating func add(_ piece: [World.Change]) {
    guard let first = piece.first else { return }
    let rising = first.change > 0 ? piece : Self.reversed(piece)
    guard known.insert(rising).inserted else { return }
    for change in piece { ofAtom[change.atom, default: []].append(pieces.count) }
    pieces.append(rising)
  }

  /// The pieces that change the atom in the direction of `sign`, oldest first.
  func changing(_ atom: Int, _ sign: Int) -> some Sequence<[World.Change]> {
    (ofAtom[atom] ?? []).lazy.map { number in
      let piece = pieces[number]
      let isForward = piece.contains { $0.atom == atom && $0.change * sign > 0 }
      return isForward ? piece : Self.reversed(piece)
    }
  }

  private static func reversed(_ piece: [World.Change]) -> [World.Change] {
    piece.map { .init(atom: $0.atom, change: -$0.change) }
  }
}
