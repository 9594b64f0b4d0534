import Foundation
import Testing

/// The letters that the pages bring along, held against the words that they are for.
@Suite("The typeface and the texts") struct TypefaceTests {
  private static let style = "Sources/Faces/WebBase/Styles/00-fonts.css"

  @Test func `every character of the texts is in each weight`() throws {
    let held = try Self.held(by: Repository.text(Self.style))
    #expect(held.count == 2)
    // What people type is folded to other letters there; it is no text of ours.
    let paths = try Repository.files(under: "Sources", ending: ".swift").filter { !$0.contains("/Folding/") }
    #expect(paths.count > 500)
    for path in paths {
      let text = try Repository.text(path).replacing(#/\/\/.*/#, with: "")
      for character in Set(text.unicodeScalars) where character != "\n" {
        let isHeld = held.allSatisfy { $0.contains { $0.contains(character.value) } }
        #expect(isHeld, "\(path) has \(character), which no file of the typeface holds")
      }
    }
  }

  @Test func `the ranges of a stylesheet are read`() {
    let held = Self.held(by: "@font-face { unicode-range: U+20-7E, U+2026; } @font-face { unicode-range: U+E9; }")
    #expect(held == [[0x20...0x7E, 0x2026...0x2026], [0xE9...0xE9]])
  }

  /// The ranges of each file that the stylesheet names.
  private static func held(by style: String) -> [[ClosedRange<UInt32>]] {
    style.matches(of: #/unicode-range: ([^;]+);/#).map { rule in
      rule.output.1.matches(of: #/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/#).compactMap { range in
        guard let first = UInt32(range.output.1, radix: 16) else { return nil }
        return first...(range.output.2.flatMap { UInt32($0, radix: 16) } ?? first)
      }
    }
  }
}
