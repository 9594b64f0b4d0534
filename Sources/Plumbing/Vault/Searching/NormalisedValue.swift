/// A search value in its one normal form; only `Normaliser` makes one, so that an unnormalised value never enters the
/// index.
public struct NormalisedValue: Hashable, Concealed {
  /// What a value is; the raw values stand in stored indexes and never change.
  public enum Kind: String, CaseIterable, Sendable {
    case phone
    case eMail = "e-mail"
    case spokenCode = "spoken-code"
    case legacyNumber = "legacy-number"
    case surnameAndBirthYear = "surname-birth-year"
  }

  public let kind: Kind
  let text: String
}
