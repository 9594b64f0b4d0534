import Desk

extension AccessPolicy {
  /// What whoever may read a contact may do with it.
  private static let readingContact: Set<Action> = [
    .readContact, .linkContact, .followContact, .bringBackContact, .openCrisis, .createTask,
  ]

  /// Contacts: everybody on shift takes calls; who entered or had one keeps it, colleagues of the team look along for
  /// four weeks.
  static let contactRules = [
    AccessRule(
      id: "author-keeps-contact", roles: [.worker, .teamLead],
      actions: readingContact.union([.amendContact]), relation: .author, days: 28, purpose: .care),
    AccessRule(
      id: "owner-keeps-contact", roles: [.worker, .teamLead], actions: readingContact.union([.amendContact]),
      relation: .owner, purpose: .care),
    AccessRule(
      id: "team-reads-recent-contact", roles: [.worker], actions: readingContact, relation: .team,
      days: 28, purpose: .care),
    AccessRule(
      id: "team-takes-over-draft", roles: [.worker, .teamLead], actions: [.amendContact], relation: .team,
      states: [.draft], days: 2, purpose: .care),
    AccessRule(
      id: "lead-reads-contact", roles: [.teamLead], actions: readingContact, relation: .team,
      purpose: .supervision),
  ]
}
