import Testing

@testable import Markup

@Suite("Text in a page")
struct EscapingTests {
  /// Reads back what a browser would show: the five references that we write, and nothing else. By bytes, as a parser
  /// does: a reference before a combining mark is no `Character` of its own.
  private func read(_ escaped: ArraySlice<UInt8>) -> [UInt8] {
    let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    var rest = escaped
    var text: [UInt8] = []
    while let byte = rest.first {
      if let known = references.first(where: { rest.starts(with: $0.key.utf8) }) {
        text += Array(known.value.utf8)
        rest = rest.dropFirst(known.key.utf8.count)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  private func shown(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 9, 10, 12, 13: [byte]
      case 0...31, 127: [0xEF, 0xBF, 0xBD]
      default: [byte]
      }
    }
  }

  @Test(arguments: Attacks.all)
  func `is read back as it was and adds no markup, in content`(attack: String) {
    let bytes = P { attack }.bytes
    let inside = bytes.dropFirst(3).dropLast(4)
    for mark in "<>\"'".utf8 { #expect(!inside.contains(mark)) }
    #expect(read(inside) == shown(attack))
  }

  @Test(arguments: Attacks.all)
  func `stays inside the quotes of every attribute`(attack: String) {
    let attributes: [Attribute] = [
      .class(attack), .class(attack, attack), .id(attack), .lang(attack), .data("x", attack),
      .ariaLabel(attack), .ariaLabelledBy(attack, attack), .ariaDescribedBy(attack),
      .ariaKeyShortcuts(attack), .form(attack), .name(attack), .value(attack), .for(attack),
      .list(attack), .min(attack), .max(attack), .step(attack), .content(attack),
    ]
    for attribute in attributes {
      let bytes = Span(attribute).bytes
      #expect(bytes.count { $0 == UInt8(ascii: "\"") } == 2)
      #expect(bytes.count { $0 == UInt8(ascii: "<") } == 2)
      #expect(bytes.count { $0 == UInt8(ascii: ">") } == 2)
      #expect(bytes.starts(with: "<span ".utf8))
      #expect(bytes.suffix(9).elementsEqual("\"></span>".utf8))
    }
  }

  @Test(arguments: Attacks.all)
  func `stays text in elements that are read in another way`(attack: String) {
    let page = Document(language: "nl", title: attack, stylesheets: [], modules: []) {
      Textarea { attack }
      Select { Option(.value(attack)) { attack } }
      SVG.drawing(width: 1, height: 1) {
        SVG.title(id: attack, attack)
        SVG.description(id: attack, attack)
        SVG.text(attack, x: 0, y: 0)
        SVG.use(symbol: attack)
      }
    }
    let harmless = Document(language: "nl", title: "x", stylesheets: [], modules: []) {
      Textarea { "x" }
      Select { Option(.value("x")) { "x" } }
      SVG.drawing(width: 1, height: 1) {
        SVG.title(id: "x", "x")
        SVG.description(id: "x", "x")
        SVG.text("x", x: 0, y: 0)
        SVG.use(symbol: "x")
      }
    }
    for mark in "<>\"".utf8 {
      #expect(page.bytes.count { $0 == mark } == harmless.bytes.count { $0 == mark })
    }
    #expect(!page.bytes.contains(0))
  }

  @Test func `keeps every letter that is not a mark`() {
    let text = "Zoë schrijft: 你好, 👩‍👩‍👧, é, œ – “goed”"
    #expect(P { text }.string == "<p>\(text)</p>")
  }

  @Test func `replaces each of the controls that no page may hold`() {
    for byte in UInt8(0)...127 {
      let out = P { String(decoding: [byte], as: UTF8.self) }.string.dropFirst(3).dropLast(4)
      let isAllowedControl = [9, 10, 12, 13].contains(byte)
      #expect((out == "\u{FFFD}") == ((byte < 32 && !isAllowedControl) || byte == 127))
    }
  }

  @Test func `escapes long texts with marks at both ends and in the middle`() {
    let long = String(repeating: "woord ", count: 5_000)
    #expect(P { "<" + long + "&" + long + "\"" }.string == "<p>&lt;\(long)&amp;\(long)&quot;</p>")
  }
}
