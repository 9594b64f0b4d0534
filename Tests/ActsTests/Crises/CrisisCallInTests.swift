import Access
import CareActs
import Database
import Desk
import Foundation
import HouseActs
import TestKit
import Testing

@Suite("Who is called in to a crisis, and who sees that it runs") struct CrisisCallInTests {
  private func calls(_ desk: TestDesk, _ account: Account) async throws -> [TaskSource] {
    try await desk.services.showToday(desk.occasion(account)).mine.map(\.task.source).filter { $0 == .crisisCallIn }
  }

  private func strip(_ desk: TestDesk, _ account: Account) async throws -> [WaitingCrisis] {
    try await desk.services.countWaiting(for: account).crises
  }

  @Test(arguments: Engine.available)
  func `a colleague who is called in has a task and a strip that says so, until they write in the log`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      #expect(try await strip(desk, desk.colleague).map(\.isCalledIn) == [false])
      try await desk.log(.callIn(desk.colleague.publicID), "Kom je?", in: id)
      #expect(try await calls(desk, desk.colleague) == [.crisisCallIn])
      #expect(try await strip(desk, desk.colleague).map(\.isCalledIn) == [true])
      #expect(try await strip(desk, desk.lead).map(\.isCalledIn) == [false])
      let task = try #require(try await desk.services.showToday(desk.occasion(desk.colleague)).mine.first)
      await #expect(throws: TaskRefusal.answerCallIn) {
        try await desk.services.completeTask(task.id, desk.occasion(desk.colleague))
      }
      #expect(try await desk.services.readCrisis(id, desk.occasion(desk.colleague)).isCalledIn)
      try await desk.log(.answer(.action(.joined)), in: id, as: desk.colleague)
      #expect(try await calls(desk, desk.colleague).isEmpty)
      #expect(try await strip(desk, desk.colleague).map(\.isCalledIn) == [false])
    }
  }

  @Test(arguments: Engine.available) func `the call ends with the crisis, and with being taken back`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      try await desk.log(.callIn(desk.lead.publicID), in: id)
      #expect(try await calls(desk, desk.lead) == [.crisisCallIn])
      try await desk.services.takeBackCrisisLine(0, of: id, desk.occasion(desk.worker))
      #expect(try await calls(desk, desk.lead).isEmpty)
      try await desk.log(.callIn(desk.lead.publicID), in: id)
      try await desk.answer(.no, in: id)
      try await desk.end(id, followUp: "11:00")
      #expect(try await calls(desk, desk.lead).isEmpty)
      #expect(try await strip(desk, desk.lead).map(\.isEnded) == [true], "the second sign-off is left")
      try await desk.services.signCrisisOff(id, desk.occasion(desk.colleague))
      #expect(try await strip(desk, desk.lead).isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `nobody is called in who could not open it`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      let offered = try await desk.services.readCrisis(id, desk.occasion(desk.worker)).colleagues.map(\.id)
      #expect(Set(offered) == [desk.colleague.publicID, desk.lead.publicID])
      for other in [desk.administrator.publicID, desk.worker.publicID] {
        await #expect(throws: CrisisRefusal.cannotComeAlong) { try await desk.log(.callIn(other), in: id) }
      }
    }
  }

  @Test(arguments: Engine.available) func `the place of the caller is sealed, and given back when it is taken back`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      try await desk.log(.location("Kanarieweg 4"), "blijft staan", in: id)
      let sealed = try await desk.store.read { transaction in
        try transaction.rows("SELECT note_sealed FROM crisis_entry").map { try $0.get("note_sealed", as: [UInt8].self) }
      }
      #expect(sealed.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("Kanarie") } && sealed.count == 1)
      #expect(try await desk.services.readCrisis(id, desk.occasion(desk.lead)).crisis.location == "Kanarieweg 4")
      try await desk.services.takeBackCrisisLine(0, of: id, desk.occasion(desk.worker))
      let draft = try await desk.services.readCrisis(id, desk.occasion(desk.worker)).draft
      #expect(draft?.fields.map(\.name) == ["caller-place"] && draft?.fields.map(\.value) == ["Kanarieweg 4"])
    }
  }
}
