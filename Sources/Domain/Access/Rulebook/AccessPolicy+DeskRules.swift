import Desk

extension AccessPolicy {
  /// Acts of the staff that begin something new or look at the desk as a whole; they need no record.
  static let deskRules = [
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
  ]
}
