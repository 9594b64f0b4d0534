/// A set of leaves of one dimension, by their index. Value type; equal sets are equal values, whatever their history.
public struct LeafSet: Hashable, Sendable {
  private var words: [UInt64]

  /// The empty set.
  public init() { words = [] }

  /// The set of the given leaf indexes.
  public init(_ indexes: some Sequence<Int>) {
    words = []
    for index in indexes { insert(index) }
  }

  /// The set of the indexes 0 ..< count.
  public init(all count: Int) { self.init(0..<count) }

  /// Adds one leaf.
  public mutating func insert(_ index: Int) {
    precondition(index >= 0, "leaf indexes start at 0")
    let word = index >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(index & 63)
  }

  /// Whether the leaf is in the set.
  public func contains(_ index: Int) -> Bool {
    let word = index >> 6
    return index >= 0 && word < words.count && words[word] & (1 << UInt64(index & 63)) != 0
  }

  /// How many leaves the set has.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether the set has no leaf.
  public var isEmpty: Bool { words.isEmpty }

  /// The leaves in ascending order.
  public var indexes: [Int] {
    words.indices.flatMap { word in
      (0..<64).filter { words[word] & (1 << UInt64($0)) != 0 }.map { word * 64 + $0 }
    }
  }

  /// Whether every leaf of this set is in the other.
  public func isSubset(of other: LeafSet) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.word($0) == 0 }
  }

  /// Whether this set is a subset of the other and not equal to it.
  public func isProperSubset(of other: LeafSet) -> Bool { isSubset(of: other) && self != other }

  /// The leaves of this set that are not in the other.
  public func subtracting(_ other: LeafSet) -> LeafSet {
    combined { $0 & ~other.word($1) }
  }

  /// The leaves that both sets have.
  public func intersection(_ other: LeafSet) -> LeafSet {
    combined { $0 & other.word($1) }
  }

  private func word(_ index: Int) -> UInt64 { index < words.count ? words[index] : 0 }

  /// Trailing zero words are dropped so that equal sets compare equal.
  private func combined(_ operation: (UInt64, Int) -> UInt64) -> LeafSet {
    var result = LeafSet()
    result.words = words.enumerated().map { operation($0.element, $0.offset) }
    while result.words.last == 0 { result.words.removeLast() }
    return result
  }
}
