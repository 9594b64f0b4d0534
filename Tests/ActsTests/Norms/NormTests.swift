import Access
import CareActs
import Desk
import FigureActs
import HouseActs
import KeyFigures
import RegisterCore
import TestKit
import Testing

@Suite("Setting the norms of the desk") struct NormTests {
  @Test(arguments: Engine.available)
  func `a norm that is set holds for tasks from then on, that night at the latest, and the trail says what it was`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let runner = desk.runner()
      let house = Occasion(actor: .system(at: desk.register.desk.id), site: .commandLine, requestID: "test")
      let id = try await desk.helped()
      let began = try await desk.read(id).today
      #expect(try await desk.nextSessionDue(in: id) == .on(began.adding(days: 7)))
      let rows = try await desk.events { try await desk.services.setNorm("first-session", to: 3, house) }
      #expect(rows == ["settings.changed"])
      #expect(try await desk.services.readProducts(desk.occasion(desk.worker)).norms[.firstSession] == 3)
      #expect(try await desk.nextSessionDue(in: id) == .on(began.adding(days: 7)), "nobody stepped in the dossier yet")
      try await runner.planStanding()
      desk.clock.advance(by: 86_400)
      _ = try await runner.runDue()
      #expect(try await desk.nextSessionDue(in: id) == .on(began.adding(days: 3)))
      try await desk.services.setNorm("first-session", to: 10, house)
      try await desk.agreeOnGoal("Slapen", in: id)
      desk.clock.advance(by: 86_400)
      _ = try await runner.runDue()
      #expect(try await desk.nextSessionDue(in: id) == .on(began.adding(days: 10)))
    }
  }

  @Test func `nobody of the staff sets a norm, and what is no norm is refused`() async throws {
    try await withDesk(on: .sqlite) { desk in
      for account in [desk.worker, desk.lead, desk.administrator] {
        await #expect(throws: (any Error).self) {
          try await desk.services.setNorm("help", to: 3, desk.occasion(account))
        }
      }
      let house = Occasion(actor: .system(at: desk.register.desk.id), site: .commandLine, requestID: "test")
      await #expect(throws: NormRefusal.unknownNorm) { try await desk.services.setNorm("tempo", to: 3, house) }
      await #expect(throws: NormRefusal.talkedOverMissing) { try await desk.services.setNorm("waiting", to: 21, house) }
    }
  }

  @Test(arguments: Engine.available)
  func `what the desk expects on waiting stands in the figures beside the norm of the field`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let house = Occasion(actor: .system(at: desk.register.desk.id), site: .commandLine, requestID: "test")
      let day = try #require(LocalDate(iso: "2026-11-02"))
      try await desk.services.setNorm("waiting", to: 21, talkedOverOn: day, house)
      try await desk.services.setNorm("waiting", to: 20, talkedOverOn: day, house)
      let norms = try await desk.services.readProducts(desk.occasion(desk.worker)).norms
      #expect(norms.expectation == WaitingExpectation(days: 20, talkedOverOn: day))
      _ = try await desk.helped()
      let report = try await desk.services.reportKeyFigures(Period(Month(day)), desk.occasion(desk.worker))
      let waiting = try #require(report[.waitingTime])
      #expect(waiting.indicator.expectation?.value == 20 && waiting.indicator.norm?.value == 28)
      #expect(waiting.reading("within-20") != nil && waiting.reading("within-28") != nil)
    }
  }
}

extension TestDesk {
  /// The day on which the list says that the next session is to be planned.
  fileprivate func nextSessionDue(in id: DossierID.Public) async throws -> DeskTask.Due? {
    let read = try await read(id)
    return read.tasks.first { $0.source == .nextSession }?.due
  }
}
