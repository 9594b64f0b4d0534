import Access
import CareActs
import Desk
import Foundation
import HouseActs
import TestKit
import Testing

@Suite("What a crisis belongs to, and one opened by mistake") struct CrisisLinkTests {
  @Test(arguments: Engine.available)
  func `opened in a dossier or in a task about it, it is that dossier's, once`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let dossier = try await desk.dossier()
      let day = WrittenDue(day: LocalDate(iso: "2026-11-22"), time: nil)
      let task = try await desk.services.addTask(
        title: "Bellen", when: day, for: .me, about: .dossier(dossier), token: "t", occasion)
      let first = try await desk.services.openCrisis(from: .dossier(dossier), token: "a", occasion)
      let second = try await desk.services.openCrisis(from: .task(task), token: "b", occasion)
      #expect(first == second)
      try await desk.log(.answer(.action(.note)), "Hoort hier", in: first)
      #expect(try await desk.services.readCrisis(first, occasion).dossier == dossier)
    }
  }

  @Test(arguments: Engine.available)
  func `a record that can't be opened is never in the way of a crisis`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let dossier = try await desk.dossier()
      let task = try await desk.add("Bel terug")
      let call = try await desk.registeredCall()
      let occasion = desk.occasion(desk.stranger)
      for (origin, token) in [(CrisisOrigin.dossier(dossier), "a"), (.task(task), "b"), (.contact(call), "c")] {
        let id = try await desk.services.openCrisis(from: origin, token: token, occasion)
        #expect(try await desk.services.readCrisis(id, occasion).isLinked == false)
      }
    }
  }

  @Test(arguments: Engine.available, ["contact", "dossier"])
  func `linked later its log, drafts and tasks go along, and a second record is refused`(
    engine: Engine, kind: String
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.crisis()
      try await desk.answer(.service, in: id)
      try await desk.log(.whereabouts(.onPerson, checkAt: try #require(ClockTime("05:00"))), "In de la", in: id)
      try await desk.write(["note": "Nog niet af"], seen: 0, in: id)
      let dossier = try await desk.dossier()
      let contact = try await desk.startedCall()
      let origin: CrisisOrigin = kind == "contact" ? .contact(contact) : .dossier(dossier)
      try await desk.services.linkCrisis(id, to: origin, occasion)
      try await desk.services.linkCrisis(id, to: origin, occasion)
      let answer = try await desk.services.readCrisis(id, occasion)
      #expect(kind == "contact" ? answer.contact == contact : answer.dossier == dossier)
      #expect(answer.crisis.entries.last?.note == "In de la")
      #expect(try await desk.typed(in: id, by: desk.worker) == ["note": "Nog niet af"])
      #expect(try await desk.services.showToday(occasion).unassigned.map(\.task.source) == [.weaponCheck])
      let other = try await desk.startedCall()
      await #expect(throws: CrisisRefusal.linkedAlready) {
        try await desk.services.linkCrisis(id, to: .contact(other), occasion)
      }
      try await desk.log(.answer(.check(.secured)), in: id)
      try await desk.end(id, followUp: "11:00")
    }
  }

  @Test(arguments: Engine.available) func `nobody links it to a record that they may not open`(engine: Engine)
    async throws
  {
    try await withDesk(on: engine) { desk in
      let dossier = try await desk.dossier()
      let occasion = desk.occasion(desk.stranger)
      let id = try await desk.services.openCrisis(from: nil, token: "a", occasion)
      await #expect(throws: NotFound.self) { try await desk.services.linkCrisis(id, to: .dossier(dossier), occasion) }
    }
  }

  @Test(arguments: Engine.available)
  func `opened by mistake it is closed by who opened it, within five minutes, with no task and no sign-off`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      let occasion = desk.occasion(desk.worker)
      await #expect(throws: CrisisRefusal.notYours) {
        try await desk.services.closeCrisisAsMistake(id, note: "", desk.occasion(desk.colleague))
      }
      let real = try await desk.services.openCrisis(from: nil, token: "real", occasion)
      try await desk.log(.answer(.safety(.no)), in: real)
      await #expect(throws: CrisisRefusal.noMistake) {
        try await desk.services.closeCrisisAsMistake(real, note: "", occasion)
      }
      desk.clock.advance(by: 300)
      #expect(try await desk.services.readCrisis(id, occasion).mayBeMistake)
      try await desk.services.closeCrisisAsMistake(id, note: "Verkeerde toets", occasion)
      let today = try await desk.services.showToday(occasion)
      #expect(today.crises.map(\.id) == [real] && today.unassigned.isEmpty && today.mine.isEmpty)
      let answer = try await desk.services.readCrisis(id, desk.occasion(desk.colleague))
      #expect(answer.crisis.mistake == Crisis.SignOff(at: desk.clock.now, by: desk.worker.id))
      #expect(answer.crisis.entries.last?.note == "Verkeerde toets")
      #expect(!answer.mayWrite && !answer.maySign)
      let late = try await desk.services.openCrisis(from: nil, token: "late", occasion)
      desk.clock.advance(by: 301)
      await #expect(throws: CrisisRefusal.tooLateForMistake) {
        try await desk.services.closeCrisisAsMistake(late, note: "", occasion)
      }
    }
  }

  @Test(arguments: Engine.available) func `no crisis of a contact that says danger was opened by mistake`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let contact = try await desk.services.startContact(.phone, token: "danger", occasion)
      _ = try await desk.services.registerContact(contact, seen: 1, occasion) { content in
        content.fillIn("Belt vanaf de brug.")
        content.danger = .yes
      }
      let id = try #require(try await desk.services.showToday(occasion).crises.first).id
      #expect(try await !desk.services.readCrisis(id, occasion).mayBeMistake)
      await #expect(throws: CrisisRefusal.dangerSaid) {
        try await desk.services.closeCrisisAsMistake(id, note: "", occasion)
      }
    }
  }
}
