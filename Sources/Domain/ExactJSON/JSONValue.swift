/// A JSON value with exact numbers and its members in the order of the file.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// One member of an object.
  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  public static func integer(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }

  /// An object from members; those without a value are left out.
  public static func members(_ members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// The member of an object; `nil` for other values and unknown names.
  public subscript(_ name: String) -> JSONValue? {
    members.first { $0.name == name }?.value
  }

  /// None for what is no object.
  public var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// None for what is no list.
  public var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var bool: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  public var number: JSONNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  /// A whole number.
  public var integer: Int? { number?.integer }
}
