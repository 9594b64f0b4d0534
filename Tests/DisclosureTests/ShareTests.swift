import Disclosure
import Testing

/// What share of the practice plans is shown; the floors are those that a user was promised.
@Suite struct ShareTests {
  private func share(_ decisions: [ReleaseDecision]) -> Int { Explanation.Share(decisions).value }

  @Test(arguments: [(0, 845), (1, 810)]) func `a star over two years of a small desk shows most of its value`(
    coalition: Int, floor: Int
  ) throws {
    let publication = try SamplePlans.proven(SamplePlans.practice("star-429", coalition: coalition), effort: 0)
    #expect(share(publication.decisions) >= floor)
  }

  @Test func `quarters of a small desk show two thirds without and nearly as much with an insider`() throws {
    for (coalition, floor) in [(0, 500), (1, 480)] {
      let plan = try SamplePlans.practice("quarters-429", coalition: coalition, releases: 3)
      #expect(share(try SamplePlans.proven(plan, effort: 0).decisions) >= floor)
    }
  }

  @Test func `a desk of a hundred thousand shows everything`() throws {
    let plan = try SamplePlans.practice("quarters-100000")
    #expect(share(try SamplePlans.proven(plan).decisions) == 1000)
  }
}
