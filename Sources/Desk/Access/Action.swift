/// What somebody wants to do; the words of the access rules and of the audit rows.
public enum Action: String, Sendable, Hashable, CaseIterable {
  case registerContact = "contact.register"
  case readContact = "contact.read"
  case amendContact = "contact.amend"
  case openCrisis = "crisis.open"
  case signOffCrisis = "crisis.sign-off"
  case createDossier = "dossier.create"
  case readDossier = "dossier.read"
  case writeDossier = "dossier.write"
  case reassignDossier = "dossier.reassign"
  case searchDossiers = "dossier.search"
  case readTasks = "task.read"
  case completeTask = "task.complete"
  case readKeyFigures = "figures.read"
  case manageAccounts = "account.manage"
  case readSettings = "settings.read"
  case importRegister = "register.import"
}
