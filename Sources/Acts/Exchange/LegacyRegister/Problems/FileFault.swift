public import Desk

/// A directory or file that can't be read at all.
public enum FileFault: ImportFault, Error {
  case directoryMissing
  case missing
  /// Another CSV file, which somebody may believe to be imported.
  case unexpected
  case unreadable
  case tooLarge(mebibytes: Int)
  case empty
  case notUTF8

  public var code: String {
    switch self {
    case .directoryMissing: "directory-missing"
    case .missing: "file-missing"
    case .unexpected: "file-unexpected"
    case .unreadable: "file-unreadable"
    case .tooLarge: "file-too-large"
    case .empty: "file-empty"
    case .notUTF8: "file-not-utf8"
    }
  }

  public var text: Text {
    switch self {
    case .directoryMissing: Text(nl: "deze map bestaat niet", en: "this directory does not exist")
    case .missing: Text(nl: "dit bestand ontbreekt", en: "this file is missing")
    case .unexpected:
      Text(
        nl: "in de map staat nog een CSV-bestand, dat niet ingelezen zou worden",
        en: "the directory holds one more CSV file, which would not be imported")
    case .unreadable: Text(nl: "dit bestand is niet te lezen", en: "this file can't be read")
    case .tooLarge(let limit):
      Text(nl: "dit bestand is groter dan \(limit) MiB", en: "this file is larger than \(limit) MiB")
    case .empty: Text(nl: "dit bestand is leeg", en: "this file is empty")
    case .notUTF8:
      Text(
        nl: "dit is geen UTF-8-tekst; bewaar het bestand als 'CSV UTF-8'",
        en: "this is not UTF-8 text; save the file as 'CSV UTF-8'")
    }
  }
}
