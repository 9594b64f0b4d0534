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

  private func crisis(
    _ contents: [Crisis.Entry.Content] = [.safety(.yes), .severity(.notYetJudged), .weapon(.no)]
  ) throws -> Crisis {
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
    let asked: [Crisis.Entry.Content] = [.safety(.unknown), .severity(.notYetJudged)]
    #expect(try refused(crisis(asked)) == [.weaponNotAsked])
    #expect(try refused(crisis(asked + [.weapon(.unknown)])) == [])
    #expect(try refused(crisis(asked + [.weapon(.service)])) == [.whereaboutsNotAsked])
    #expect(
      try refused(crisis(asked + [.weapon(.service), .whereabouts(.stationSafe, checkAt: after(9000))])) == [])
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
    #expect(
      items == [
        .safetyNotAsked, .weaponNotAsked, .severityNotJudged, .outcomeMissing, .safetyPlanMissing, .followUpMissing,
      ])
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

  @Test func `it can't end before safety and severity are answered, or said to be unknown`() throws {
    #expect(try refused(crisis([.weapon(.no)])) == [.safetyNotAsked, .severityNotJudged])
    #expect(try refused(crisis([.weapon(.no), .safety(.unknown), .severity(.notYetJudged)])) == [])
  }

  @Test func `a line taken back stays in the log and counts for nothing`() throws {
    var crisis = try crisis([.weapon(.no), .weapon(.service), .severity(.acute)])
    try crisis.takeBack(1, by: worker, at: after(12))
    try crisis.takeBack(2, by: worker, at: after(12))
    #expect(crisis.weapon == .no && !crisis.needsWhereabouts && crisis.judged == nil)
    #expect(crisis.entries.count == 3 && crisis.entries[1].takenBack?.by == worker)
    let once = crisis
    try crisis.takeBack(1, by: worker, at: after(900))
    #expect(crisis == once)
  }

  @Test func `only its writer takes a line back, within ten seconds, and not once it was ended over it`() throws {
    var crisis = try crisis()
    #expect(throws: CrisisRefusal.notYours) { try crisis.takeBack(2, by: second, at: after(5)) }
    #expect(throws: CrisisRefusal.noSuchLine) { try crisis.takeBack(3, by: worker, at: after(5)) }
    #expect(crisis.undoable(by: worker, at: after(13)) == [2])
    #expect(crisis.undoable(by: second, at: after(5)).isEmpty)
    #expect(throws: CrisisRefusal.tooLateToTakeBack) { try crisis.takeBack(2, by: worker, at: after(13.1)) }
    try crisis.end(.calmed, safetyPlanGiven: true, followUpAt: after(7200), at: after(4), by: worker)
    #expect(throws: CrisisRefusal.tooLateToTakeBack) { try crisis.takeBack(2, by: worker, at: after(5)) }
  }

  @Test func `a weapon check waits for what comes of it, also when the crisis is closed`() throws {
    var crisis = try crisis([
      .safety(.yes), .severity(.high), .weapon(.service), .whereabouts(.storedAtHome, checkAt: after(1000)),
    ])
    #expect(crisis.checkAt == after(1000))
    try crisis.end(.calmed, safetyPlanGiven: true, followUpAt: after(7200), at: after(600), by: worker)
    var late = crisis
    #expect(throws: CrisisRefusal.checkDue) { try late.sign(by: second, at: after(1000)) }
    try crisis.sign(by: second, at: after(700))
    #expect(throws: CrisisRefusal.checkNoteMissing) {
      try crisis.log(Crisis.Entry(.check(.notSecured), at: after(1100), by: second))
    }
    try crisis.log(Crisis.Entry(.check(.couldNotCheck), note: "Neemt niet op", at: after(1100), by: second))
    var later = crisis
    try later.log(Crisis.Entry(.whereabouts(.storedAtHome, checkAt: after(5000)), at: after(1150), by: second))
    #expect(later.checkAt == after(5000) && later.state == .closed, "a new time is agreed on")
    #expect(throws: CrisisRefusal.closed) { try later.log(Crisis.Entry(.safety(.no), at: after(1160), by: second)) }
    #expect(crisis.checkAt == after(1000) && crisis.isCheckDue(at: after(1100)), "an unsecured weapon stays due")
    try crisis.log(Crisis.Entry(.check(.secured), at: after(1200), by: second))
    #expect(crisis.checkAt == nil && crisis.state == .closed)
    #expect(throws: CrisisRefusal.nothingToCheck) {
      try crisis.log(Crisis.Entry(.check(.secured), at: after(1300), by: second))
    }
  }

  @Test func `a weapon that is named after it ended has a place and a check before anybody signs`() throws {
    var crisis = try crisis([.safety(.yes), .severity(.moderate), .weapon(.no)])
    try crisis.end(.calmed, safetyPlanGiven: true, followUpAt: after(7200), at: after(600), by: worker)
    try crisis.log(Crisis.Entry(.weapon(.service), at: after(610), by: worker))
    #expect(throws: CrisisRefusal.whereaboutsNotAsked) { try crisis.sign(by: second, at: after(620)) }
    try crisis.log(Crisis.Entry(.whereabouts(.onPerson, checkAt: after(4000)), at: after(630), by: worker))
    try crisis.sign(by: second, at: after(640))
    #expect(crisis.state == .closed && crisis.checkAt == after(4000))
  }

  @Test func `who opened it by mistake closes it within five minutes, alone, and nothing is checked any more`() throws {
    var crisis = Crisis(openedAt: after(0), openedBy: worker)
    try crisis.log(Crisis.Entry(.action(.note), note: "Verkeerde toets", at: after(1), by: worker))
    var real = crisis
    try real.log(Crisis.Entry(.safety(.no), at: after(2), by: worker))
    #expect(!real.mayBeMistake(of: worker, at: after(3)))
    #expect(throws: CrisisRefusal.noMistake) { try real.closeAsMistake(by: worker, at: after(3)) }
    #expect(throws: CrisisRefusal.notYours) { try crisis.closeAsMistake(by: second, at: after(60)) }
    var late = crisis
    #expect(throws: CrisisRefusal.tooLateForMistake) { try late.closeAsMistake(by: worker, at: after(301)) }
    try crisis.closeAsMistake(by: worker, at: after(300))
    try crisis.closeAsMistake(by: worker, at: after(400))
    #expect(crisis.state == .closed && crisis.mistake?.at == after(300) && crisis.checkAt == nil)
    #expect(throws: CrisisRefusal.closed) {
      try crisis.log(Crisis.Entry(.action(.called112), at: after(500), by: worker))
    }
    var ended = try self.crisis()
    try ended.end(.calmed, safetyPlanGiven: true, followUpAt: after(7200), at: after(60), by: worker)
    #expect(throws: CrisisRefusal.closed) { try ended.closeAsMistake(by: worker, at: after(70)) }
  }

  @Test func `where the caller is can be said again, and is asked first once 112 may be needed`() throws {
    var crisis = try crisis([.weapon(.no)])
    #expect(crisis.location == nil && !crisis.mayNeed112)
    #expect(throws: CrisisRefusal.locationMissing) {
      try crisis.log(Crisis.Entry(.location, note: "  ", at: after(5), by: worker))
    }
    try crisis.log(Crisis.Entry(.location, note: "A12, hectometerpaal 40", at: after(5), by: worker))
    try crisis.log(Crisis.Entry(.location, note: "Parkeerplaats", at: after(6), by: worker))
    #expect(crisis.location == "Parkeerplaats")
    try crisis.takeBack(2, by: worker, at: after(7))
    #expect(crisis.location == "A12, hectometerpaal 40")
    for content in [Crisis.Entry.Content.safety(.no), .severity(.acute), .action(.called112)] {
      #expect(try self.crisis([content]).mayNeed112)
    }
  }

  @Test func `who is called in is awaited until they write in the log, or it ends`() throws {
    var crisis = try crisis()
    #expect(throws: CrisisRefusal.cannotComeAlong) {
      try crisis.log(Crisis.Entry(.calledIn(worker), at: after(10), by: worker))
    }
    try crisis.log(Crisis.Entry(.calledIn(second), at: after(10), by: worker))
    try crisis.log(Crisis.Entry(.action(.called112), at: after(11), by: worker))
    #expect(crisis.awaited == [second])
    var answered = crisis
    try answered.log(Crisis.Entry(.action(.joined), at: after(12), by: second))
    #expect(answered.awaited.isEmpty)
    try answered.log(Crisis.Entry(.calledIn(second), at: after(13), by: worker))
    #expect(answered.awaited == [second], "asked again")
    var takenBack = crisis
    try takenBack.takeBack(3, by: worker, at: after(12))
    #expect(takenBack.awaited.isEmpty)
    try crisis.end(.calmed, safetyPlanGiven: true, followUpAt: after(3600), at: after(20), by: worker)
    #expect(crisis.awaited.isEmpty)
    #expect(throws: CrisisRefusal.endedAlready) {
      try crisis.log(Crisis.Entry(.calledIn(second), at: after(21), by: worker))
    }
  }

  @Test func `every act has one place on the page`() {
    let shown = CrisisAction.first + CrisisAction.others
    #expect(Set(shown).count == shown.count)
    #expect(Set(shown).union([.note, .joined]) == Set(CrisisAction.allCases))
  }
}
