import CareActs
import Desk
import Foundation
import TestKit
import Testing

@Suite("Caseload") struct CaseloadTests {
  @Test(arguments: Engine.available) func `pages of 25 hold every dossier once, newest first, with one audit row each`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      for number in 1...30 {
        desk.clock.advance(by: 60)
        _ = try await desk.dossier(alias: "Kade \(number)", reach: "")
      }
      let occasion = desk.occasion(desk.worker)
      let rows = try await desk.auditEvents().count
      let first = try await desk.services.listCaseload(.mine, occasion)
      let second = try await desk.services.listCaseload(.mine, after: first.next, occasion)
      #expect(try await desk.auditEvents().count == rows + 2)
      #expect(first.lines.count == 25)
      #expect(second.lines.count == 5)
      #expect(second.next == nil)
      #expect((first.lines + second.lines).map(\.label) == (1...30).reversed().map { "Kade \($0)" })
      #expect(first.lines.allSatisfy { $0.phase == .received && $0.due != nil })
    }
  }

  @Test func `what nobody carries is in the team's list only`() async throws {
    try await withDesk(on: .sqlite) { desk in
      _ = try await desk.dossier(alias: "Brug 2", owner: .team)
      #expect(try await desk.services.listCaseload(.mine, desk.occasion(desk.worker)).lines.isEmpty)
      let team = try await desk.services.listCaseload(.unassigned, desk.occasion(desk.colleague))
      #expect(team.lines.map(\.label) == ["Brug 2"])
      #expect(team.lines.first?.owner == nil)
    }
  }
}
