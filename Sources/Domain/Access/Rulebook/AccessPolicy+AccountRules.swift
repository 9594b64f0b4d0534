import Desk

extension AccessPolicy {
  /// Accounts. Each is carried by whose it is.
  static let accountRules = [
    AccessRule(
      id: "account-keeps-own-draft", roles: [.worker, .teamLead], actions: [.keepOwnDraft], relation: .owner,
      purpose: .care),
    AccessRule(
      id: "administrator-keeps-accounts", roles: [.administrator], actions: [.manageAccounts], relation: .none,
      purpose: .operation),
    AccessRule(
      id: "house-keeps-accounts", roles: [.system], actions: [.manageAccounts], relation: .none,
      purpose: .operation),
  ]
}
