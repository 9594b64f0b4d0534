public import Desk

/// Fields, rows or files that contradict each other.
public enum RelationFault: ImportFault {
  case duplicateKey(firstLine: Int)
  case duplicateSessionNumber(firstLine: Int)
  case unknownDossier
  /// An earlier day than another column of the same row.
  case before(LegacyColumn)
  case beforeRegistration
  case beforeLowerSession(line: Int)
  /// A reason to hide from the internal care line, of somebody who does not hide.
  case reasonWithoutHiding
  /// An intake, a session or an end of help, of which the product is not known.
  case helpWithoutProduct

  public var code: String {
    switch self {
    case .duplicateKey: "duplicate-key"
    case .duplicateSessionNumber: "duplicate-session-number"
    case .unknownDossier: "unknown-dossier"
    case .before: "before-other-date"
    case .beforeRegistration: "before-registration"
    case .beforeLowerSession: "before-lower-session"
    case .reasonWithoutHiding: "reason-without-hiding"
    case .helpWithoutProduct: "help-without-product"
    }
  }

  public var text: Text {
    switch self {
    case .duplicateKey(let line):
      Text(nl: "dit nummer staat ook op regel \(line)", en: "this number also stands on line \(line)")
    case .duplicateSessionNumber(let line):
      Text(
        nl: "dit dossier heeft dit gespreksnummer ook op regel \(line)",
        en: "this dossier has this session number on line \(line) too")
    case .unknownDossier:
      Text(
        nl: "dit dossier staat niet in \(LegacyFile.registrations.name)",
        en: "this dossier is not in \(LegacyFile.registrations.name)")
    case .before(let column): Text(nl: "ligt vóór \(column.name)", en: "is before \(column.name)")
    case .beforeRegistration: Text(nl: "ligt vóór de aanmelding", en: "is before the registration")
    case .beforeLowerSession(let line):
      Text(
        nl: "ligt vóór het gesprek met een lager nummer op regel \(line)",
        en: "is before the session with a lower number on line \(line)")
    case .reasonWithoutHiding:
      Text(
        nl: "een reden, terwijl '\(LegacyColumn.hidden.name)' nee is",
        en: "a reason, although '\(LegacyColumn.hidden.name)' is no")
    case .helpWithoutProduct:
      Text(
        nl: "er was een intake, gesprek of einde, maar het product ontbreekt",
        en: "there was an intake, session or end, but the product is missing")
    }
  }
}
