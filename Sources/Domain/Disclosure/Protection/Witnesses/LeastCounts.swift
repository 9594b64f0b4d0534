/// How many registrations must stay in some atoms, because a coalition knows of them. A coalition has a handful at
/// most, so that a list is faster than a table.
struct LeastCounts: Equatable {
  struct Count: Equatable {
    let atom: Int
    var count: Int
  }

  /// Ascending by atom, each once.
  private(set) var all: [Count] = []

  static let none = LeastCounts()

  var isEmpty: Bool { all.isEmpty }
  var atoms: [Int] { all.map(\.atom) }

  /// How many must stay in the atom.
  subscript(atom: Int) -> Int { all.first { $0.atom == atom }?.count ?? 0 }

  /// One more must stay in the atom.
  mutating func raise(_ atom: Int) {
    let place = all.firstIndex { $0.atom >= atom } ?? all.count
    if place < all.count, all[place].atom == atom {
      all[place].count += 1
    } else {
      all.insert(Count(atom: atom, count: 1), at: place)
    }
  }
}
