import CareActs
import Desk
import Foundation
import HouseActs
import ScreeningActs
import TestKit
import Testing

@Suite("Closing help") struct ClosingTests {
  @Test(arguments: Engine.available) func `a contact moment that is due is named, and not dropped without a word`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let id = try await desk.helped()
      try await desk.record(.death, daysAgo: 3, in: id)
      while try await desk.runner().runDue().done > 0 {}
      let moment = try #require(try await desk.read(id).tasks.first { $0.source == .contactMoment })
      let help = try await desk.openHelp(id)
      await #expect(throws: Refusals<TrajectoryRefusal>(.notReady(.tasks, 1))) {
        try await desk.close(help.id, in: id)
      }
      #expect(try await desk.read(id).tasks.contains { $0.id == moment.id })
      try await desk.services.completeTask(moment.id, outcome: "Gesproken", worker)
      try await desk.close(help.id, in: id)
      #expect(try await desk.read(id).isClosed)
    }
  }
}
