/// What somebody wants to do; the words of the access rules and of the audit rows.
public enum Action: String, Sendable, Hashable, CaseIterable {
  case registerContact = "contact.register"
  case readContact = "contact.read"
  case amendContact = "contact.amend"
  /// Makes it part of a dossier, its own or a new one.
  case linkContact = "contact.link"
  /// Does what follows from it while it belongs to no dossier: a referral.
  case followContact = "contact.follow"
  /// Makes a draft again of one that was closed or thrown away too soon.
  case bringBackContact = "contact.bring-back"
  case openCrisis = "crisis.open"
  case readCrisis = "crisis.read"
  case writeCrisis = "crisis.write"
  case signOffCrisis = "crisis.sign-off"
  case createDossier = "dossier.create"
  case readDossier = "dossier.read"
  case writeDossier = "dossier.write"
  case reassignDossier = "dossier.reassign"
  /// Lets help go on beyond the limit of its product.
  case allowSessions = "sessions.allow"
  case searchDossiers = "dossier.search"
  case readTasks = "task.read"
  case completeTask = "task.complete"
  case createTask = "task.create"
  /// Keeps what somebody types that is about no record yet, for nobody but themselves.
  case keepOwnDraft = "draft.keep-own"
  /// Looks once more at what one typed oneself in a dossier that a colleague closed meanwhile, and throws it away.
  case takeDraftsAlong = "draft.take-along"
  case readKeyFigures = "figures.read"
  case runJobs = "job.run"
  case manageJobs = "job.manage"
  case forgetSetAside = "contact.forget"
  case keepClocks = "clock.keep"
  case answerForm = "form.answer"
  /// Compares what a form comes to with earlier ones of the same client.
  case compareScores = "score.compare"
  case manageAccounts = "account.manage"
  case readSettings = "settings.read"
  case manageProducts = "product.manage"
  case manageNorms = "norm.manage"
  case importRegister = "register.import"

  /// Whether it only looks: a grant for it opens, and seals nothing.
  public var isReading: Bool {
    switch self {
    case .readContact, .readCrisis, .readDossier, .searchDossiers, .readTasks, .readKeyFigures, .readSettings,
      .compareScores:
      true
    default: false
    }
  }
}
