extension Href: ExpressibleByStringInterpolation {
  public init(stringLiteral text: StaticString) {
    self.init(path: text.string)
  }

  public init(stringInterpolation: StringInterpolation) {
    self.init(path: stringInterpolation.text)
  }

  /// The literal starts with `/`, `?` or `#`; anything else is a mistake in the source.
  private init(path: String) {
    let bytes = path.utf8
    guard let first = bytes.first else { preconditionFailure("an address is never empty") }
    precondition(
      first == UInt8(ascii: "/") || first == UInt8(ascii: "?") || first == UInt8(ascii: "#"),
      "a literal address is a path on this site")
    // An empty value in the first place would leave two slashes, which name another host.
    let slashes = bytes.prefix { $0 == UInt8(ascii: "/") }.count
    self.init(checked: slashes > 1 ? "/" + String(decoding: bytes.dropFirst(slashes), as: UTF8.self) : path)
  }

  /// Collects the parts of an address; values are percent-encoded, other addresses are kept.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 26)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      text += literal.string
    }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += PercentEncoding.encoded(value.description)
    }

    public mutating func appendInterpolation(_ href: Href) {
      text += href.text
    }
  }
}
