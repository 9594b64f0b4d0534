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

  /// The names of its fields, each once, in the order of their first coming.
  public var names: [String] {
    var seen: Set<String> = []
    return fields.map(\.name).filter { seen.insert($0).inserted }
  }

  /// The same form with other values in one field; none means that it came empty.
  public func setting(_ name: String, to values: [String]) -> FormData {
    let new = (values.isEmpty ? [""] : values).map { Field(name: name, value: $0) }
    guard let place = fields.firstIndex(where: { $0.name == name }) else { return FormData(fields: fields + new) }
    var others = fields
    others.removeAll { $0.name == name }
    others.insert(contentsOf: new, at: fields[..<place].filter { $0.name != name }.count)
    return FormData(fields: others)
  }

  /// The same form with every field of another in its place.
  public func overlaid(with other: FormData) -> FormData {
    let names = Set(other.names)
    return FormData(fields: fields.filter { !names.contains($0.name) } + other.fields)
  }
}
