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
  /// 3. who calls as a care professional is one, also when they work for the police: a group of its own beside the five;
  /// 4. former staff, then aspirants, keep their group whatever else they are;
  /// 5. who leads others is a manager;
  /// 6. who is in service is an employee; colleagues and peer supporters are in service by what they are;
  /// 7. whoever is not with the police falls outside these groups.
  public var targetGroup: TargetGroup {
    if relation.isFamily { return .family }
    if relation == .manager { return .manager }
    if relation == .careProfessional { return .careProfessional }
    if staffCategory == .former { return .former }
    if staffCategory == .aspirant { return .aspirant }
    if managerRole == .yes { return .manager }
    if staffCategory.isInService || relation == .colleague || relation == .peerSupporter { return .employee }
    if staffCategory == .none { return .other }
    return .unknown
  }

  /// The same caller with what they are at the police.
  public func working(as category: StaffCategory) -> CallerProfile {
    CallerProfile(relation: relation, staffCategory: category, managerRole: managerRole)
  }

  /// The least that a register says which knows only the published group; its `targetGroup` is that group again.
  public init(targetGroup: TargetGroup) {
    switch targetGroup {
    case .employee: self.init(relation: .unknown, staffCategory: .staff)
    case .aspirant: self.init(relation: .unknown, staffCategory: .aspirant)
    case .manager: self.init(relation: .unknown, staffCategory: .staff, managerRole: .yes)
    case .former: self.init(relation: .unknown, staffCategory: .former)
    case .family: self.init(relation: .family, staffCategory: .unknown)
    case .careProfessional: self.init(relation: .careProfessional)
    case .other: self.init(relation: .unknown, staffCategory: .none)
    case .unknown: self.init(relation: .unknown, staffCategory: .unknown)
    }
  }
}
