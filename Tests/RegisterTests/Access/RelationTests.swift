import Access
import Database
import Desk
import Foundation
@_spi(Tables) import CareRecords
@_spi(Tables) @_spi(Testing) import RegisterCore
import TestKit
import Testing

/// The rules of every kind of record, judged twice: one by one in memory, and as a condition in SQL. Beside the shipped
/// rules stand one of each kind of tie that is kept elsewhere: an invitation and a consent that allow, a wall that
/// refuses, and broken glass that allows for a while.
@Suite("Access rules of every record kind, in memory and in the database") struct RelationTests {
  private static let kept = ["invited", "consent", "wall", "glass"]
  private static let kinds: [RecordKind] = [.dossier, .contact, .crisis, .task]
  private static let actions: [RecordKind: [Action]] = [
    .dossier: [.readDossier, .writeDossier, .reassignDossier], .contact: [.readContact, .amendContact, .linkContact],
    .crisis: [.readCrisis, .writeCrisis, .signOffCrisis], .task: [.readTasks, .completeTask],
  ]

  @Test(arguments: Engine.available)
  func `a list holds exactly the records that the rules admit one by one`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      try await insertRandomRecords(120, at: desk)
      let register = desk.register.reopened(
        Register.Setup(policy: Self.policy, relations: Self.queries, effects: desk.register.effects))
      var admitted = 0
      for kind in Self.kinds {
        for actor in Self.actors(at: desk) {
          for action in Self.actions[kind] ?? [] {
            let (listed, judged) = try await register.ask(
              Occasion(actor: actor, site: .workspace, requestID: "test")
            ) { work in
              work.record(.dossiersListed, try work.require(.readSettings))
              return (
                try Self.listed(kind, action, work),
                try Self.facts(of: kind, work).filter {
                  try work.mayDo(action, on: $0)
                }.map(\.place.record.number)
              )
            }
            #expect(listed == Set(judged), "\(action) for \(actor.roles)")
            admitted += listed.count
          }
        }
      }
      #expect(admitted > 1000, "rules that admit nothing prove nothing")
    }
  }

  @Test(arguments: Engine.available)
  func `a wall keeps out whoever carries the dossier, and falls with its row`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier("Meeuw")
      try await createTable(at: desk)
      let register = desk.register.reopened(
        Register.Setup(policy: Self.policy, relations: Self.queries, effects: desk.register.effects))
      let may = { @Sendable () async throws -> Bool in
        try await register.ask(desk.occasion(desk.worker)) { work in
          work.record(.dossiersListed, try work.require(.readSettings))
          return try work.mayDo(.readDossier, on: try #require(try DossierTable(work).place(id)).facts)
        }
      }
      #expect(try await may())
      try await desk.store.write { transaction in
        try transaction.execute(
          """
          INSERT INTO kept_relation (relation, record_id, account_id, until_at)
          SELECT 'wall-dossier', id, \(desk.worker.id), NULL FROM dossier
          """)
      }
      #expect(try await !may())
      try await desk.store.write { try $0.execute("DELETE FROM kept_relation") }
      #expect(try await may())
    }
  }

  @Test func `an administrator gets no list of dossiers at all`() async throws {
    try await withDesk(on: .sqlite) { desk in
      await #expect(throws: AccessRefusal(action: .readDossier)) {
        try await desk.register.ask(desk.occasion(desk.administrator)) { work in
          _ = try work.requireList(.readDossier)
        }
      }
    }
  }

  private static func actors(at desk: TestDesk) -> [Actor] {
    let home = desk.register.desk.id
    return [desk.worker, desk.lead, desk.stranger].map { $0.actor(at: home) } + [
      Actor(
        desk: home, account: desk.colleague.id, roles: [.worker, .teamLead], homeTeam: desk.colleague.team,
        teams: Set([desk.stranger.team].compactMap(\.self))),
      Actor(
        desk: home, account: desk.administrator.id, roles: [.worker, .administrator], homeTeam: nil,
        shift: desk.worker.team.map { Shift(of: $0) }),
    ]
  }

  private static func name(_ relation: String, _ kind: RecordKind) -> KeptRelation {
    KeptRelation("\(relation)-\(kind.rawValue)")
  }

  private static var policy: AccessPolicy {
    let ties = kinds.flatMap { kind in
      let (reading, all) = (Set((actions[kind] ?? []).prefix(1)), Set(actions[kind] ?? []))
      return [
        AccessRule(
          id: "invited-\(kind)", roles: [.worker], actions: reading, relation: .kept(name("invited", kind)),
          states: [.open], purpose: .care),
        AccessRule(
          id: "consent-\(kind)", roles: [.worker, .teamLead], actions: reading, relation: .kept(name("consent", kind)),
          days: 27, purpose: .care),
        AccessRule(
          id: "glass-\(kind)", roles: [.worker], actions: all, relation: .kept(name("glass", kind)),
          purpose: .supervision),
        AccessRule(
          id: "shift-\(kind)", roles: [.worker], actions: reading, relation: .shift, states: [.open], purpose: .care),
        AccessRule.deny(
          id: "wall-\(kind)", roles: [.worker, .teamLead], actions: all, relation: .kept(name("wall", kind)),
          purpose: .care),
        AccessRule.deny(
          id: "own-\(kind)", roles: [.teamLead], actions: all, relation: .owner, states: [.closed], purpose: .care),
      ]
    }
    return AccessPolicy(rules: AccessPolicy.standard.rules + ties)
  }

  private static var queries: [RelationQuery] {
    kinds.flatMap { kind in
      kept.map { relation in
        let name = name(relation, kind)
        return RelationQuery(name) { record, actor, now in
          """
          EXISTS (SELECT 1 FROM kept_relation WHERE relation = \(name.name) AND record_id = \(fragment: record)
            AND account_id = \(actor.account) AND (until_at IS NULL OR until_at > \(now)))
          """
        }
      }
    }
  }

  private static func listed(_ kind: RecordKind, _ action: Action, _ work: Work) throws -> Set<Int64> {
    let list: ListGrant
    do {
      list = try work.requireList(action)
    } catch {
      return []
    }
    let statement: SQL =
      switch kind {
      case .dossier:
        "SELECT id FROM dossier WHERE \(fragment: work.condition(of: list, on: DossierTable.access))"
      case .contact:
        "SELECT id FROM contact WHERE \(fragment: work.condition(of: list, on: ContactTable.access))"
      case .crisis: "SELECT id FROM crisis WHERE \(fragment: work.condition(of: list, on: CrisisTable.access))"
      default: "SELECT id FROM task WHERE \(fragment: work.condition(of: list, on: TaskTable.access))"
      }
    return Set(try work.rows(statement).map { try $0.get("id", as: Int64.self) })
  }

  private static func facts(of kind: RecordKind, _ work: Work) throws -> [RecordFacts] {
    func names<Record>(_ statement: SQL) throws -> [PublicID<Record>] {
      try work.rows(statement).map { try $0.get("public_id") }
    }
    let desk = work.desk.id
    switch kind {
    case .dossier:
      return try names("SELECT public_id FROM dossier").compactMap { try DossierTable(work).place($0)?.facts }
    case .contact:
      let table = try ContactTable(work)
      return try names("SELECT public_id FROM contact").compactMap { try table.find($0)?.facts(at: desk) }
    case .crisis:
      return try names("SELECT public_id FROM crisis").compactMap { try CrisisTable(work).find($0)?.facts(at: desk) }
    default:
      return try names("SELECT public_id FROM task").compactMap { try TaskTable(work).find($0)?.facts(at: desk) }
    }
  }

  // MARK: Records

  private func createTable(at desk: TestDesk) async throws {
    try await desk.store.write { transaction in
      try transaction.execute(
        """
        CREATE TABLE kept_relation (relation TEXT NOT NULL, record_id BIGINT NOT NULL, account_id BIGINT NOT NULL,
          until_at BIGINT)
        """)
    }
  }

  private func insertRandomRecords(_ count: Int, at desk: TestDesk) async throws {
    try await createTable(at: desk)
    let people = [desk.worker, desk.colleague, desk.lead, desk.stranger]
    try await desk.register.act(desk.occasion(desk.worker)) { work in
      var generator = SeededGenerator(seed: 20_261_130)
      let grant = try work.require(.createDossier)
      work.record(.dossierCreated, grant)
      let group = try work.newGroup(.dossier, grant)
      func someone() -> Account? { people.randomElement(using: &generator) }
      for _ in 0..<count {
        let owner = Bool.random(using: &generator) ? someone()?.id : nil
        let (team, author) = (Bool.random(using: &generator) ? someone()?.team : nil, someone()?.id)
        let settled = work.now.addingTimeInterval(-86_400 * Double(Int.random(in: 25...30, using: &generator)))
        let isOpen = Bool.random(using: &generator)
        try Self.insertDossier(owner, team, author, isOpen, settled, group, work)
        try Self.insertContact(
          owner, team, author, ["draft", "registered", "discarded"].randomElement(using: &generator), settled, group,
          work)
        try Self.insertCrisis(author, team, isOpen ? nil : settled, settled, group, work)
        try Self.insertTask(owner, team, author, settled, group, work)
      }
      for kind in Self.kinds {
        for _ in 0..<count {
          let until: Date? =
            Bool.random(using: &generator)
            ? nil : work.now.addingTimeInterval(Bool.random(using: &generator) ? 60 : -60)
          try work.execute(
            """
            INSERT INTO kept_relation (relation, record_id, account_id, until_at)
            VALUES (\(Self.name(Self.kept.randomElement(using: &generator) ?? "wall", kind).name),
              \(Int64.random(in: 1...Int64(count), using: &generator)), \(someone()?.id), \(until))
            """)
        }
      }
    }
  }

  private static func insertDossier(
    _ owner: AccountID?, _ team: TeamID?, _ author: AccountID?, _ isOpen: Bool, _ settled: Date, _ group: GroupID,
    _ work: Work
  ) throws {
    try work.execute(
      """
      INSERT INTO dossier (desk_id, public_id, group_id, owner_id, team_id, entered_by, state, opened_on,
        known_to_desk, known_since, internal_line, internal_line_since, settled_at, touched_at)
      VALUES (\(work.desk.id), \(work.newPublicID(of: DossierRecord.self)), \(group), \(owner), \(team), \(author),
        \(isOpen ? "open" : "closed"), '2026-01-01', 'code', '2026-01-01', 'no', '2026-01-01', \(settled), \(work.now))
      """)
  }

  private static func insertContact(
    _ owner: AccountID?, _ team: TeamID?, _ author: AccountID?, _ state: String?, _ settled: Date, _ group: GroupID,
    _ work: Work
  ) throws {
    try work.execute(
      """
      INSERT INTO contact (desk_id, public_id, group_id, team_id, worker_id, entered_by, state, kind, channel,
        direction, opened_at, started_at, local_date, local_month, local_hour, local_weekday, settled_at)
      VALUES (\(work.desk.id), \(work.newPublicID(of: ContactRecord.self)), \(group), \(team), \(owner), \(author), \(state ?? "draft"),
        'own-question', 'phone', 'in', \(settled), \(settled), '2026-10-25', '2026-10', 3, 7, \(settled))
      """)
  }

  private static func insertCrisis(
    _ author: AccountID?, _ team: TeamID?, _ signedOff: Date?, _ opened: Date, _ group: GroupID, _ work: Work
  ) throws {
    try work.execute(
      """
      INSERT INTO crisis (desk_id, public_id, group_id, team_id, opened_at, opened_by, signed_off_at, signed_off_by)
      VALUES (\(work.desk.id), \(work.newPublicID(of: CrisisRecord.self)), \(group), \(team), \(opened), \(author), \(signedOff),
        \(signedOff.flatMap { _ in author }))
      """)
  }

  private static func insertTask(
    _ owner: AccountID?, _ team: TeamID?, _ author: AccountID?, _ created: Date, _ group: GroupID, _ work: Work
  ) throws {
    try work.execute(
      """
      INSERT INTO task (desk_id, public_id, group_id, team_id, owner_id, source, due_on, created_at, created_by)
      VALUES (\(work.desk.id), \(work.newPublicID(of: TaskRecord.self)), \(group), \(team), \(owner), 'worker', '2026-11-22', \(created),
        \(author))
      """)
  }
}
