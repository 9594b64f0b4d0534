/// A relation between an actor and a record that the register keeps in rows of its own, such as an invitation to a case
/// conference or a wall between colleagues.
///
/// For one record the register asks which of them hold, and the rules look in the set; for a list the same question
/// stands in the statement as `EXISTS`. A relation is known by its name alone, so that a subject can bring its own.
public struct KeptRelation: Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
  public let name: String

  public init(_ name: String) {
    self.name = name
  }

  public init(stringLiteral name: String) {
    self.init(name)
  }

  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}
