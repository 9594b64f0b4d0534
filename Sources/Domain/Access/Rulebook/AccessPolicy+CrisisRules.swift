import Desk

extension AccessPolicy {
  /// A crisis is everybody's who is on shift until a second person has signed it off; after that it fades like a contact.
  static let crisisRules = [
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
}
