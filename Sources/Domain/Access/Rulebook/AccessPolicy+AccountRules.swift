import Desk

extension AccessPolicy {
  /// Accounts.
  static let accountRules = [
    AccessRule(
      id: "administrator-keeps-accounts", roles: [.administrator], actions: [.manageAccounts], relation: .none,
      purpose: .operation),
    AccessRule(
      id: "house-keeps-accounts", roles: [.system], actions: [.manageAccounts], relation: .none,
      purpose: .operation),
  ]
}
