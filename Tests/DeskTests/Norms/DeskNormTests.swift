import Desk
import Testing

@Suite("Norms that the desk sets for itself") struct DeskNormTests {
  @Test func `until the desk sets it, each norm is the one that ships`() throws {
    var norms = DeskNorms.standard
    for norm in DeskNorm.allCases { #expect(norms[norm] == norm.standard && !norms.isOwn(norm)) }
    #expect(norms.expectation == nil, "nothing was talked over")
    try norms.set(.nextSession, to: 21)
    #expect(norms[.nextSession] == 21 && norms.isOwn(.nextSession) && norms[.help] == 7)
  }

  @Test func `a norm is one day to a quarter, and who is to be spoken to this week waits no longer than others`() throws
  {
    var norms = DeskNorms.standard
    for days in [0, -1, DeskNorm.longest + 1] {
      #expect(throws: NormRefusal.daysOutOfRange) { try norms.set(.help, to: days) }
    }
    try norms.set(.help, to: 1)
    try norms.set(.help, to: DeskNorm.longest)
    #expect(throws: NormRefusal.thisWeekAfterUsual) { try norms.set(.intakeThisWeek, to: 15) }
    try norms.set(.intakeThisWeek, to: 14)
    #expect(throws: NormRefusal.thisWeekAfterUsual) { try norms.set(.intake, to: 13) }
    try norms.set(.intake, to: 14)
  }

  @Test func `an expectation on waiting was talked over, on a day that has come`() throws {
    var norms = DeskNorms.standard
    let today = try date("2026-11-22")
    #expect(throws: NormRefusal.talkedOverMissing) { try norms.expect(21, talkedOverOn: nil, today: today) }
    #expect(throws: NormRefusal.talkedOverLater) {
      try norms.expect(21, talkedOverOn: today.adding(days: 1), today: today)
    }
    #expect(throws: NormRefusal.daysOutOfRange) { try norms.expect(0, talkedOverOn: today, today: today) }
    try norms.expect(21, talkedOverOn: today, today: today)
    #expect(norms.expectation == WaitingExpectation(days: 21, talkedOverOn: today))
  }
}
