@_spi(Tables) import Access
import CareRecords
@_spi(Tables) import RegisterCore
import Database
import Desk
import Foundation
import TestKit
import Testing

@Suite("Lists of contacts") struct ContactListTests {
  /// Random contacts around the border at which access fades, listed page by page and judged one by one.
  @Test(arguments: Engine.available) func `page by page, a list holds what the rules admit, newest first`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let contacts = try await insertRandomContacts(240, at: desk)
      for account in [desk.worker, desk.lead, desk.stranger] {
        for (action, states) in [
          (Action.readContact, [Contact.State.registered, .withoutData]), (.amendContact, [.draft]),
        ] {
          let wanted = admitted(contacts, action, to: account, states: states, at: desk)
          let listed = try await pages(action, states, of: account, at: desk)
          #expect(!wanted.isEmpty)
          #expect(listed == wanted, "\(action) for \(account.label)")
        }
      }
    }
  }

  private struct Made: Sendable {
    let id: ContactID.Public
    let number: Int64
    let startedAt: Date
    let state: Contact.State
    let facts: RecordFacts
  }

  private func admitted(
    _ contacts: [Made], _ action: Action, to account: Account, states: [Contact.State], at desk: TestDesk
  ) -> [ContactID.Public] {
    let actor = account.actor(at: desk.register.desk.id)
    return contacts.filter { contact in
      states.contains(contact.state)
        && (try? AccessPolicy.standard.grant(action, to: actor, on: contact.facts, at: desk.clock.now)) != nil
    }.sorted { ($0.startedAt, $0.number) > ($1.startedAt, $1.number) }.map(\.id)
  }

  private func pages(
    _ action: Action, _ states: [Contact.State], of account: Account, at desk: TestDesk
  ) async throws -> [ContactID.Public] {
    try await desk.register.ask(desk.occasion(account)) { work in
      let list = try work.requireList(action)
      work.record(.contactsListed, list.grant)
      let table = try ContactTable(work)
      func walk(_ order: ListOrder) throws -> [ContactID.Public] {
        var listed: [ContactID.Public] = []
        while true {
          let part =
            states == [.draft]
            ? try table.page(list, DraftFilter.all, order, after: listed.last, limit: 7)
            : try table.page(list, ContactFilter.all, order, after: listed.last, limit: 7)
          listed += part.lines.map(\.publicID)
          if part.next == nil { return listed }
        }
      }
      let newest = try walk(.newestFirst)
      #expect(try walk(.oldestFirst) == newest.reversed())
      return newest
    }
  }

  private func insertRandomContacts(_ count: Int, at desk: TestDesk) async throws -> [Made] {
    let people = [desk.worker, desk.colleague, desk.lead, desk.stranger]
    var generator = SeededGenerator(seed: 20_261_122)
    let states: [(Contact.State, RecordState)] = [(.draft, .draft), (.registered, .open), (.withoutData, .closed)]
    var wanted: [(facts: RecordFacts, state: Contact.State, startedAt: Date)] = []
    for _ in 0..<count {
      guard let author = people.randomElement(using: &generator), let state = states.randomElement(using: &generator)
      else { continue }
      let days = state.0 == .draft ? 0...4 : 25...30
      let settledAt = desk.clock.now.addingTimeInterval(-86_400 * Double(Int.random(in: days, using: &generator)))
      let facts = RecordFacts(
        desk: desk.register.desk.id,
        place: RecordPlace(.contact(ContactID(0)), in: GroupID(0), headsGroup: true),
        owner: Bool.random(using: &generator) ? people.randomElement(using: &generator)?.id : nil, team: author.team,
        enteredBy: author.id, state: state.1, settledAt: settledAt)
      // Several begin at the same moment, and some were written down long after.
      let before = 3600 * Double(Int.random(in: 0...40, using: &generator))
      wanted.append((facts, state.0, settledAt.addingTimeInterval(-before)))
    }
    return try await desk.register.act(desk.occasion(desk.worker)) { [wanted] work in
      let grant = try work.require(.registerContact)
      work.record(.contactsListed, grant)
      let group = try work.newGroup(.contact, grant)
      return try wanted.compactMap { contact in
        let id = work.newPublicID(of: ContactRecord.self)
        let facts = contact.facts
        let row = try work.first(
          """
          INSERT INTO contact (desk_id, public_id, group_id, team_id, worker_id, entered_by, state, kind, channel,
            direction, opened_at, started_at, local_date, local_month, local_hour, local_weekday, settled_at, version)
          VALUES (\(facts.desk), \(id), \(group), \(facts.team), \(facts.owner), \(facts.enteredBy),
            \(contact.state.rawValue), 'own-question', 'phone', 'in', \(facts.settledAt), \(contact.startedAt),
            '2026-10-25', '2026-10', 3, 7, \(facts.settledAt), 2)
          RETURNING id
          """)
        guard let number: Int64 = try row?.get("id") else { return nil }
        return Made(id: id, number: number, startedAt: contact.startedAt, state: contact.state, facts: facts)
      }
    }
  }
}
