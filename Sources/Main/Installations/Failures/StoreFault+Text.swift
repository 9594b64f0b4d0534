import Database
import Desk

extension StoreFault {
  /// What an operator can do about a fault of the database.
  var text: Text {
    switch self {
    case .lostConnection, .unknownCommit:
      Text(nl: "De database is niet bereikbaar.", en: "The database can't be reached.")
    case .busy, .serialization, .timeout:
      Text(nl: "De database is bezet; probeer het nog eens.", en: "The database is busy; try again.")
    case .readOnly: Text(nl: "In de database kan niet worden geschreven.", en: "The database can't be written to.")
    case .full: Text(nl: "De schijf van de database is vol.", en: "The disk of the database is full.")
    case .corrupt: Text(nl: "Het databasebestand is beschadigd.", en: "The database file is damaged.")
    default:
      Text(nl: "De database gaf een fout.", en: "The database gave an error.")
    }
  }
}
