import Foundation

/// Folding by Unicode scalars, from the standard library's own tables: stored indexes must not depend on a locale.
///
/// Code lists, search, the blind index and the import fold by these rules and by no others.
extension String {
  /// Full-width and ligature forms as the plain characters that they stand for (Unicode form NFKC).
  public var precomposedCompatibility: String {
    precomposedStringWithCompatibilityMapping
  }

  /// Without white space, and marks that nobody sees, around it: a text of nothing else is empty.
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }), let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Lower case without accents: the scalars of form NFKD, marks and what nobody sees left out, letters with a stroke or
  /// joined replaced, letters that are written as an apostrophe taken for one.
  public var foldedScalars: [Unicode.Scalar] {
    let decomposed = decomposedStringWithCompatibilityMapping.lowercased().decomposedStringWithCompatibilityMapping
    return decomposed.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return []
      default: return Self.replacements[scalar].map { Array($0.unicodeScalars) } ?? [scalar]
      }
    }
  }

  /// The words, folded, with one space between them, whatever stands there: `PTSS-klachten` and `ptss  klachten` are the
  /// same words.
  public var foldedWords: String {
    let parts = foldedScalars.split { !$0.isLetter && $0.properties.numericType == nil }
    return parts.map { String(scalars: $0) }.joined(separator: " ")
  }

  /// Whether the words of another text stand in this one, run together or not: `d'angelo`, `dangelo` and `d angelo` are
  /// all in `Sam D’Angelo`.
  public func holds(wordsOf other: String) -> Bool {
    let own = foldedWords
    let sought = other.foldedWords
    // A text of nothing but signs has no words; then the signs have to be there.
    guard !sought.isEmpty else { return !other.trimmed.isEmpty && contains(other.trimmed) }
    if own.contains(sought) { return true }
    let joined = sought.filter { $0 != " " }
    return joined.count >= Self.shortestJoined && own.filter { $0 != " " }.contains(joined)
  }

  public init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }

  /// Fewer letters would be found across any two words.
  private static let shortestJoined = 4

  private static let replacements: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t",
    "ŋ": "ng", "ə": "e", "ɨ": "i", "ƶ": "z",
    "\u{2B9}": "'", "\u{2BB}": "'", "\u{2BC}": "'", "\u{2BD}": "'", "\u{2BE}": "'", "\u{2BF}": "'", "\u{2C8}": "'",
    "\u{2CA}": "'", "\u{2CB}": "'", "\u{2EE}": "'", "\u{A78C}": "'",
  ]
}

extension Unicode.Scalar {
  public var isLetter: Bool { properties.isAlphabetic }

  /// White space, or a mark of Unicode's category Cf, such as a joiner or a soft hyphen.
  fileprivate var isBlank: Bool { properties.isWhitespace || properties.generalCategory == .format }

  public var isDigit: Bool { ("0"..."9").contains(self) }
}
