import Foundation
import Testing

/// The words that the pages, the stylesheet and the scripts share, held against each other in the source.
@Suite("Looks and keys") struct LookTests {
  @Test func `every class that a page or script uses has a rule in the stylesheet`() throws {
    let faces = try FaceFiles.load()
    let known = Looks.classes(inStyle: faces.style)
    #expect(known.count > 100)
    for (path, text) in faces.swift {
      for word in Looks.classes(inSwift: text) {
        #expect(Looks.has(word, known), "\(path) uses the class \(word), which has no rule")
      }
    }
    for (path, text) in faces.scripts {
      for word in Looks.classes(inScript: text) {
        #expect(known.contains(word), "\(path) uses the class \(word), which has no rule")
      }
    }
  }

  @Test func `every class of the stylesheet is used by a page or script`() throws {
    let faces = try FaceFiles.load()
    var words: Set<String> = []
    for (_, text) in faces.swift { words.formUnion(Looks.words(inLiterals: text)) }
    for (_, text) in faces.scripts { words.formUnion(Looks.classes(inScript: text)) }
    let cases = faces.swift.values.reduce(into: Set<String>()) { $0.formUnion(Looks.caseNames($1)) }
    let prefixes = words.filter { $0.hasSuffix("*") && $0.count > 1 }.map { String($0.dropLast()) }
    for word in Looks.classes(inStyle: faces.style).sorted() {
      let isBuilt = prefixes.contains { prefix in
        guard word.hasPrefix(prefix) else { return false }
        let rest = String(word.dropFirst(prefix.count))
        return cases.contains(rest) || Int(rest) != nil
      }
      #expect(words.contains(word) || cases.contains(word) || isBuilt, "no page uses the class \(word)")
    }
  }

  @Test func `every key in the sheet of shortcuts is handled by a script or stands at something in a page`() throws {
    let faces = try FaceFiles.load()
    let source = faces.swift.values.joined(separator: "\n")
    let scripts = faces.scripts.values.joined(separator: "\n")
    var handled: Set<String> = ["Enter"]
    for match in scripts.matches(of: #/key === "([^"]+)"/#) { handled.insert(String(match.output.1)) }
    if scripts.contains("event.ctrlKey && event.key === \".\"") { handled.insert("Ctrl .") }
    for match in source.matches(of: #/(?:\.key\(|"row-key", )"(.)"/#) { handled.insert(String(match.output.1)) }
    for match in source.matches(of: #/control\("([^"]+)"\)/#) { handled.insert("Ctrl " + match.output.1) }
    for match in source.matches(of: #/Shortcut\(keys: "(F\d)"/#) { handled.insert(String(match.output.1)) }
    let lines = source.matches(of: #/ShortcutLine\(\[("[^\]]+)\]/#).map { String($0.output.1) }
    #expect(lines.count > 8)
    for key in lines.flatMap({ $0.split(separator: ",") }) {
      let name = key.trimmingCharacters(in: CharacterSet(charactersIn: " \""))
      guard !name.hasPrefix("String(") else { continue }
      #expect(handled.contains(name), "the key \(name) does nothing")
    }
  }

  @Test func `what is compared is found`() {
    #expect(Looks.classes(inStyle: "@font-face { src: url(\"a.woff2\"); } .e { }") == ["e"])
    #expect(Looks.classes(inStyle: "@layer a { .b, .c-1:hover > .d { margin: 0.5rem; } }") == ["b", "c-1", "d"])
    let swift = #"Div(.class("a b-\(n)", errors["field"] == nil ? nil : "c" + x)) { Span(style: "d") }"#
    #expect(Looks.classes(inSwift: swift) == ["a", "b-*", "c", "d"])
    #expect(Looks.classes(inScript: #"make({ className: "a b" }); x.classList.toggle("c", y);"#) == ["a", "b", "c"])
    #expect(Looks.caseNames("case one, two\n  case three = \"t\"\n") == ["one", "two", "three"])
  }
}

/// The files of the faces.
private struct FaceFiles {
  var swift: [String: String] = [:]
  var scripts: [String: String] = [:]
  var style = ""

  static func load() throws -> FaceFiles {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Faces")
      .standardizedFileURL
    var files = FaceFiles()
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let file = found?.nextObject() as? URL {
      guard ["swift", "js", "css"].contains(file.pathExtension) else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      switch file.pathExtension {
      case "swift": files.swift[file.lastPathComponent] = text
      case "js": files.scripts[file.lastPathComponent] = text
      default: files.style += text
      }
    }
    return files
  }
}

/// Finds class names in the three languages.
private enum Looks {
  /// A word of its own, or one that goes on with a value: `risk-*`.
  static func has(_ word: String, _ known: Set<String>) -> Bool {
    word.hasSuffix("*") ? known.contains { $0.hasPrefix(word.dropLast()) } : known.contains(word)
  }

  static func classes(inStyle text: String) -> Set<String> {
    let rules = text.replacing(#/\/\*(?:[^*]|\*[^\/])*\*\//#, with: "").replacing(#/"[^"]*"/#, with: "")
    return Set(rules.matches(of: #/\.([a-zA-Z][\w-]*)/#).map { String($0.output.1) })
  }

  static func classes(inSwift text: String) -> Set<String> {
    var found: Set<String> = []
    var rest = text[...]
    while let start = rest.range(of: ".class(") {
      rest = rest[start.upperBound...]
      found.formUnion(words(inLiterals: arguments(rest).replacing(#/\["[^"]*"\]/#, with: "")))
    }
    for match in text.matches(of: #/\bstyle: "([^"]*)"/#) {
      found.formUnion(match.output.1.split(separator: " ").map(String.init))
    }
    return found
  }

  static func classes(inScript text: String) -> Set<String> {
    let named = text.matches(of: #/className(?:: | = )"([^"]*)"/#).map(\.output.1)
    let listed = text.matches(of: #/classList\.\w+\("([^"]*)"/#).map(\.output.1)
    return Set((named + listed).flatMap { $0.split(separator: " ") }.map(String.init))
  }

  /// Up to the parenthesis that closes what `text` is inside of.
  private static func arguments(_ text: Substring) -> String {
    var depth = 1
    return String(
      text.prefix { character in
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        return depth > 0
      })
  }

  /// The words in the string literals of a text; one that goes on with a value ends with a star.
  static func words(inLiterals text: String) -> Set<String> {
    var words: Set<String> = []
    for match in text.matches(of: #/"((?:[^"\\\n]|\\.)*)"/#) {
      let literal = match.output.1.replacing(#/\\\(.*/#, with: "*")
      for word in literal.split(separator: " ") {
        words.insert(word.hasSuffix("-") ? word + "*" : String(word))
      }
    }
    return words
  }

  static func caseNames(_ text: String) -> Set<String> {
    let lines = text.matches(of: #/\bcase ([a-z]\w*(?:, [a-z]\w*)*)/#).map(\.output.1)
    return Set(lines.flatMap { $0.split(separator: ", ") }.map(String.init))
  }
}
