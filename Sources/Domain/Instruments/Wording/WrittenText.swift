import Foundation

/// A text of a file, and what somebody sees of it on a page: what has no shape there does not count.
struct WrittenText {
  private let written: String
  /// What can be seen, in one case and with single spaces; two texts that look the same have the same.
  let shown: String

  init(_ written: String) {
    self.written = written
    let plain = written.precomposedStringWithCompatibilityMapping.lowercased()
    let words = plain.unicodeScalars.split(whereSeparator: Self.isBlank)
    shown = words.map { word in
      var seen = String.UnicodeScalarView()
      seen.append(contentsOf: word.filter { !Self.isWithoutShape($0) })
      return String(seen)
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Nothing of it can be seen: blanks, controls, or marks without a letter to stand on.
  var isInvisible: Bool { shown.unicodeScalars.allSatisfy { Self.isBlank($0) || Self.isMark($0) } }

  /// Why it would not read on a page as it was meant.
  func refusals(at place: String) -> [PlacedRefusal] {
    var refusals: [WordingRefusal] = []
    if holdsMarkup { refusals.append(.markup) }
    if written.unicodeScalars.contains(where: Self.turnsText) { refusals.append(.turnedText) }
    return refusals.map { PlacedRefusal($0, at: place) }
  }

  /// Signs of HTML, of its character references, or of Markdown: a page shows them as they are.
  private var holdsMarkup: Bool {
    [
      #/<\/?[A-Za-z][^<>]*>|<!--/#, #/&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);/#,
      #/\*\*[^*]+\*\*/#, #/\]\([^()\s]+\)/#, #/(?m)^#{1,6} /#,
    ].contains { written.contains($0) }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    // The braille pattern without dots and the Hangul fillers look like a space.
    scalar.properties.isWhitespace || [0x2800, 0x115F, 0x1160, 0x3164, 0xFFA0].contains(scalar.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isWithoutShape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .surrogate: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Embeddings, overrides and isolates of the bidirectional algorithm (UAX #9), which can turn a text round.
  private static func turnsText(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
