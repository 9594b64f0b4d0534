import Desk

extension AccessPolicy {
  /// What is done from the command line, by whoever runs the installation.
  static let houseRules = [
    AccessRule(
      id: "house-imports", roles: [.system], actions: [.importRegister], relation: .none, purpose: .operation),
    AccessRule(
      id: "house-keeps-products", roles: [.system], actions: [.readSettings, .manageProducts, .manageNorms],
      relation: .none,
      purpose: .operation),
    AccessRule(
      id: "house-reports", roles: [.system], actions: [.readKeyFigures], relation: .none, purpose: .quality),
  ]
}
