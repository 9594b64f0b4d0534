/// One attribute of an element. Its name comes from the source, never from data, and its value is escaped when written.
///
/// Attributes that can run script or load from elsewhere (`on…`, `style`, `srcdoc`, `http-equiv`, `target`) do not
/// exist here; addresses are made from `Href` only.
public struct Attribute: Sendable {
  let name: StaticString
  /// Whether `data-` stands before the name.
  let isData: Bool
  let value: Value

  enum Value: Sendable {
    /// Not written at all.
    case absent
    /// The name alone.
    case present
    case text(String)
    /// Several attributes in the place of one.
    case several([Attribute])
  }

  init(_ name: StaticString, isData: Bool = false, _ value: Value) {
    self.name = name
    self.isData = isData
    self.value = value
  }

  /// An attribute with a text, absent when there is none.
  init(_ name: StaticString, _ text: String?) {
    self.init(name, text.map(Value.text) ?? .absent)
  }

  /// An attribute that is there or not.
  init(_ name: StaticString, _ isPresent: Bool) {
    self.init(name, isPresent ? .present : .absent)
  }

  /// No attribute, for the other side of a choice.
  public static let none = Attribute("", .absent)

  /// Several attributes in the place of one.
  public static func all(_ attributes: [Attribute]) -> Attribute { Attribute("", .several(attributes)) }

  /// The attribute if a condition holds, else nothing.
  public static func when(_ condition: Bool, _ attribute: Attribute) -> Attribute { condition ? attribute : .none }

  func write(into buffer: inout HTMLBuffer) {
    switch value {
    case .absent: break
    case .present: writeName(into: &buffer)
    case .text(let text):
      writeName(into: &buffer)
      buffer.writeVerbatim("=\"")
      buffer.writeEscaped(text)
      buffer.writeByte(UInt8(ascii: "\""))
    case .several(let attributes):
      for attribute in attributes { attribute.write(into: &buffer) }
    }
  }

  private func writeName(into buffer: inout HTMLBuffer) {
    buffer.writeByte(UInt8(ascii: " "))
    if isData { buffer.writeVerbatim("data-") }
    buffer.writeVerbatim(name)
  }
}

extension StaticString {
  /// The same text as a value.
  var string: String { withUTF8Buffer { String(decoding: $0, as: UTF8.self) } }

  /// Whether two pieces of source text are the same.
  func matches(_ other: StaticString) -> Bool {
    if hasPointerRepresentation, other.hasPointerRepresentation, utf8Start == other.utf8Start {
      return utf8CodeUnitCount == other.utf8CodeUnitCount
    }
    guard utf8CodeUnitCount == other.utf8CodeUnitCount else { return false }
    return withUTF8Buffer { mine in other.withUTF8Buffer { mine.elementsEqual($0) } }
  }
}
