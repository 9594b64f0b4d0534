import Foundation
import Testing

/// One word for one thing: the glossary against the folders, the types and the pages.
@Suite("Glossary") struct GlossaryTests {
  private struct Entry {
    let word: String
    let onScreen: String
    /// Types, and folders with a slash behind their name.
    let places: [String]
  }

  private static func entries() throws -> [Entry] {
    try Repository.text("docs/glossary.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4, cells[0] != "word", !cells[0].hasPrefix("---") else { return nil }
      let places = cells[3].split(separator: "`").enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }
      return Entry(word: cells[0], onScreen: cells[1], places: places)
    }
  }

  /// The folders of subjects: those of a target that holds subjects, not parts.
  private static func subjects() throws -> Set<String> {
    let parted = ["WebBase"]
    return try SourceFile.all().reduce(into: []) { folders, source in
      let isOfSubjects =
        switch source.floor {
        case "Domain": source.target == "Desk"
        case "Register", "Acts", "Faces": !parted.contains(source.target)
        default: false
        }
      if isOfSubjects, let subject = source.subject { folders.insert("\(subject)/") }
    }
  }

  @Test func `every folder of a subject has its word`() throws {
    let named = Set(try Self.entries().flatMap(\.places))
    let missing = try Self.subjects().subtracting(named)
    #expect(missing.isEmpty, "no word for \(missing.sorted())")
  }

  /// Acts that are named by another subject than the one they stand with, with the reason.
  private static let guests = [
    "LinkContact": "a contact becomes part of a dossier, in the group of the dossier",
    "ListDrafts": "a draft of a contact is the contact itself",
    "SaveDraft": "what is typed of a contact is the contact itself",
  ]

  @Test func `a file that is named by a subject stands in the folder of that subject`() throws {
    // A part of the house, as its floors call it; the domain is common to all.
    let parts = [
      "House": ["HouseRecords", "HouseActs", "HousePages", "WebSession"],
      "Care": ["CareRecords", "CareActs", "CarePages"],
      "Screening": ["ScreeningRecords", "ScreeningActs", "ScreeningPages"],
    ]
    let kinds = ["Routes", "Page", "Form", "Texts", "List", "Answer", "Table", "Query"]
    var judged: Set<String> = []
    for targets in parts.values {
      let sources = try SourceFile.all().filter { (targets + ["Desk"]).contains($0.target) }
      let folders = Set(sources.compactMap(\.subject))
      for source in sources where targets.contains(source.target) || source.floor == "Domain" {
        let name = String(source.name.dropLast(".swift".count))
        guard Self.guests[name] == nil, let folder = source.subject else { continue }
        // `ReadSignals` and `SignalRoutes` are named by signals: what is left without the verb, or without the kind.
        var named = kinds.filter { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
        if source.floor == "Acts", let noun = name.dropFirst().firstIndex(where: \.isUppercase) {
          named.append(String(name[noun...]))
        }
        for word in named {
          let plurals = [word, word + "s", word.hasSuffix("is") ? word.dropLast(2) + "es" : word]
          guard let subject = plurals.first(where: folders.contains) else { continue }
          judged.insert(subject)
          #expect(folder == subject, "\(source.path) is about \(subject)")
        }
      }
    }
    #expect(judged.count > 15)
  }

  @Test func `every place that the glossary names exists`() throws {
    let sources = try SourceFile.all()
    let folders = Set(sources.flatMap { $0.path.split(separator: "/").dropLast().map { "\($0)/" } })
    let kinds: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    var types: Set<String> = []
    for source in sources {
      for line in source.code.split(separator: "\n") {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        for (kind, name) in zip(words, words.dropFirst()) where kinds.contains(kind) { types.insert(name) }
      }
    }
    for entry in try Self.entries() {
      #expect(!entry.places.isEmpty, "\(entry.word) lives nowhere")
      for place in entry.places {
        #expect(place.hasSuffix("/") ? folders.contains(place) : types.contains(place), "\(entry.word): \(place)")
      }
    }
  }

  @Test func `every Dutch word is used by the product`() throws {
    let texts = try SourceFile.all().map { try Repository.text($0.path).lowercased() }
    for entry in try Self.entries() where entry.onScreen != "–" {
      #expect(texts.contains { $0.contains(entry.onScreen) }, "nothing says \(entry.onScreen)")
    }
  }

  @Test func `a word has one entry`() throws {
    let words = try Self.entries().map(\.word)
    #expect(words.count > 60)
    #expect(Set(words).count == words.count)
  }
}
