/// A text in both languages: a missing translation does not compile.
public struct Text: Sendable, Hashable {
  /// Dutch, as the desk's people say it.
  public let nl: String
  /// English, with the field's standard terms.
  public let en: String

  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// A text that reads the same in both languages, such as a name or a number.
  public init(same text: String) {
    self.init(nl: text, en: text)
  }

  /// The text in one language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .dutch: nl
    case .english: en
    }
  }
}
