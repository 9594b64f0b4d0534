import Testing

@testable import Instruments

/// Each cut-off on both sides of its border.
struct BorderTests {
  /// The class just below and just at each border, found by walking up the scale.
  private func score(_ instrument: Instrument, sum: Int) throws -> Score {
    var rest = sum - instrument.items.reduce(0) { $0 + $1.responses.lowest }
    let answers = instrument.items.map { item -> Answer in
      let room = item.responses.all.last { $0 - item.responses.lowest <= rest } ?? item.responses.lowest
      rest -= room - item.responses.lowest
      return .code(room)
    }
    #expect(rest == 0)
    return try instrument.score(answers)
  }

  @Test(arguments: [
    ("tsq", "nl-2010", 7), ("tsq", "brewin-2002", 6), ("svl-22", "creamer-2003", 33), ("svl-22", "morina-2013", 34),
    ("svl-22", "asukai-2002", 25), ("svl-22", "uk-veterans", 46), ("svl-15", "customary-26", 26),
    ("pcl-5", "review-31", 31), ("pcl-5", "review-33", 33), ("pcl-5", "nl-2024-screening", 16),
    ("pcl-5", "nl-2024-ppv", 22), ("pcl-5", "nl-2024-prevalence", 29), ("pcl-5", "uk-veterans", 34),
    ("pc-ptsd-5", "bovin-4", 4), ("pc-ptsd-5", "prins-3", 3), ("phq-2", "kroenke-2003", 3), ("phq-9", "screen-10", 10),
    ("gad-7", "screen-10", 10), ("gad-7", "nhs-8", 8), ("k10", "nl-2010", 20), ("audit", "who-8", 8),
    ("audit-c", "nl-men", 5), ("audit-c", "nl-women", 4), ("audit-c", "us-men", 4), ("audit-c", "us-women", 3),
    ("isi", "community-10", 10), ("isi", "primary-care-14", 14),
  ])
  func `a score one below the border is negative and at the border positive`(_ id: String, _ set: String, _ border: Int)
    throws
  {
    let instrument = try Catalogue.instrument(id)
    let below = try score(instrument, sum: border - 1)
    let at = try score(instrument, sum: border)
    #expect(below.scoreClass(set) == "negative")
    #expect(at.scoreClass(set) == "positive")
    #expect(at.value("total") == Fraction(border))
  }

  @Test(arguments: [
    (
      "phq-9", "bands",
      [
        0: "minimal", 4: "minimal", 5: "mild", 9: "mild", 10: "moderate", 14: "moderate", 15: "moderately-severe",
        19: "moderately-severe", 20: "severe", 27: "severe",
      ]
    ),
    (
      "gad-7", "bands",
      [0: "minimal", 4: "minimal", 5: "mild", 9: "mild", 10: "moderate", 14: "moderate", 15: "severe", 21: "severe"]
    ),
    ("k10", "nl-monitor", [10: "low", 15: "low", 16: "moderate", 29: "moderate", 30: "high", 50: "high"]),
    ("k10", "abs", [15: "low", 16: "moderate", 21: "moderate", 22: "high", 29: "high", 30: "very-high"]),
    ("audit", "zones", [0: "i", 7: "i", 8: "ii", 15: "ii", 16: "iii", 19: "iii", 20: "iv", 40: "iv"]),
    (
      "isi", "bands",
      [
        0: "none", 7: "none", 8: "subthreshold", 14: "subthreshold", 15: "moderate", 21: "moderate", 22: "severe",
        28: "severe",
      ]
    ),
    (
      "svl-15", "bands",
      [
        0: "subclinical", 8: "subclinical", 9: "mild", 25: "mild", 26: "moderate", 43: "moderate", 44: "severe",
        75: "severe",
      ]
    ),
  ])
  func `each band begins and ends where its source says`(_ id: String, _ set: String, _ borders: [Int: String]) throws {
    let instrument = try Catalogue.instrument(id)
    for (sum, expected) in borders {
      #expect(try score(instrument, sum: sum).scoreClass(set) == expected, "\(id) \(sum)")
    }
  }

  @Test func `wellbeing is four times the sum, and 50 and 28 are still low`() throws {
    let who5 = try Catalogue.instrument("who-5")
    // 12 · 4 = 48 and 13 · 4 = 52; 7 · 4 = 28 and 8 · 4 = 32.
    #expect(try score(who5, sum: 12).value("total") == 48)
    #expect(try score(who5, sum: 12).scoreClass("low-50") == "low")
    #expect(try score(who5, sum: 13).scoreClass("low-50") == "above")
    #expect(try score(who5, sum: 7).scoreClass("depression-28") == "likely-depression")
    #expect(try score(who5, sum: 8).scoreClass("depression-28") == "above")
  }

  @Test func `resilience is the mean with three items reversed, and its bands meet at 3 and 4.3`() throws {
    let brs = try Catalogue.instrument("brs")
    #expect(try brs.score(Forms.answers(6, all: 3)).value("total") == 3)
    #expect(try brs.score(Forms.answers(6, all: 3)).scoreClass("bands") == "normal")
    #expect(try brs.score(Forms.answers(6, all: 3, [1: 2])).value("total") == Fraction(17, 6))
    #expect(try brs.score(Forms.answers(6, all: 3, [1: 2])).scoreClass("bands") == "low")
    let best = Forms.answers(6, all: 5, [2: 1, 4: 1, 6: 1])
    #expect(try brs.score(best).value("total") == 5)
    let twentyFive = Forms.answers(6, all: 5, [2: 1, 4: 1, 6: 1, 1: 1, 3: 4])
    #expect(try brs.score(twentyFive).value("total") == Fraction(25, 6))
    #expect(try brs.score(twentyFive).scoreClass("bands") == "normal")
    let twentySix = Forms.answers(6, all: 5, [2: 1, 4: 1, 6: 1, 1: 1])
    #expect(try brs.score(twentySix).scoreClass("bands") == "high")
  }

  @Test func `lines of the session scales are tenths, exact at 25, 24 and 9`() throws {
    let ors = try Catalogue.instrument("ors")
    let below = try ors.score([.code(63), .code(63), .code(63), .code(60)])
    #expect(below.value("total") == Fraction(249, 10))
    #expect(below.scoreClass("us-2003") == "clinical")
    #expect(below.scoreClass("nl-2014") == "above")
    #expect(below.classes.first { $0.set.id == "nl-2014" }?.mayDecide == false)
    #expect(try ors.score([.code(100), .code(100), .code(50), .code(0)]).scoreClass("us-2003") == "above")
    let srs = try Catalogue.instrument("srs")
    #expect(try srs.score(Forms.answers(4, all: 90)).scoreClass("lines") == "good")
    #expect(try srs.score(Forms.answers(4, all: 100, [3: 89])).scoreClass("lines") == "discuss")
  }
}
