import Foundation

/// Folding by Unicode scalars, from the standard library's own tables: stored indexes must not depend on a locale.
extension String {
  /// Full-width and ligature forms as the plain characters that they stand for (Unicode form NFKC).
  public var precomposedCompatibility: String {
    precomposedStringWithCompatibilityMapping
  }

  /// Without white space around it.
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Lower case without accents: the scalars of form NFKD, marks left out, letters with a stroke or joined replaced.
  public var foldedScalars: [Unicode.Scalar] {
    let decomposed = decomposedStringWithCompatibilityMapping.lowercased().decomposedStringWithCompatibilityMapping
    return decomposed.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      if scalar.properties.generalCategory == .nonspacingMark { return [] }
      return Self.replacements[scalar].map { Array($0.unicodeScalars) } ?? [scalar]
    }
  }

  public init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }

  private static let replacements: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
  ]
}

extension Unicode.Scalar {
  public var isLetter: Bool { properties.isAlphabetic }
  public var isDigit: Bool { ("0"..."9").contains(self) }
}
