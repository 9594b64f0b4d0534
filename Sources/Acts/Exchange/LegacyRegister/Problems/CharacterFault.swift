public import Desk

/// Characters that no field of a register holds.
public enum CharacterFault: ImportFault {
  case notUTF8
  case nul
  case control
  /// A spreadsheet would run it: the field starts with `=`, `+`, `-`, `@` or a tab.
  case formula
  case tooMany(bytes: Int)

  public var code: String {
    switch self {
    case .notUTF8: "not-utf8"
    case .nul: "nul-character"
    case .control: "control-character"
    case .formula: "formula-text"
    case .tooMany: "field-too-long"
    }
  }

  public var text: Text {
    switch self {
    case .notUTF8: Text(nl: "bevat tekens die geen UTF-8 zijn", en: "holds characters that are not UTF-8")
    case .nul: Text(nl: "bevat een NUL-teken", en: "holds a NUL character")
    case .control: Text(nl: "bevat een stuurteken", en: "holds a control character")
    case .formula:
      Text(nl: "begint als een formule (= + - @ of tab)", en: "starts like a formula (= + - @ or tab)")
    case .tooMany(let limit): Text(nl: "is langer dan \(limit) bytes", en: "is longer than \(limit) bytes")
    }
  }
}
