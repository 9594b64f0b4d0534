import CareActs
import Database
import Desk
import Foundation
import TestKit
import Testing

@Suite("A line that can't be read") struct DamagedLineTests {
  @Test(arguments: Engine.available) func `a damaged word costs its own line, and no list and no first page of the day`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let whole = try await desk.registeredCall()
      let broken = try await desk.registeredCall()
      let task = try await desk.add("Bellen")
      let other = try await desk.add("Mailen")
      let dossier = try await desk.dossier()
      let fine = try await desk.dossier()
      let crisis = try await desk.services.openCrisis(from: nil, token: "c", desk.occasion(desk.worker))
      let second = try await desk.services.openCrisis(from: nil, token: "d", desk.occasion(desk.worker))
      try await desk.store.write { transaction in
        for statement: SQL in [
          "UPDATE contact SET kind = 'weg' WHERE public_id = \(broken)",
          "UPDATE task SET source = 'weg' WHERE public_id = \(task)",
          "UPDATE crisis SET outcome = 'weg', ended_at = opened_at WHERE public_id = \(crisis)",
          """
          UPDATE registration SET gender = 'weg'
          WHERE dossier_id = (SELECT id FROM dossier WHERE public_id = \(dossier))
          """,
        ] { try transaction.execute(statement) }
      }
      let mine = desk.occasion(desk.worker)
      let contacts = try await desk.services.listContacts(.all, mine)
      #expect(contacts.lines.map(\.id).contains(whole) && !contacts.lines.map(\.id).contains(broken))
      #expect(contacts.unreadable == [UnreadableLine(mark: broken.text.prefix(8).uppercased(), column: "contact.kind")])
      let tasks = try await desk.services.listTasks(.mine, mine)
      #expect(tasks.lines.map(\.id).contains(other) && tasks.unreadable.map(\.column).contains("task.source"))
      let crises = try await desk.services.listCrises(.unsigned, mine)
      #expect(crises.lines.map(\.id) == [second] && crises.unreadable.count == 1)
      let queue = try await desk.services.listRegistrations(.all, mine)
      #expect(queue.lines.map(\.dossier) == [fine] && queue.unreadable.count == 1)
      let today = try await desk.services.showToday(mine)
      #expect(today.mine.map(\.id).contains(other) && today.crises.map(\.id) == [second])
      #expect(Set(today.unreadable.map(\.column)).isSuperset(of: ["contact.kind", "task.source"]))
      let file = try await desk.services.listContacts(.all, isFile: true, mine)
      #expect(file.unreadable == contacts.unreadable && file.next == nil)
    }
  }

  @Test(arguments: Engine.available) func `a page goes on behind a last line that can't be read`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      var made: [ContactID.Public] = []
      for _ in 0..<27 {
        desk.clock.advance(by: 60)
        made.append(try await desk.registeredCall(reach: ""))
      }
      let last = made.reversed()[24]
      try await desk.store.write { transaction in
        _ = try transaction.execute("UPDATE contact SET kind = 'weg' WHERE public_id = \(last)")
      }
      let first = try await desk.services.listContacts(.all, desk.occasion(desk.worker))
      let next = try await desk.services.listContacts(.all, after: first.next, desk.occasion(desk.worker))
      #expect(first.next == last.text && first.lines.count == 24 && first.unreadable.count == 1)
      #expect((first.lines + next.lines).map(\.id) == made.reversed().filter { $0 != last })
    }
  }
}
