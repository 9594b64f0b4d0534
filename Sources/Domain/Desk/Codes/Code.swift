/// One entry of a code list, with the days on which it may be chosen.
public struct Code: Sendable, Hashable {
  /// An entry that is no answer, so that figures can set it apart.
  public enum Mark: String, Sendable, Hashable {
    /// Not known or not asked.
    case unknown
    /// Asked; the person would rather not say.
    case wontSay = "wont-say"
  }

  public let key: CodeKey
  public let name: Text
  /// The first day on which it may be chosen.
  public let validFrom: LocalDate
  /// The last day on which it may be chosen; `nil` as long as it is in use.
  public let validUntil: LocalDate?
  /// What took its place, for figures that run over the change.
  public let successors: [CodeKey]
  /// The entry that it is a kind of, such as the domain of a help question.
  public let parent: CodeKey?
  public let mark: Mark?
  /// Whether it stands in the list that a worker chooses from; the others are headings and facts of older registers.
  public let offered: Bool
  /// Other words under which older registers know it.
  public let aliases: [String]
  /// What people say when they mean it, parted by commas; only for finding it while choosing.
  public let said: Text?

  public init(
    _ key: CodeKey, _ name: Text, from validFrom: LocalDate = .codesBegin, until validUntil: LocalDate? = nil,
    successors: [CodeKey] = [], under parent: CodeKey? = nil, mark: Mark? = nil, offered: Bool = true,
    aliases: [String] = [], said: Text? = nil
  ) {
    self.key = key
    self.name = name
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.successors = successors
    self.parent = parent
    self.mark = mark
    self.offered = offered
    self.aliases = aliases
    self.said = said
  }

  /// Every word by which it is found while choosing: names and older words, and what people say in either language.
  public func words(_ language: Language) -> [String] {
    [name(language), key.text] + aliases
      + [said?.nl, said?.en].compactMap(\.self).flatMap { $0.split(separator: ",").map(String.init) }
  }

  /// Whether it may be chosen on a day.
  public func isValid(on day: LocalDate) -> Bool {
    validFrom <= day && validUntil.map { day <= $0 } ?? true
  }
}

extension LocalDate {
  /// The first day that the shipped code lists cover: the desk opened in May 2012.
  public static let codesBegin = LocalDate(dayNumber: 15_461)
}
