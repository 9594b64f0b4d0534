import Foundation

/// A text as somebody sees it on a page: what has no shape there does not count.
struct ShownText: Hashable {
  /// Empty when nothing of the text can be seen.
  let text: String

  init(_ written: String) {
    let plain = written.precomposedStringWithCompatibilityMapping.lowercased()
    let words = plain.unicodeScalars.split(whereSeparator: Self.isBlank)
    text = words.map { word in
      var seen = String.UnicodeScalarView()
      seen.append(contentsOf: word.filter { !Self.isWithoutShape($0) })
      return String(seen)
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    // The braille pattern without dots and the Hangul fillers look like a space.
    scalar.properties.isWhitespace || [0x2800, 0x115F, 0x1160, 0x3164, 0xFFA0].contains(scalar.value)
  }

  private static func isWithoutShape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse, .surrogate: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
