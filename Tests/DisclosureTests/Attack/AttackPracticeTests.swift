import Disclosure
import LinearPrograms
import Testing

/// What plain thresholds give away on the practice plans; the figures are those that another implementation found.
@Suite("Attacks on plain thresholds") struct AttackPracticeTests {
  @Test func `quarterly tables with cumulatives give back 487 of 495 small cells`() throws {
    let plan = try AttackDesk.practicePlan("quarters-429")
    let question = AttackDesk.productQuestion(plan.naivelyPublished, plan.truth)
    let report = try Attack.run(question, solver: CoinSolver())
    #expect(report.judged == 1350)
    #expect(report.targets == 495)
    #expect(report.exact == 487)
    #expect(report.withinTwo == 495)
  }

  @Test func `a two-year star gives back 42 of 172`() throws {
    let plan = try AttackDesk.practicePlan("star-429")
    let report = try Attack.run(AttackDesk.productQuestion(plan.naivelyPublished, plan.truth), solver: CoinSolver())
    #expect(report.targets == 172)
    #expect(report.exact == 42)
    #expect(report.outsiders.count > 42)
  }

  @Test func `a large desk with nothing small has no target`() throws {
    let plan = try AttackDesk.practicePlan("quarters-100000")
    let report = try Attack.run(AttackDesk.productQuestion(plan.naivelyPublished, plan.truth), solver: CoinSolver())
    #expect(report.targets == 0)
    #expect(report.isClean)
  }
}
