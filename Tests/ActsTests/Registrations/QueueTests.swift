import CareActs
import Desk
import Foundation
import TestKit
import Testing

@Suite("Registrations that wait") struct QueueTests {
  @Test(arguments: Engine.available) func `a registration waits until it is decided, then until the intake is held`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier(owner: .team)
      let queue = try await desk.services.listRegistrations(.all, desk.occasion(desk.colleague))
      #expect(queue.lines.map(\.dossier) == [id])
      #expect(queue.lines.first?.registration.phase == .received)
      let open = try #require(try await desk.read(id, as: desk.colleague).openRegistration)
      try await desk.services.decideRegistration(
        open.id, in: id, .accept, urgency: .thisWeek, takesOn: true, seen: open.version, desk.occasion(desk.colleague))
      let waiting = try await desk.services.listRegistrations(.all, desk.occasion(desk.colleague))
      #expect(waiting.lines.first?.registration.phase == .waiting)
      #expect(waiting.lines.first?.owner == "Medewerker 02")
      let now = try await desk.read(id, as: desk.colleague)
      #expect(now.isMine)
      #expect(now.tasks.map(\.source) == [.intake])
      let registration = try #require(now.openRegistration)
      try await desk.services.recordIntake(
        of: registration.id, in: id, .held, on: now.today, seen: registration.version, desk.occasion(desk.colleague))
      #expect(try await desk.services.listRegistrations(.all, desk.occasion(desk.colleague)).lines.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `the queue goes on where the page before ended`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      var made: Set<DossierID.Public> = []
      for _ in 0..<27 { made.insert(try await desk.dossier(owner: .team)) }
      let first = try await desk.services.listRegistrations(.all, desk.occasion(desk.colleague))
      #expect(first.lines.count == 25)
      let last = try #require(first.next)
      let second = try await desk.services.listRegistrations(.all, after: last, desk.occasion(desk.colleague))
      #expect(second.next == nil)
      #expect(Set((first.lines + second.lines).map(\.dossier)) == made)
      #expect(second.lines.allSatisfy { !$0.registration.requests.isEmpty })
    }
  }

  @Test func `what is answered on the spot closes registration and dossier`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let open = try #require(try await desk.read(id).openRegistration)
      try await desk.services.decideRegistration(
        open.id, in: id, .answered, urgency: .usual, takesOn: false, seen: open.version, desk.occasion(desk.worker))
      let answer = try await desk.read(id)
      #expect(answer.isClosed)
      #expect(answer.tasks.isEmpty)
    }
  }

  @Test func `two people deciding at once: the second hears of it`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier(owner: .team)
      let open = try #require(try await desk.read(id).openRegistration)
      try await desk.services.decideRegistration(
        open.id, in: id, .accept, urgency: .usual, takesOn: false, seen: open.version, desk.occasion(desk.worker))
      await #expect(throws: StaleVersion.self) {
        try await desk.services.decideRegistration(
          open.id, in: id, .refer, urgency: .usual, takesOn: false, seen: open.version, desk.occasion(desk.colleague))
      }
    }
  }

  @Test func `the parts of an intake are texts with versions, and an old page overwrites nothing`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let open = try #require(try await desk.read(id).openRegistration)
      _ = try await desk.services.writeIntake(
        "Slaapt drie weken slecht.", .question, of: open.id, in: id, base: 0, desk.occasion(desk.worker))
      await #expect(throws: StaleVersion(current: 1)) {
        _ = try await desk.services.writeIntake(
          "Anders.", .question, of: open.id, in: id, base: 0, desk.occasion(desk.colleague))
      }
      _ = try await desk.services.writeIntake(
        "Slaapt vier weken slecht.", .question, of: open.id, in: id, base: 1, desk.occasion(desk.colleague))
      let part = try await desk.services.readIntake(id, drafts: [], desk.occasion(desk.worker)).content.texts[.question]
      #expect(part?.text == "Slaapt vier weken slecht.")
      #expect(part?.version == 2)
    }
  }
}
