public import Desk
public import Instruments

/// Made-up wordings, as an organisation would load its licensed ones.
public enum PracticeWordings {
  /// - Parameter codes: the instruments that get a text.
  public static func loaded(_ codes: [String], _ languages: [Language] = [.dutch]) throws -> LoadedWordings {
    LoadedWordings(
      try codes.flatMap { code in
        try languages.compactMap { try wording(try Catalogue.instrument(code), $0) }
      })
  }

  private static func wording(_ instrument: Instrument, _ language: Language) throws -> Wording? {
    let pieces = String(decoding: InstrumentFile.write(instrument, language: language), as: UTF8.self)
      .split(separator: #""text": null"#, omittingEmptySubsequences: false)
    let word = language == .dutch ? "Proeftekst" : "Practice text"
    let filled = pieces.enumerated().reduce("") { text, piece in
      text + (piece.offset == 0 ? "" : #""text": "\#(word) \#(piece.offset)""#) + piece.element
    }
    return try WordingReader.read(Array(filled.utf8)).wording
  }
}
