/// The number of one record inside the register; it never leaves the house (outside, a `PublicID` is used).
public struct ID<Subject>: Hashable, Sendable, Comparable {
  public let number: Int64

  public init(_ number: Int64) {
    self.number = number
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.number < right.number
  }
}
