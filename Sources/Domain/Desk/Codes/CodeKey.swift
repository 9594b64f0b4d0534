/// The stable short name of a code: what is stored, exchanged and counted. 1 to 40 ASCII letters, digits and hyphens.
public struct CodeKey: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  public let text: String

  /// `nil` unless the text is made of 1 to 40 ASCII letters, digits and hyphens.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard (1...40).contains(bytes.count), bytes.allSatisfy(Self.isAllowed) else { return nil }
    self.text = String(text)
  }

  /// For keys written in the source; a malformed one is a mistake of the programmer.
  public init(stringLiteral text: String) {
    precondition((1...40).contains(text.utf8.count) && text.utf8.allSatisfy(Self.isAllowed), "a malformed code key")
    self.text = text
  }

  public var description: String { text }

  public static func < (left: CodeKey, right: CodeKey) -> Bool {
    left.text < right.text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
