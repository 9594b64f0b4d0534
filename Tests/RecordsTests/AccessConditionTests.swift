import Database
import Desk
import Foundation
import Records
import TestKit
import Testing

@Suite("Access rules, in memory and in the database") struct AccessConditionTests {
  /// Random dossiers of every kind, judged twice: by the rule itself and by its condition in SQL.
  @Test(arguments: Engine.available) func `a list holds exactly the records that the rules admit one by one`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let facts = try await insertRandomDossiers(300, at: desk)
      for account in [desk.worker, desk.colleague, desk.lead, desk.stranger] {
        for action in [Action.readDossier, .writeDossier, .reassignDossier, .readTasks] {
          try await compare(action, account, facts, at: desk)
        }
      }
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

  private func compare(_ action: Action, _ account: Account, _ facts: [Int64: RecordFacts], at desk: TestDesk)
    async throws
  {
    let actor = account.actor(at: desk.register.desk.id)
    let listed = try await desk.register.ask(desk.occasion(account)) { work -> Set<Int64> in
      guard let list = try? work.requireList(action) else {
        work.record(.dossiersListed, try work.require(.readSettings))
        return []
      }
      work.record(.dossiersListed, list.grant)
      let rows = try work.transaction.rows(
        "SELECT id FROM dossier WHERE \(fragment: list.condition(on: .dossier))")
      return Set(try rows.map { try $0.get("id", as: Int64.self) })
    }
    let admitted = facts.filter { _, facts in
      (try? AccessPolicy.standard.grant(action, to: actor, on: facts, at: desk.clock.now)) != nil
    }
    #expect(listed == Set(admitted.keys), "\(action) for \(account.label)")
  }

  private func insertRandomDossiers(_ count: Int, at desk: TestDesk) async throws -> [Int64: RecordFacts] {
    let people = [desk.worker, desk.colleague, desk.lead, desk.stranger]
    var generator = SeededGenerator(seed: 20_261_122)
    let wanted = (0..<count).map { _ in
      RecordFacts(
        desk: desk.register.desk.id,
        owner: Bool.random(using: &generator) ? people.randomElement(using: &generator)?.id : nil,
        team: people.randomElement(using: &generator)?.team, enteredBy: people.randomElement(using: &generator)?.id,
        state: Bool.random(using: &generator) ? .open : .closed,
        settledAt: desk.clock.now.addingTimeInterval(-86_400 * Double(Int.random(in: 26...30, using: &generator))))
    }
    return try await desk.register.act(desk.occasion(desk.worker)) { work in
      let grant = try work.require(.createDossier)
      work.record(.dossierCreated, grant)
      let group = try work.newGroup(.dossier, grant)
      var result: [Int64: RecordFacts] = [:]
      for facts in wanted {
        let row = try work.transaction.first(
          """
          INSERT INTO dossier (desk_id, public_id, group_id, owner_id, team_id, entered_by, state, opened_on,
            known_to_desk, known_since, internal_line, internal_line_since, settled_at, touched_at)
          VALUES (\(facts.desk), \(work.newPublicID()), \(group), \(facts.owner), \(facts.team), \(facts.enteredBy),
            \(facts.state), '2026-01-01', 'code', '2026-01-01', 'no', '2026-01-01', \(facts.settledAt), \(work.now))
          RETURNING id
          """)
        if let id: Int64 = try row?.get("id") { result[id] = facts }
      }
      return result
    }
  }
}
