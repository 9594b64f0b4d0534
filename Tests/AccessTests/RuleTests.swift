@_spi(Tables) import Access
import Desk
import Foundation
import Testing

@Suite("Rules of access") struct RuleTests {
  private static let now = Date(timeIntervalSince1970: 1_795_312_800)
  private static let desk = DeskID(1)
  private static let north = TeamID(1)
  private static let south = TeamID(2)

  private func facts(
    owner: AccountID? = nil, team: TeamID? = north, author: AccountID? = nil, state: RecordState = .open,
    settled: TimeInterval = 0, relations: Set<KeptRelation> = [], number: Int64 = 7
  ) -> RecordFacts {
    RecordFacts(
      desk: Self.desk, place: RecordPlace(.dossier(DossierID(number)), in: GroupID(number), headsGroup: true),
      owner: owner, team: team, enteredBy: author, state: state, settledAt: Self.now.addingTimeInterval(-settled),
      relations: relations)
  }

  private func actor(
    _ account: Int64 = 1, _ roles: Set<Role> = [.worker], home: TeamID? = north, teams: Set<TeamID> = [],
    shift: Shift? = nil
  ) -> Actor {
    Actor(desk: Self.desk, account: AccountID(account), roles: roles, homeTeam: home, teams: teams, shift: shift)
  }

  private func may(_ rules: [AccessRule], _ actor: Actor, _ facts: RecordFacts) -> Bool {
    do {
      _ = try AccessPolicy(rules: rules).grant(.readDossier, to: actor, on: facts, at: Self.now)
      return true
    } catch {
      return false
    }
  }

  private func rule(
    _ relation: Relation, roles: Set<Role> = [.worker], days: Int? = nil, states: Set<RecordState> = [.open]
  ) -> AccessRule {
    AccessRule(
      id: "a", roles: roles, actions: [.readDossier], relation: relation, states: states, days: days, purpose: .care)
  }

  private func wall(_ relation: Relation) -> AccessRule {
    .deny(id: "wall", roles: [.worker, .teamLead], actions: [.readDossier], relation: relation, purpose: .care)
  }

  @Test func `a rule that denies holds against every rule that allows, wherever it stands`() {
    let mine = facts(owner: AccountID(1), relations: ["wall"])
    #expect(may([rule(.owner)], actor(), mine))
    #expect(!may([rule(.owner), wall(.kept("wall"))], actor(), mine))
    #expect(!may([wall(.kept("wall")), rule(.owner)], actor(), mine))
    #expect(may([rule(.owner), wall(.kept("wall"))], actor(), facts(owner: AccountID(1))))
  }

  @Test func `a rule that denies allows nothing by itself`() {
    #expect(!may([wall(.team)], actor(), facts(team: Self.south)))
  }

  @Test func `an actor is all of their roles, and the grant says for which one the rule holds`() throws {
    let both = actor(1, [.teamLead, .administrator])
    #expect(may([rule(.team, roles: [.teamLead])], both, facts()))
    #expect(!may([rule(.team)], both, facts()))
    let grant = try AccessPolicy(rules: [rule(.team, roles: [.teamLead, .worker])])
      .grant(.readDossier, to: both, on: facts(), at: Self.now)
    #expect(grant.role == .teamLead)
  }

  @Test func `each team of an actor counts, and a list asks for each of them`() throws {
    let two = actor(1, teams: [Self.south])
    #expect(may([rule(.team)], two, facts(team: Self.north)) && may([rule(.team)], two, facts(team: Self.south)))
    #expect(!may([rule(.team)], two, facts(team: nil)))
    let list = try AccessPolicy(rules: [rule(.team)]).listGrant(.readDossier, to: two, at: Self.now)
    #expect(list.allowing.count == 2)
  }

  @Test func `a shift opens what belongs to its team while it lasts, and nothing without one`() {
    let rules = [rule(.shift)]
    #expect(may(rules, actor(home: Self.south, shift: Shift(of: Self.north)), facts(team: Self.north)))
    #expect(!may(rules, actor(home: Self.north), facts(team: Self.north)))
    #expect(!may(rules, actor(shift: Shift(of: Self.south)), facts(team: Self.north)))
  }

  @Test(arguments: [(28.0 * 86_400, true), (28.0 * 86_400 + 0.001, false)])
  func `days of a rule are days of 24 hours, to the moment`(settled: TimeInterval, allowed: Bool) {
    #expect(may([rule(.team, days: 28)], actor(), facts(settled: settled)) == allowed)
  }

  @Test func `a relation that the register keeps is looked for by its name`() {
    let invited = [rule(.kept("invited"))]
    #expect(may(invited, actor(home: Self.south), facts(relations: ["invited"])))
    #expect(!may(invited, actor(home: Self.south), facts(relations: ["consent"])))
    #expect(AccessPolicy(rules: invited).relations(for: .readDossier) == ["invited"])
    #expect(AccessPolicy(rules: invited).relations(for: .writeDossier) == [])
  }

  @Test func `a grant is the key to its record, and a list gives one for its rows only`() throws {
    let list = try AccessPolicy(rules: [rule(.owner)]).listGrant(.readDossier, to: actor(), at: Self.now)
    #expect(list.grant.place == nil)
    let mine = facts(owner: AccountID(1), number: 3)
    let grant = try list.grant(on: mine)
    #expect(grant.place == mine.place && grant.isOfList)
    #expect(throws: AccessRefusal(action: .readDossier)) { try list.grant(on: facts(owner: AccountID(2))) }
  }

  @Test func `a record inside another's group opens what is its own; the head of a group opens all of it`() {
    let group = GroupID(5)
    let form = RecordPlace(.screening(ScreeningID(1)), in: group, headsGroup: false)
    #expect(form.holds(.screening(ScreeningID(1)), in: group))
    #expect(!form.holds(.screening(ScreeningID(2)), in: group))
    #expect(!form.holds(.dossier(DossierID(1)), in: group))
    let head = RecordPlace(.dossier(DossierID(1)), in: group, headsGroup: true)
    #expect(head.holds(.screening(ScreeningID(2)), in: group))
    #expect(!head.holds(.screening(ScreeningID(2)), in: GroupID(6)))
  }

  @Test func `the shipped table gives administrators no record, and clients their form alone`() {
    let standard = AccessPolicy.standard.rules
    #expect(standard.filter { $0.roles.contains(.administrator) }.allSatisfy { $0.relation == .none })
    #expect(
      Set(standard.filter { $0.roles.contains(.client) }.flatMap(\.actions))
        == [.answerForm, .compareScores, .openCrisis])
    #expect(Set(standard.map(\.id)).count == standard.count, "a rule is named in the trail, so each has its own name")
  }
}
