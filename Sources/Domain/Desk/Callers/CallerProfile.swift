/// Who a caller is, in the three facts from which the published groups follow.
public struct CallerProfile: Sendable, Hashable {
  public var relation: CallerRelation
  public var staffCategory: StaffCategory
  public var managerRole: ManagerRole

  public init(
    relation: CallerRelation, staffCategory: StaffCategory = .unknown, managerRole: ManagerRole = .unknown
  ) {
    self.relation = relation
    self.staffCategory = staffCategory
    self.managerRole = managerRole
  }

  /// Nothing is known.
  public static let unknown = CallerProfile(relation: .unknown)

  /// The published group, by the first of these that holds:
  ///
  /// 1. who calls as partner, child, relative or bereaved is family, also when they work for the police themselves;
  /// 2. who calls as a manager is a manager;
  /// 3. former staff, then aspirants, keep their group whatever else they are;
  /// 4. who leads others is a manager;
  /// 5. who is in service is an employee; colleagues and peer supporters are in service by what they are;
  /// 6. a care professional, and whoever is not with the police, falls outside the five.
  public var targetGroup: TargetGroup {
    if relation.isFamily { return .family }
    if relation == .manager { return .manager }
    if staffCategory == .former { return .former }
    if staffCategory == .aspirant { return .aspirant }
    if managerRole == .yes { return .manager }
    if staffCategory.isInService || relation == .colleague || relation == .peerSupporter { return .employee }
    if relation == .careProfessional || staffCategory == .none { return .other }
    return .unknown
  }

  /// The least that a register says which knows only the published group; its `targetGroup` is that group again.
  public init(targetGroup: TargetGroup) {
    switch targetGroup {
    case .employee: self.init(relation: .unknown, staffCategory: .staff)
    case .aspirant: self.init(relation: .unknown, staffCategory: .aspirant)
    case .manager: self.init(relation: .unknown, staffCategory: .staff, managerRole: .yes)
    case .former: self.init(relation: .unknown, staffCategory: .former)
    case .family: self.init(relation: .family, staffCategory: .unknown)
    case .other: self.init(relation: .unknown, staffCategory: .none)
    case .unknown: self.init(relation: .unknown, staffCategory: .unknown)
    }
  }
}
