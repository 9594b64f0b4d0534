import Desk
import Foundation
import Instruments

/// A folder with one file per instrument, version and language, in the product's own form.
struct WordingFolder {
  let path: String

  /// The folder that the environment names, or else `./instruments`.
  static var standard: WordingFolder {
    WordingFolder(path: ProcessInfo.processInfo.environment["LUWTE_INSTRUMENTS"] ?? "instruments")
  }

  private func file(_ instrument: Instrument, _ language: Language) -> String {
    "\(path)/\(instrument.id)-\(instrument.version)-\(language.rawValue).json"
  }

  /// The imported wording; `nil` when there is none. A file that no longer agrees with the instrument is refused.
  func wording(_ instrument: Instrument, _ language: Language) throws -> Wording? {
    let file = file(instrument, language)
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return try WordingReader.read(try Self.read(file), as: instrument.id).wording
  }

  /// Every wording that was imported. A file that no longer agrees with its instrument is left out, as if it were not there.
  func load() throws -> LoadedWordings {
    var wordings: [Wording] = []
    for instrument in Catalogue.all {
      for language in Language.allCases {
        do {
          if let wording = try wording(instrument, language) { wordings.append(wording) }
        } catch is Refusals<PlacedRefusal> {
          let path = file(instrument, language)
          Console.say(
            Text(
              nl: "\(path) klopt niet meer en wordt niet gebruikt. Waarom: luwte instruments check \(path).",
              en: "\(path) no longer agrees and is not used. Why: luwte instruments check \(path)."))
        }
      }
    }
    return LoadedWordings(wordings)
  }

  /// Writes the wording and gives the path; other wording stays unless it may be replaced.
  func store(_ wording: Wording, _ instrument: Instrument, replace: Bool) throws -> String {
    let file = file(instrument, wording.language)
    if !replace, FileManager.default.fileExists(atPath: file) {
      guard try self.wording(instrument, wording.language) == wording else { throw InstrumentMistake.alreadyLoaded }
      return file
    }
    let bytes = InstrumentFile.write(instrument, wording, language: wording.language)
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      throw InstrumentMistake.unwritable(file)
    }
    return file
  }

  /// A file from disk; never more than what may be read.
  static func read(_ path: String) throws -> [UInt8] {
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { handle.closeFile() }
      return Array(try handle.read(upToCount: WordingReader.largest + 1) ?? Data())
    } catch {
      throw InstrumentMistake.unreadable(path)
    }
  }
}
