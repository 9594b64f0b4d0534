import Testing

@testable import Instruments

/// Rules over single items: clusters, algorithms, triage and classes, on both sides of each border.
struct RuleTests {
  @Test func `PCL-5 clusters need one, one, two and two items of at least 2`() throws {
    let pcl5 = try Catalogue.instrument("pcl-5")
    let met = [1: 2, 6: 2, 8: 2, 9: 2, 15: 2, 16: 2]
    #expect(try pcl5.score(Forms.answers(20, met)).scoreClass("dsm-5") == "provisional")
    for item in met.keys {
      var less = met
      less[item] = 1
      #expect(try pcl5.score(Forms.answers(20, all: 1, less)).scoreClass("dsm-5") == "not-met", "item \(item)")
    }
  }

  @Test func `a missing cluster item leaves the cluster rule open only when it could change it`() throws {
    let pcl5 = try Catalogue.instrument("pcl-5")
    let met = Forms.answers(20, [1: 2, 6: 2, 8: 2, 9: 2, 15: 2, 16: 2])
    #expect(try pcl5.score(Forms.missing(2, in: met)).scoreClass("dsm-5") == "provisional")
    #expect(try pcl5.score(Forms.missing(1, in: met)).possible("dsm-5") == ["provisional", "not-met"])
  }

  @Test func `the PHQ-9 algorithm counts item 9 from 1 and wants interest or mood`() throws {
    let phq9 = try Catalogue.instrument("phq-9")
    func result(_ items: [Int: Int]) throws -> String? {
      try phq9.score(Forms.answers(9, items)).scoreClass("algorithm")
    }
    #expect(try result([1: 2, 3: 2, 4: 2, 5: 2, 6: 2]) == "major")
    #expect(try result([1: 2, 3: 2, 4: 2, 5: 2, 9: 1]) == "major")
    #expect(try result([1: 2, 3: 2, 4: 2, 5: 2]) == "other")
    #expect(try result([2: 2, 9: 1]) == "other")
    #expect(try result([2: 2]) == "none")
    #expect(try result([3: 3, 4: 3, 5: 3, 6: 3, 7: 3, 8: 3, 9: 3]) == "none")
  }

  @Test func `4DKL answers 3 and 4 count as 2, and each scale has its bands`() throws {
    let list = try Catalogue.instrument("4dkl")
    let highest = try list.score(Forms.answers(50, all: 4))
    #expect(highest.total == nil)
    #expect(["distress", "depression", "anxiety", "somatisation"].map { highest.value($0) } == [32, 12, 24, 32])
    #expect(try list.score(Forms.answers(50, all: 2)).value("anxiety") == 24)
    func result(_ set: String, _ items: [Int], _ sum: Int) throws -> String? {
      var answers: [Int: Int] = [:]
      for (index, item) in items.enumerated() { answers[item] = max(0, min(2, sum - 2 * index)) }
      return try list.score(Forms.answers(50, answers)).scoreClass(set)
    }
    let distress = [17, 19, 20, 22, 25, 26, 29, 31, 32, 36, 37, 38, 39, 41, 47, 48]
    let anxiety = [18, 21, 23, 24, 27, 40, 42, 43, 44, 45, 49, 50]
    let borders: [(String, [Int], Int, Int)] = [
      ("distress", distress, 11, 21), ("depression", [28, 30, 33, 34, 35, 46], 3, 6), ("anxiety-2009", anxiety, 8, 13),
      ("anxiety-2014", anxiety, 4, 10), ("somatisation", Array(1...16), 11, 21),
    ]
    for (set, items, moderate, strong) in borders {
      #expect(try result(set, items, moderate - 1) == "low")
      #expect(try result(set, items, moderate) == "moderate")
      #expect(try result(set, items, strong - 1) == "moderate")
      #expect(try result(set, items, strong) == "strong")
    }
  }

  @Test func `the four scales of the 4DKL share out its fifty items`() throws {
    let items = try Catalogue.instrument("4dkl").subscales.flatMap(\.items)
    #expect(items.sorted() == Array(1...50))
  }

  @Test func `both keys of the SVL-22 give item 14 to one scale, and the total is the same`() throws {
    let svl = try Catalogue.instrument("svl-22")
    let score = try svl.score(Forms.answers(22, [14: 4]))
    #expect(score.value("total") == 4)
    #expect(score.value("hyperarousal-1997") == 4)
    #expect(score.value("intrusion-1997") == 0)
    #expect(score.value("hyperarousal-weiss") == 0)
    #expect(score.value("intrusion-weiss") == 4)
    #expect(score.value("intrusion-mean-weiss") == Fraction(1, 2))
    for key in ["1997", "weiss"] {
      let scales = svl.subscales.filter { ["intrusion-\(key)", "hyperarousal-\(key)", "avoidance"].contains($0.id) }
      #expect(scales.flatMap(\.items).sorted() == Array(1...22))
    }
  }

  @Test func `MHC-SF flourishing needs one of three and six of eleven at 4`() throws {
    let list = try Catalogue.instrument("mhc-sf")
    let six = Dictionary(uniqueKeysWithValues: (4...9).map { ($0, 4) })
    func result(_ all: Int, _ items: [Int: Int]) throws -> String? {
      try list.score(Forms.answers(14, all: all, items)).scoreClass("keyes")
    }
    #expect(try result(3, six.merging([1: 4]) { $1 }) == "flourishing")
    #expect(try result(3, six) == "moderate")
    #expect(try result(3, six.merging([1: 4, 9: 3]) { $1 }) == "moderate")
    let low = Dictionary(uniqueKeysWithValues: (4...9).map { ($0, 1) })
    #expect(try result(3, low.merging([1: 1]) { $1 }) == "languishing")
    #expect(try result(3, low) == "moderate")
    #expect(try result(3, low.merging([1: 1, 9: 2]) { $1 }) == "moderate")
  }

  @Test func `the Dutch T-score of the MHC-SF follows its polynomial`() throws {
    let list = try Catalogue.instrument("mhc-sf")
    let mean = 3.0
    let expected = 0.66559 * mean * mean * mean - 4.8103 * mean * mean + 21.251 * mean + 10
    let value = try #require(try list.score(Forms.answers(14, all: 3)).value("t"))
    #expect(abs(value.double - expected) < 1e-9)
  }

  @Test(arguments: [
    ("0,0,-,-,-,0", "none"), ("1,0,-,-,-,0", "low"), ("1,1,0,0,0,0", "low"), ("1,1,1,0,0,0", "moderate"),
    ("0,0,-,-,-,1,0", "moderate"), ("1,1,0,1,0,0", "high"), ("1,1,0,0,1,0", "high"), ("0,0,-,-,-,1,1", "high"),
  ])
  func `C-SSRS triage follows the triage guide`(_ line: String, _ expected: String) throws {
    let answers = line.split(separator: ",").compactMap { Answer($0) }
    #expect(try Catalogue.instrument("c-ssrs").score(answers).scoreClass("triage") == expected)
  }

  @Test(arguments: [
    ("0,0,0,0", "negative"), ("0,0,0,1,0", "non-acute"), ("r,0,0,0,0", "non-acute"), ("0,0,1,0,1", "acute"),
  ])
  func `an ASQ refusal counts as yes and the fifth answer decides`(_ line: String, _ expected: String) throws {
    let answers = line.split(separator: ",").compactMap { Answer($0) }
    #expect(try Catalogue.instrument("asq").score(answers).scoreClass("asq") == expected)
  }

  @Test func `an ASQ that is positive with the fifth question open may be acute`() throws {
    let score = try Catalogue.instrument("asq").score([.code(1), .code(0), .code(0), .code(0)])
    #expect(score.possible("asq") == ["acute", "non-acute"])
    #expect(score.missing == [5])
    #expect(score.flags.map(\.kind) == [.safety, .ask])
  }

  @Test func `AUDIT-C points from the first item alone come with a remark`() throws {
    let list = try Catalogue.instrument("audit-c")
    #expect(try list.score([.code(4), .code(0), .code(0)]).flags.map(\.id) == ["first-item-only"])
    #expect(try list.score([.code(4), .code(1), .code(0)]).flags.isEmpty)
    #expect(try list.score([.code(4), .missing, .code(0)]).flags.isEmpty)
    #expect(try list.score([.code(0), .missing, .missing]).flags.isEmpty)
  }
}
