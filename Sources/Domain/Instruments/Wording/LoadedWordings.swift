public import Desk

/// The wordings that an organisation has loaded, by instrument, version and language.
public struct LoadedWordings: Sendable {
  private let wordings: [Key: Wording]

  private struct Key: Hashable {
    let instrument: String
    let version: String
    let language: Language
  }

  /// No licensed wording: every instrument is entered from the organisation's own form.
  public static let empty = LoadedWordings([])

  public init(_ wordings: [Wording]) {
    self.wordings = Dictionary(
      wordings.map { (Key(instrument: $0.instrument, version: $0.version, language: $0.language), $0) },
      uniquingKeysWith: { _, last in last })
  }

  /// The wording of an instrument in a language; `nil` when none is loaded and it is not the product's own.
  public subscript(instrument: Instrument, language: Language) -> Wording? {
    wordings[Key(instrument: instrument.id, version: instrument.version, language: language)]
      ?? Wording.own(instrument, language)
  }

  /// The same wordings and those of the practice list, for a desk on which people practise.
  public func withPracticeList() -> LoadedWordings {
    LoadedWordings(Array(wordings.values) + Language.allCases.map(Wording.practice))
  }

  /// Whether an instrument is offered in a dossier: it has items, belongs to no session, and is not for practising where
  /// nobody practises.
  public func offers(_ instrument: Instrument) -> Bool {
    guard !instrument.items.isEmpty, !instrument.isAboutSession else { return false }
    return !instrument.isPractice || Language.allCases.contains { self[instrument, $0] != nil }
  }
}
