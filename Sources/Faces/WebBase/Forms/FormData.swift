/// The fields of a sent form, in the order in which they came.
public struct FormData: Sendable, Hashable {
  public struct Field: Sendable, Hashable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public let fields: [Field]

  public init(fields: [Field]) {
    self.fields = fields
  }

  /// For tests and for filling a form again: names with values.
  public init(_ pairs: KeyValuePairs<String, String>) {
    fields = pairs.map { Field(name: $0.key, value: $0.value) }
  }

  /// The value of a field; when it came twice, the last one, as a hidden default in front of a checkbox means it.
  public subscript(_ name: String) -> String? {
    fields.last { $0.name == name }?.value
  }

  /// Every value of a field that may come more than once, without the empty ones.
  public func all(_ name: String) -> [String] {
    fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
  }

  /// Whether a field came at all.
  public func has(_ name: String) -> Bool {
    fields.contains { $0.name == name }
  }
}
