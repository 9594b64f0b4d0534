import Testing

@testable import Instruments

/// Reliable change: the published threshold first, the formula beside it.
struct ChangeTests {
  private func change(_ id: String, _ before: Fraction, _ after: Fraction, _ threshold: String? = nil) throws
    -> ChangeReading
  {
    try Catalogue.instrument(id).change(from: before, to: after, threshold: threshold)
  }

  @Test(arguments: [
    ("phq-9", 15, 9, ChangeClass.recovered), ("phq-9", 16, 10, .improved), ("phq-9", 15, 10, .unchanged),
    ("phq-9", 9, 3, .improved), ("phq-9", 4, 10, .deteriorated), ("phq-9", 4, 9, .unchanged),
    ("gad-7", 11, 7, .recovered), ("gad-7", 12, 8, .improved), ("gad-7", 10, 7, .unchanged),
    ("gad-7", 3, 7, .deteriorated),
    ("pcl-5", 43, 28, .recovered), ("pcl-5", 44, 29, .improved), ("pcl-5", 42, 28, .unchanged),
    ("pcl-5", 20, 35, .deteriorated),
    ("svl-22", 41, 32, .recovered), ("svl-22", 42, 33, .improved), ("svl-22", 41, 33, .unchanged),
    ("who-5", 40, 52, .improved), ("who-5", 40, 48, .unchanged), ("who-5", 52, 40, .deteriorated),
    ("isi", 20, 11, .improved), ("isi", 20, 12, .unchanged),
  ])
  func `each published threshold and recovery border holds on both sides`(
    _ id: String, _ before: Int, _ after: Int, _ expected: ChangeClass
  ) throws {
    #expect(try change(id, Fraction(before), Fraction(after)).scoreClass == expected)
  }

  @Test func `a gain of 7.7 on the ORS is reliable by the American figures and not by the Dutch`() throws {
    let american = try change("ors", Fraction(180, 10), Fraction(257, 10))
    #expect(american.scoreClass == .recovered)
    #expect(american.mayDecide)
    let dutch = try change("ors", Fraction(180, 10), Fraction(257, 10), "nl-2014")
    #expect(dutch.scoreClass == .unchanged)
    #expect(!dutch.mayDecide)
  }

  @Test func `a change of 17 on the PCL-5 is reliable by 15, not by 18 and not by the formula`() throws {
    #expect(try change("pcl-5", 50, 33, "marx-15").scoreClass == .improved)
    #expect(try change("pcl-5", 50, 33, "marx-18").scoreClass == .unchanged)
    #expect(try change("pcl-5", 50, 33).formulaClass == .unchanged)
    #expect(try change("pcl-5", 50, 32).formulaClass == .improved)
  }

  @Test(arguments: [("pcl-5", 17.31), ("phq-9", 5.61), ("gad-7", 3.68), ("ors", 4.99)])
  func `the formula gives the critical difference of each scale`(_ id: String, _ expected: Double) throws {
    let critical = try #require(try change(id, 10, 10).criticalDifference)
    #expect(abs(critical - expected) < 0.005)
  }

  @Test func `the border between two populations is nearer to the narrower one`() {
    let border = JacobsonTruax.border(cases: (mean: 19.6, deviation: 8.7), others: (mean: 27.9, deviation: 6.8))
    #expect(abs(border - 24.26) < 0.005)
  }

  @Test func `there and back again is improvement one way and deterioration the other`() throws {
    for instrument in Catalogue.all {
      guard let rule = instrument.change, let limit = rule.thresholds.first else { continue }
      let (better, worse): (Fraction, Fraction) = rule.higherIsBetter ? (limit.points, 0) : (0, limit.points)
      #expect(try instrument.change(from: worse, to: better).scoreClass != .unchanged)
      #expect(try instrument.change(from: better, to: worse).scoreClass == .deteriorated)
    }
  }

  @Test func `without a rule nothing is read into a difference`() throws {
    #expect(throws: InstrumentRefusal.noChangeRule) { try change("cd-risc-10", 10, 30) }
    #expect(throws: InstrumentRefusal.unknownThreshold(known: ["nhs"])) { try change("phq-9", 10, 3, "us") }
  }
}
