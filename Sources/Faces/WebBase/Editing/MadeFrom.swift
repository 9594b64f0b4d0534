import ExactJSON

/// The values that a page was made from, as its form sends them back: what a save is compared with when somebody else
/// was first.
///
/// A page sends the values themselves, so that it can show them again; a script that saves while somebody types sends
/// digests, which keeps its last words short.
public struct MadeFrom: Sendable, Hashable {
  /// The name of the field that holds it.
  public static let field = "was"

  /// One field as the page knew it.
  private struct Known: Sendable, Hashable {
    let name: String
    var values: [String]?
    /// Digests of values that the page put there itself, or may have; one of them is enough.
    var digests: [String]?

    init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }

    init(_ json: JSONValue) throws(HTTPFault) {
      guard let name = json["name"]?.string else { throw .malformed }
      self.name = name
      values = try Self.texts(json["values"])
      digests = try Self.texts(json["digests"])
    }

    private static func texts(_ json: JSONValue?) throws(HTTPFault) -> [String]? {
      guard let json else { return nil }
      guard case .array(let elements) = json else { throw .malformed }
      var texts: [String] = []
      for element in elements {
        guard let text = element.string else { throw .malformed }
        texts.append(text)
      }
      return texts
    }

    var json: JSONValue {
      func list(_ texts: [String]?) -> JSONValue? { texts.map { .array($0.map { .string($0) }) } }
      return .members([("name", .string(name)), ("values", list(values)), ("digests", list(digests))])
    }
  }

  private var known: [Known]

  /// A page that shows what is stored.
  public init(_ stored: FormData) {
    known = stored.names.map { Known(name: $0, values: stored.all($0)) }
  }

  /// What came with a form; a form that says nothing knows nothing.
  ///
  /// - Throws: `HTTPFault.malformed` for what no page of ours sends.
  public init(sentWith form: FormData) throws(HTTPFault) {
    guard let text = form[Self.field], !text.isEmpty else {
      known = []
      return
    }
    let read = try Result { () throws(JSONSyntaxRefusal) in try JSONReader.read(text.utf8) }
      .mapError { _ in HTTPFault.malformed }.get()
    // No form of ours has more fields than a form may have.
    guard case .array(let fields) = read, fields.count <= WebLimits.standard.fields else { throw .malformed }
    var known: [Known] = []
    for field in fields { known.append(try Known(field)) }
    self.known = known
  }

  /// As the hidden field holds it.
  public var encoded: String { JSONWriter.text(.array(known.map(\.json))) }

  public var names: [String] { known.map(\.name) }

  /// The values that the page showed in a field; `nil` when only their digest came, or nothing.
  public func values(of name: String) -> [String]? {
    known.first { $0.name == name }?.values
  }

  /// Whether a field still holds what the page was made from, or what it put there itself.
  func knows(_ name: String, holds values: [String]) -> Bool {
    guard let field = known.first(where: { $0.name == name }) else { return false }
    if let shown = field.values, shown == values { return true }
    return field.digests?.contains(ValueDigest.of(values)) == true
  }

  /// What is known once a field is seen as it is stored now.
  mutating func learn(_ name: String, holds values: [String]) {
    known.removeAll { $0.name == name }
    known.append(Known(name: name, values: values))
  }
}

/// A short name of the values of a field, the same in the pages' script. It tells values apart that a person typed;
/// it is no protection against somebody who looks for two values with one name, and needs to be none: everybody who
/// sends it may write the field.
public enum ValueDigest {
  /// Length and two 32-bit FNV-1a sums over the UTF-16 units, values joined by U+001F.
  public static func of(_ values: [String]) -> String {
    let units = values.joined(separator: "\u{1F}").utf16
    var first: UInt32 = 0x811C_9DC5
    var second: UInt32 = 0x050C_5D1F
    for unit in units {
      first = (first ^ UInt32(unit)) &* 0x0100_0193
      second = (second ^ UInt32(unit)) &* 0x0100_0193 &+ 1
    }
    return [UInt32(units.count), first, second].map { String($0, radix: 16) }.joined(separator: "-")
  }
}
