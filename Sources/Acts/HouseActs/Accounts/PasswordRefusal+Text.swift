import Desk
import Vault

extension PasswordRefusal {
  /// What is wrong with a new password, for the person who chose it.
  var text: Text {
    switch self {
    case .tooShort(let minimum):
      Text(
        nl: "Kies een wachtwoord van minstens \(minimum) tekens.",
        en: "Choose a password of at least \(minimum) characters.")
    case .tooLong(let maximum):
      Text(
        nl: "Kies een wachtwoord van hoogstens \(maximum) tekens.",
        en: "Choose a password of at most \(maximum) characters.")
    case .mostlyNames:
      Text(
        nl: "Dit wachtwoord bestaat vooral uit namen die hier bekend zijn. Kies iets anders.",
        en: "This password is mostly made of names that are known here. Choose something else.")
    case .tooCommon:
      Text(
        nl: "Dit wachtwoord proberen aanvallers als eerste. Kies iets anders.",
        en: "This password is among the first that attackers try. Choose something else.")
    case .tooRegular:
      Text(
        nl: "Dit wachtwoord is te regelmatig. Kies bijvoorbeeld vier losse woorden.",
        en: "This password is too regular. Choose four unrelated words, for example.")
    }
  }
}
