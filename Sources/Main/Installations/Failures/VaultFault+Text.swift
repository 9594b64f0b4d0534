import Desk
import Vault

extension VaultFault {
  /// What is wrong with the root key file; other faults say their kind only.
  var text: Text {
    switch self {
    case .keyFileMissing:
      Text(
        nl: "Er is geen hoofdsleutel op die plaats. Nieuw maken: luwte keys init.",
        en: "There is no root key in that place. To make one: luwte keys init.")
    case .keyFileExists:
      Text(
        nl: "Daar staat al een bestand; een hoofdsleutel wordt nooit overschreven.",
        en: "There is a file already; a root key is never overwritten.")
    case .keyFileOpenToOthers, .keyFileHasWrongMode:
      Text(
        nl: "De hoofdsleutel is leesbaar voor anderen. Geef het bestand rechten 0600.",
        en: "The root key can be read by others. Give the file mode 0600.")
    case .keyFileHasOtherOwner:
      Text(
        nl: "De hoofdsleutel is van een andere gebruiker dan die dit programma draait.",
        en: "The root key belongs to another user than the one who runs this program.")
    case .keyFileIsSymbolicLink, .keyFileIsNotAFile:
      Text(
        nl: "De hoofdsleutel moet een gewoon bestand zijn, geen koppeling.",
        en: "The root key must be a plain file, not a link.")
    case .otherRootKey, .keyDoesNotOpen: InstallationFailure.otherRootKey.text
    default:
      Text(nl: "De hoofdsleutel is niet te gebruiken.", en: "The root key can't be used.")
    }
  }
}
