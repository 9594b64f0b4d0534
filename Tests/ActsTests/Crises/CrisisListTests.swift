import Access
import CareActs
import Desk
import Foundation
import HouseActs
import TestKit
import Testing

@Suite("The list of crises") struct CrisisListTests {
  @Test(arguments: Engine.available)
  func `each state has its filter, in both orders, and the file says so in the trail`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let first = try await desk.crisis()
      try await desk.answer(.service, in: first)
      try await desk.log(.whereabouts(.storedAtHome, checkAt: try #require(ClockTime("06:00"))), in: first)
      try await desk.end(first, followUp: "11:00")
      desk.clock.advance(by: 60)
      let second = try await desk.services.openCrisis(from: nil, token: "second", desk.occasion(desk.worker))
      let occasion = desk.occasion(desk.colleague)
      func list(_ filter: CrisisFilter, _ order: ListOrder = .newestFirst) async throws -> [CrisisID.Public] {
        try await desk.services.listCrises(filter, by: order, occasion).lines.map(\.id)
      }
      #expect(try await list(.unsigned) == [second, first])
      #expect(try await list(.unsigned, .oldestFirst) == [first, second])
      #expect(try await list(.running) == [second])
      #expect(try await list(.awaitingSignOff) == [first])
      try await desk.services.signCrisisOff(first, occasion)
      #expect(try await list(.closed) == [first])
      #expect(try await list(.weaponCheck) == [first], "the check outlives the crisis")
      #expect(try await list(.all) == [second, first])
      let left = try await desk.events {
        _ = try await desk.services.listCrises(.all, by: .newestFirst, isFile: true, occasion)
      }
      #expect(left == ["crisis.listed"])
    }
  }

  @Test(arguments: Engine.available) func `a page goes on where the one before ended`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      var made: [CrisisID.Public] = []
      for number in 0..<27 {
        made.append(try await desk.services.openCrisis(from: nil, token: "c\(number)", desk.occasion(desk.worker)))
        desk.clock.advance(by: number % 3 == 0 ? 0 : 1)
      }
      for order in ListOrder.allCases {
        let first = try await desk.services.listCrises(.all, by: order, desk.occasion(desk.worker))
        let next = try await desk.services.listCrises(.all, by: order, after: first.next, desk.occasion(desk.worker))
        #expect(first.lines.count == 25 && next.lines.count == 2 && next.next == nil)
        let all = (first.lines + next.lines).map(\.id)
        #expect(all == (order == .newestFirst ? made.reversed() : made))
      }
    }
  }

  @Test(arguments: Engine.available) func `nobody sees a crisis in the list or the strip that they can't open`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      for account in [desk.worker, desk.colleague, desk.lead] {
        #expect(
          try await desk.services.listCrises(.all, by: .newestFirst, desk.occasion(account)).lines.map(\.id) == [id])
        for crisis in try await desk.services.countWaiting(for: account).crises {
          _ = try await desk.services.readCrisis(crisis.id, desk.occasion(account))
        }
      }
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.listCrises(.all, by: .newestFirst, desk.occasion(desk.administrator))
      }
    }
  }
}
