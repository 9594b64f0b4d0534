import Desk
import Foundation
import Testing

@Suite("A crisis") struct CrisisTests {
  let start: Date
  let worker = AccountID(7)
  let second = AccountID(2)

  init() throws {
    start = try moment("2026-11-22T01:00:00Z")
  }

  private func after(_ seconds: Double) -> Date { start.addingTimeInterval(seconds) }

  private func crisis(_ contents: [Crisis.Entry.Content] = [.weapon(.no)]) throws -> Crisis {
    var crisis = Crisis(openedAt: start, openedBy: worker)
    for (number, content) in contents.enumerated() {
      try crisis.log(Crisis.Entry(content, at: after(Double(number + 1)), by: worker))
    }
    return crisis
  }

  private func refused(_ crisis: Crisis, followUp: Double? = 3600) throws -> [CrisisRefusal] {
    var crisis = crisis
    return try refusals(CrisisRefusal.self) {
      try crisis.end(
        .calmed, safetyPlanGiven: true, followUpAt: followUp.map { after(600 + $0) }, at: after(600), by: worker)
    }
  }

  @Test func `the four questions can be answered in any order and again, the last answer stands`() throws {
    let crisis = try crisis([
      .company(.alone), .weapon(.unknown), .safety(.no), .means(.planAndMeans), .weapon(.service), .severity(.acute),
    ])
    #expect(crisis.weapon == .service && crisis.company == .alone && crisis.safety == .no)
    #expect(crisis.means == .planAndMeans && crisis.severity == .acute)
    #expect(crisis.entries.count == 6)
    #expect(try self.crisis([]).safety == nil)
    #expect(try self.crisis([]).severity == .notYetJudged)
  }

  @Test func `it can't end before the weapon was asked about`() throws {
    #expect(try refused(crisis([])) == [.weaponNotAsked])
    #expect(try refused(crisis([.weapon(.unknown)])) == [])
    #expect(try refused(crisis([.weapon(.service)])) == [.whereaboutsNotAsked])
    #expect(
      try refused(crisis([.weapon(.service), .whereabouts(.stationSafe, checkAt: after(9000))])) == [])
  }

  @Test func `the place of a weapon comes with the next check`() throws {
    var crisis = try crisis([])
    #expect(throws: CrisisRefusal.checkNotAhead) {
      try crisis.log(Crisis.Entry(.whereabouts(.handedIn, checkAt: after(5)), at: after(5), by: worker))
    }
  }

  @Test func `the follow-up is within twenty-four hours`() throws {
    let day = 86_400.0
    #expect(try refused(crisis(), followUp: day) == [])
    #expect(try refused(crisis(), followUp: day + 1) == [.followUpTooLate])
    #expect(try refused(crisis(), followUp: 0) == [.followUpNotAhead])
    #expect(try refused(crisis(), followUp: nil) == [.followUpMissing])
  }

  @Test func `everything that is missing at the end is told at once`() throws {
    var crisis = try crisis([])
    let items = try refusals(CrisisRefusal.self) {
      try crisis.end(nil, safetyPlanGiven: nil, followUpAt: nil, at: after(5), by: worker)
    }
    #expect(items == [.weaponNotAsked, .outcomeMissing, .safetyPlanMissing, .followUpMissing])
  }

  @Test func `it stays open until somebody else agrees`() throws {
    var crisis = try crisis()
    #expect(throws: CrisisRefusal.notEnded) { try crisis.sign(by: second, at: after(600)) }
    try crisis.end(.calmed, safetyPlanGiven: true, followUpAt: after(7200), at: after(600), by: worker)
    #expect(crisis.state == .awaitingSignOff)
    #expect(throws: CrisisRefusal.samePerson) { try crisis.sign(by: worker, at: after(700)) }
    // The log still grows while the second person looks.
    try crisis.log(Crisis.Entry(.action(.calledGP), at: after(650), by: worker))
    try crisis.sign(by: second, at: after(700))
    try crisis.sign(by: second, at: after(800))
    #expect(crisis.state == .closed && crisis.signOff?.at == after(700))
    #expect(throws: CrisisRefusal.closed) {
      try crisis.log(Crisis.Entry(.action(.calledGP), at: after(900), by: worker))
    }
  }

  @Test func `lines are added in the order of time`() throws {
    var crisis = try crisis([.safety(.yes), .weapon(.no)])
    #expect(throws: CrisisRefusal.beforeTheLastEntry) {
      try crisis.log(Crisis.Entry(.action(.called112), at: after(1), by: worker))
    }
    #expect(throws: CrisisRefusal.beforeItBegan) {
      try crisis.log(Crisis.Entry(.action(.called112), at: after(-1), by: worker))
    }
    #expect(throws: CrisisRefusal.noteMissing) {
      try crisis.log(Crisis.Entry(.action(.note), note: " ", at: after(9), by: worker))
    }
  }
}
