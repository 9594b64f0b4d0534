import Desk
import Testing

@Suite("The published groups") struct TargetGroupTests {
  static let everyProfile: [CallerProfile] = CallerRelation.allCases.flatMap { relation in
    StaffCategory.allCases.flatMap { category in
      ManagerRole.allCases.map { CallerProfile(relation: relation, staffCategory: category, managerRole: $0) }
    }
  }

  @Test(arguments: TargetGroup.allCases) func `a register that knows only the group keeps it`(group: TargetGroup) {
    #expect(CallerProfile(targetGroup: group).targetGroup == group)
  }

  @Test func `the home front is family whatever else it is`() {
    for profile in Self.everyProfile where profile.relation.isFamily { #expect(profile.targetGroup == .family) }
  }

  @Test func `who calls as a manager is a manager`() {
    for profile in Self.everyProfile where profile.relation == .manager { #expect(profile.targetGroup == .manager) }
  }

  @Test func `somebody who left is former staff, also when they led others`() {
    #expect(
      CallerProfile(relation: .own, staffCategory: .former, managerRole: .yes).targetGroup == .former)
  }

  @Test(arguments: [
    StaffCategory.executive, .nonExecutive, .volunteer, .trainee, .deployed, .staff,
  ]) func `who is in service is an employee unless they lead others`(category: StaffCategory) {
    #expect(CallerProfile(relation: .own, staffCategory: category).targetGroup == .employee)
    #expect(CallerProfile(relation: .own, staffCategory: category, managerRole: .yes).targetGroup == .manager)
  }

  @Test func `nothing is guessed about somebody who says nothing`() {
    #expect(CallerProfile.unknown.targetGroup == .unknown)
    #expect(CallerProfile(relation: .wontSay, staffCategory: .wontSay).targetGroup == .unknown)
    #expect(CallerProfile(relation: .careProfessional).targetGroup == .careProfessional)
    #expect(CallerProfile(relation: .colleague).targetGroup == .employee)
  }

  @Test func `a care professional is a group beside the five, whoever employs them`() {
    for profile in Self.everyProfile where profile.relation == .careProfessional {
      #expect(profile.targetGroup == .careProfessional)
    }
  }

  @Test(arguments: QuickCaller.allCases) func `what somebody is at the police stands beside the line that was chosen`(
    line: QuickCaller
  ) {
    #expect(line.categories.contains(line.profile.staffCategory) || line.profile.staffCategory == .unknown)
    for category in line.categories {
      let profile = line.profile.working(as: category)
      let read = QuickCaller(profile)
      #expect(read?.profile.working(as: category) == profile, "\(category)")
      #expect(read == line || read?.profile == profile, "another line only where it says exactly that: \(category)")
    }
  }

  @Test func `a line is not read back with what speaks against it`() {
    #expect(QuickCaller(CallerProfile(relation: .own, staffCategory: .none)) == nil)
    #expect(!QuickCaller.former.categories.contains(.executive))
    #expect(QuickCaller(CallerProfile(relation: .own, staffCategory: .deployed)) == .employee)
    #expect(QuickCaller(CallerProfile(relation: .partner, staffCategory: .executive)) == .partner)
  }

  @Test(arguments: QuickCaller.allCases) func `one key of the quick form can be read back`(caller: QuickCaller) {
    #expect(QuickCaller(caller.profile) == caller)
  }
}

@Suite("Age bands") struct AgeBandTests {
  @Test(arguments: [
    (0, AgeBand.under18), (17, .under18), (18, .from18), (24, .from18), (25, .from25), (34, .from25), (35, .from35),
    (44, .from35), (45, .from45), (54, .from45), (55, .from55), (64, .from55), (65, .from65), (120, .from65),
  ]) func `an age falls in one band at its borders`(age: Int, band: AgeBand) {
    #expect(AgeBand(age: age) == band)
  }

  @Test func `impossible ages have no band`() throws {
    let day = try date("2014-03-31")
    #expect(AgeBand(age: -1) == nil)
    #expect(AgeBand(age: 121) == nil)
    #expect(AgeBand(birthYear: 2015, on: day) == nil)
    #expect(AgeBand(birthYear: 1996, on: day) == .from18)
    #expect(AgeBand(bornOn: day.adding(days: 1), on: day) == nil)
  }

  @Test func `somebody born on a leap day turns eighteen on the first of March`() throws {
    let born = try date("1996-02-29")
    #expect(AgeBand(bornOn: born, on: try date("2014-02-28")) == .under18)
    #expect(AgeBand(bornOn: born, on: try date("2014-03-01")) == .from18)
  }
}
