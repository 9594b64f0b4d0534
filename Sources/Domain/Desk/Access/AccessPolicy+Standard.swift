extension AccessPolicy {
  /// The rules that the product ships with. Everything that no rule allows is refused.
  ///
  /// Need to know comes from carrying a dossier or being in the team that helps; a closed dossier stays readable to its
  /// worker for four weeks, after that only the team lead opens it again. Administrators have no rule on any record.
  public static let standard = AccessPolicy(
    rules: staffRules + contactRules + crisisRules + dossierRules + houseRules + jobRules + clientRules)

  /// Acts that need no record.
  private static let staffRules = [
    AccessRule(
      id: "desk-takes-calls", roles: [.worker, .teamLead],
      actions: [.registerContact, .openCrisis, .createDossier, .searchDossiers, .createTask], relation: .none,
      purpose: .care),
    AccessRule(
      id: "desk-reads-own-figures", roles: [.worker, .teamLead], actions: [.readKeyFigures], relation: .none,
      purpose: .quality),
    AccessRule(
      id: "desk-reads-settings", roles: [.worker, .teamLead, .administrator], actions: [.readSettings],
      relation: .none, purpose: .operation),
    AccessRule(
      id: "administrator-keeps-accounts", roles: [.administrator], actions: [.manageAccounts], relation: .none,
      purpose: .operation),
  ]

  /// What the house does by itself when its moment has come; it opens nothing that is sealed.
  private static let jobRules = [
    AccessRule(
      id: "house-runs-jobs", roles: [.system], actions: [.runJobs], relation: .none, purpose: .operation),
    AccessRule(
      id: "house-forgets-set-aside", roles: [.system], actions: [.forgetSetAside], relation: .desk,
      purpose: .operation),
    AccessRule(
      id: "house-keeps-clocks", roles: [.system], actions: [.keepClocks], relation: .desk,
      states: [.open, .closed],
      purpose: .care),
    AccessRule(
      id: "administrator-keeps-jobs", roles: [.administrator], actions: [.manageJobs], relation: .none,
      purpose: .operation),
  ]

  /// Whoever holds a link answers the one form that it leads to; the link is looked up first. A safety item opens a crisis.
  private static let clientRules = [
    AccessRule(
      id: "client-answers-form", roles: [.client], actions: [.answerForm], relation: .desk, states: [.open],
      purpose: .care),
    AccessRule(
      id: "client-answer-opens-crisis", roles: [.client], actions: [.openCrisis], relation: .none, purpose: .care),
  ]

  private static let contactRules = [
    AccessRule(
      id: "author-keeps-contact", roles: [.worker, .teamLead],
      actions: [.readContact, .amendContact, .openCrisis], relation: .author, days: 28, purpose: .care),
    AccessRule(
      id: "owner-keeps-contact", roles: [.worker, .teamLead], actions: [.readContact, .amendContact, .openCrisis],
      relation: .owner, purpose: .care),
    AccessRule(
      id: "team-reads-recent-contact", roles: [.worker], actions: [.readContact, .openCrisis], relation: .team,
      days: 28, purpose: .care),
    AccessRule(
      id: "team-takes-over-draft", roles: [.worker, .teamLead], actions: [.amendContact], relation: .team,
      states: [.draft], days: 2, purpose: .care),
    AccessRule(
      id: "lead-reads-contact", roles: [.teamLead], actions: [.readContact, .openCrisis], relation: .team,
      purpose: .supervision),
  ]

  /// A crisis is everybody's who is on shift until a second person has signed it off; after that it fades like a contact.
  private static let crisisRules = [
    AccessRule(
      id: "author-steers-crisis", roles: [.worker, .teamLead], actions: [.readCrisis, .writeCrisis],
      relation: .author, states: [.open], purpose: .care),
    AccessRule(
      id: "team-steers-crisis", roles: [.worker, .teamLead], actions: [.readCrisis, .writeCrisis, .signOffCrisis],
      relation: .team, states: [.open], purpose: .care),
    AccessRule(
      id: "author-looks-back-on-crisis", roles: [.worker, .teamLead], actions: [.readCrisis], relation: .author,
      states: [.closed], days: 28, purpose: .care),
    AccessRule(
      id: "team-looks-back-on-crisis", roles: [.worker], actions: [.readCrisis], relation: .team, states: [.closed],
      days: 28, purpose: .care),
    AccessRule(
      id: "lead-reads-crisis", roles: [.teamLead], actions: [.readCrisis], relation: .team, states: [.closed],
      purpose: .supervision),
  ]

  private static let dossierRules = [
    AccessRule(
      id: "owner-helps", roles: [.worker, .teamLead],
      actions: [.readDossier, .writeDossier, .readTasks, .completeTask], relation: .owner, states: [.open],
      purpose: .care),
    AccessRule(
      id: "owner-looks-back", roles: [.worker], actions: [.readDossier, .writeDossier], relation: .owner,
      states: [.closed], days: 28, purpose: .care),
    AccessRule(
      id: "team-takes-in", roles: [.worker],
      actions: [.readDossier, .writeDossier, .reassignDossier, .readTasks, .completeTask],
      relation: .unassigned, states: [.open], purpose: .care),
    AccessRule(
      id: "team-stands-in", roles: [.worker], actions: [.readDossier, .writeDossier, .readTasks, .completeTask],
      relation: .team,
      states: [.open], purpose: .care),
    AccessRule(
      id: "lead-guards-team", roles: [.teamLead],
      actions: [.readDossier, .writeDossier, .reassignDossier, .readTasks, .completeTask], relation: .team,
      purpose: .supervision),
  ]

  private static let houseRules = [
    AccessRule(
      id: "house-imports", roles: [.system], actions: [.importRegister], relation: .none, purpose: .operation),
    AccessRule(
      id: "house-keeps-products", roles: [.system], actions: [.readSettings, .manageProducts], relation: .none,
      purpose: .operation),
    AccessRule(
      id: "house-reports", roles: [.system], actions: [.readKeyFigures], relation: .none, purpose: .quality),
    AccessRule(
      id: "house-keeps-accounts", roles: [.system], actions: [.manageAccounts], relation: .none,
      purpose: .operation),
  ]
}
