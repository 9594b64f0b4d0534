import Access
import CareActs
import Desk
import Foundation
import HouseActs
import TestKit
import Testing

@Suite("A weapon check, and a line taken back") struct WeaponCheckTests {
  @Test(arguments: Engine.available)
  func `the check is a task of the shift that outlives the crisis and ends only with what came of it`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      try await desk.answer(.service, in: id)
      try await desk.log(.whereabouts(.storedAtHome, checkAt: try #require(ClockTime("06:00"))), in: id)
      try await desk.log(.whereabouts(.storedAtHome, checkAt: try #require(ClockTime("05:00"))), in: id)
      try await desk.end(id, followUp: "11:00")
      try await desk.services.signCrisisOff(id, desk.occasion(desk.colleague))
      let occasion = desk.occasion(desk.colleague)
      let tasks = try await desk.services.showToday(occasion).unassigned
      #expect(tasks.map(\.task.source) == [.weaponCheck])
      #expect(tasks.map(\.task.due) == [.at(.t0.addingTimeInterval(2 * 3600))])
      let task = try #require(tasks.first)
      await #expect(throws: TaskRefusal.logWeaponCheck) { try await desk.services.completeTask(task.id, occasion) }
      await #expect(throws: TaskRefusal.crisisStays) {
        try await desk.services.dropTask(task.id, reason: "Druk", seen: try await desk.seen(task.id), occasion)
      }
      await #expect(throws: CrisisRefusal.closed) { try await desk.log(.answer(.action(.called112)), in: id) }
      try await desk.log(.answer(.check(.notSecured)), "Ligt nog in de la", in: id, as: desk.colleague)
      #expect(try await desk.services.showToday(occasion).unassigned.map(\.task.source) == [.weaponCheck])
      try await desk.log(.answer(.check(.secured)), in: id, as: desk.colleague)
      #expect(try await desk.services.showToday(occasion).unassigned.isEmpty)
      await #expect(throws: NotFound.self) { try await desk.log(.answer(.check(.secured)), in: id) }
    }
  }

  @Test(arguments: Engine.available) func `the sign-off is refused while the check is due`(engine: Engine) async throws
  {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      try await desk.answer(.service, in: id)
      try await desk.log(.whereabouts(.onPerson, checkAt: try #require(ClockTime("03:10"))), in: id)
      try await desk.end(id, followUp: "11:00")
      desk.clock.advance(by: 600)
      await #expect(throws: CrisisRefusal.checkDue) {
        try await desk.services.signCrisisOff(id, desk.occasion(desk.colleague))
      }
      try await desk.log(.answer(.check(.secured)), in: id, as: desk.colleague)
      try await desk.services.signCrisisOff(id, desk.occasion(desk.colleague))
    }
  }

  @Test(arguments: Engine.available)
  func `a line taken back stays with who and when, gives its note back, and takes its check along`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      let occasion = desk.occasion(desk.worker)
      try await desk.log(.answer(.weapon(.service)), in: id)
      let time: ClockTime = try #require(ClockTime("05:00"))
      try await desk.log(.whereabouts(.onPerson, checkAt: time), "In de la", in: id)
      #expect(try await desk.services.readCrisis(id, occasion).undoable == [0, 1])
      desk.clock.advance(by: 9)
      await #expect(throws: CrisisRefusal.notYours) {
        try await desk.services.takeBackCrisisLine(1, of: id, desk.occasion(desk.colleague))
      }
      try await desk.services.takeBackCrisisLine(1, of: id, occasion)
      let answer = try await desk.services.readCrisis(id, desk.occasion(desk.colleague))
      #expect(answer.crisis.whereabouts == nil && answer.crisis.checkAt == nil)
      #expect(answer.crisis.entries[1].note == "In de la")
      #expect(
        answer.crisis.entries[1].takenBack == Crisis.Entry.TakenBack(at: desk.clock.now, by: desk.worker.id))
      #expect(try await desk.typed(in: id, by: desk.worker) == ["note": "In de la"])
      #expect(try await desk.services.showToday(occasion).unassigned.isEmpty)
      desk.clock.advance(by: 2)
      await #expect(throws: CrisisRefusal.tooLateToTakeBack) {
        try await desk.services.takeBackCrisisLine(0, of: id, occasion)
      }
    }
  }
}
