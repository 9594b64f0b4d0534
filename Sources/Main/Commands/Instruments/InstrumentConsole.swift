import ArgumentParser
import Desk
import Foundation
import Instruments

/// What only the command itself can refuse.
enum InstrumentMistake: Refusal {
  case notAScore
  case language
  case alreadyLoaded
  case unreadable(String)
  case unwritable(String)

  var field: String? { nil }

  var text: Text {
    switch self {
    case .notAScore:
      Text(
        nl: "Geef beide scores als getal, zoals 12 of 24.5.", en: "Give both scores as a number, such as 12 or 24.5.")
    case .language: Text(nl: "De taal is nl of en.", en: "The language is nl or en.")
    case .alreadyLoaded:
      Text(
        nl: "Er is al een andere tekst geladen. Vervangen: --replace.",
        en: "Another wording is loaded already. To replace it: --replace.")
    case .unreadable(let path): Text(nl: "\(path) is niet te lezen.", en: "\(path) can't be read.")
    case .unwritable(let path): Text(nl: "\(path) is niet te schrijven.", en: "\(path) can't be written.")
    }
  }
}

/// How these commands end: all refusals of a file, one on each line, each with its file and place.
enum InstrumentConsole {
  /// - Parameter file: that is read; `nil` for the files in the folder of the organisation.
  static func run(_ file: String? = nil, _ body: () throws -> Void) async throws {
    try await Console.run {
      do {
        try body()
      } catch let refusals as Refusals<PlacedRefusal> {
        for refusal in refusals.items { Console.say(line(refusal.text, in: file)) }
        throw ExitCode(1)
      }
    }
  }

  /// What a file holds and nobody will see, one kind on each line.
  static func say(_ unread: [UnreadPart], in file: String) {
    for text in unread.report { Console.say(line(text, in: file)) }
  }

  private static func line(_ text: Text, in file: String?) -> Text {
    guard let file else { return text }
    // A place in the file begins with a slash: `phq-9.json:/item/2: …`.
    let sign = text.nl.hasPrefix("/") ? ":" : ": "
    return Text(nl: file + sign + text.nl, en: file + sign + text.en)
  }

  static func print(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }
}

/// What a file is, when it doesn't say so itself.
struct FileOptions: ParsableArguments {
  @Argument(help: "The file.") var file: String
  @Option(name: .customLong("as"), help: "The instrument, when the file doesn't name it.") var id: String?
  @Option(help: "nl or en: the language of its texts, when the file doesn't name it.") var language: String?

  /// - Throws: every refusal of the file, with its place.
  func read() throws -> WordingReader.Reading {
    let chosen = try language.map { name in
      guard let found = Language(rawValue: name) else { throw InstrumentMistake.language }
      return found
    }
    return try WordingReader.read(try WordingFolder.read(file), as: id, in: chosen)
  }
}

enum WordingTexts {
  static let topicsOnly = Text(
    nl: "Het bestand klopt, maar bevat onze onderwerpen in plaats van de tekst: er is niets te laden.",
    en: "The file agrees, but holds our topics in the place of the wording: there is nothing to load.")
  static let agrees = Text(
    nl: "Het bestand klopt: zelfde vragen, codes en telling. Laden: luwte instruments import.",
    en: "The file agrees: the same items, codes and scoring. To load it: luwte instruments import.")
  static let loaded = Text(
    nl: "De tekst is geladen. De organisatie staat ervoor in dat zij haar mag gebruiken.",
    en: "The wording is loaded. The organisation answers for its right to use it.")
}

/// The answers as they were typed.
struct AnswerLine {
  /// What could be read; an answer that couldn't be read counts as missing here.
  private(set) var answers: [Answer] = []
  /// The first answer that couldn't be read.
  private(set) var refusal: InstrumentRefusal?

  init(_ text: String, _ instrument: Instrument) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let offset = instrument.gate != nil && parts.count == instrument.items.count + 1 ? 0 : 1
    for (index, part) in parts.enumerated() {
      let answer = Answer(part.trimmingCharacters(in: .whitespaces), unit: instrument.unit)
      answers.append(answer ?? .missing)
      let number = index + offset
      guard answer == nil, refusal == nil, number <= instrument.items.count else { continue }
      let allowed = number == 0 ? "0, 1" : instrument.items[number - 1].responses.description(unit: instrument.unit)
      refusal = .unreadable(item: number, allowed: allowed)
    }
  }
}
