import Desk

extension AccessPolicy {
  /// Dossiers and their tasks: need to know comes from carrying one or being in the team that helps.
  static let dossierRules = [
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
      id: "stand-in-takes-words-along", roles: [.worker], actions: [.takeDraftsAlong], relation: .team,
      states: [.closed], days: 28, purpose: .care),
    AccessRule(
      id: "lead-guards-team", roles: [.teamLead],
      actions: [.readDossier, .writeDossier, .reassignDossier, .allowSessions, .readTasks, .completeTask],
      relation: .team,
      purpose: .supervision),
  ]
}
