public import Database
public import Desk

@_spi(Tables)
extension Row {
  /// A coded choice of a column; a word that no version of the product has written is a damaged row.
  public func coded<Choice: RawRepresentable<String>>(
    _ column: String, as type: Choice.Type = Choice.self
  ) throws(StoreFault) -> Choice? {
    guard let word: String = try optional(column) else { return nil }
    guard let choice = Choice(rawValue: word) else { throw .wrongType(column: column) }
    return choice
  }

  /// What is counted of a client, in the columns that dossiers and registrations share.
  public func clientProfile() throws(StoreFault) -> ClientProfile {
    let group: TargetGroup? = try coded("target_group")
    let relation: CallerRelation? = try coded("relation")
    let caller: CallerProfile
    if let relation {
      caller = CallerProfile(
        relation: relation, staffCategory: try coded("staff_category") ?? .unknown,
        managerRole: try coded("manager_role") ?? .unknown)
    } else {
      // Older registers know the published group only.
      caller = CallerProfile(targetGroup: group ?? .unknown)
    }
    return ClientProfile(
      caller: caller, unit: try optional("unit") ?? "unknown", gender: try coded("gender") ?? .unknown,
      ageBand: try coded("age_band") ?? .unknown)
  }
}
