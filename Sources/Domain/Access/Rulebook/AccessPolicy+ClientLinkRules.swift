import Desk

extension AccessPolicy {
  /// Whoever holds a link answers the one form that it leads to; the link is looked up first.
  static let clientLinkRules = [
    AccessRule(
      id: "client-answers-form", roles: [.client], actions: [.answerForm, .compareScores], relation: .desk,
      states: [.open],
      purpose: .care),
    AccessRule(
      id: "client-answer-opens-crisis", roles: [.client], actions: [.openCrisis], relation: .none, purpose: .care),
  ]
}
