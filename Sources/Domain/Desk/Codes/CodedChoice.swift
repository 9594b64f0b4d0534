/// A closed list on which a rule depends: the cases are in the source, their names and days in a code list.
///
/// The raw value is the key of the code.
public protocol CodedChoice: RawRepresentable<String>, CaseIterable, Sendable, Hashable {
  /// The same cases as a list, in the order of the screen.
  static var list: CodeList { get }
}

extension CodedChoice {
  /// The key under which it is stored and counted.
  public var key: CodeKey { CodeKey(stringLiteral: rawValue) }

  /// Its entry in the list.
  public var code: Code {
    guard let code = Self.list[key] else { preconditionFailure("a case without a code") }
    return code
  }

  /// Its name on screen.
  public var name: Text { code.name }

  /// The case of a key.
  public init?(key: CodeKey) {
    self.init(rawValue: key.text)
  }

  /// The case that a word of any register stands for.
  public static func resolve(_ word: some StringProtocol) -> Self? {
    list.resolve(word).flatMap { Self(key: $0.key) }
  }
}
