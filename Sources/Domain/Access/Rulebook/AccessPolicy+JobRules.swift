import Desk

extension AccessPolicy {
  /// What the house does by itself when its moment has come; it opens nothing that is sealed.
  static let jobRules = [
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
}
