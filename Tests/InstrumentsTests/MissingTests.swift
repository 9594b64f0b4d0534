import Testing

@testable import Instruments

/// Incomplete forms: bounds always, a score only where the instrument has a rule for it.
struct MissingTests {
  @Test func `a TSQ is decided as soon as the open answers can't change it`() throws {
    let tsq = try Catalogue.instrument("tsq")
    let seven = Forms.answers(10, [1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1])
    let positive = try tsq.score(Forms.missing(8, 9, 10, in: seven))
    #expect(positive.value("total") == nil)
    #expect(positive.total?.bounds == 7...10)
    #expect(positive.scoreClass("nl-2010") == "positive")
    let open = try tsq.score(Forms.missing(7, 8, in: seven))
    #expect(open.total?.bounds == 6...8)
    #expect(open.scoreClass("brewin-2002") == "positive")
    #expect(open.possible("nl-2010") == ["negative", "positive"])
    #expect(open.classes.first { $0.set.id == "nl-2010" }?.isPositive == nil)
    let negative = try tsq.score(Forms.missing(9, 10, in: Forms.answers(10, [1: 1, 2: 1, 3: 1, 4: 1])))
    #expect(negative.scoreClass("nl-2010") == "negative")
    #expect(negative.missing == [9, 10])
  }

  @Test func `PHQ-9 fills in up to two answers, rounded half up, and never the ninth`() throws {
    let phq9 = try Catalogue.instrument("phq-9")
    // 10 over seven answers: 10 · 9 / 7 = 12.86.
    let form = Forms.answers(9, all: 1, [1: 2, 2: 2, 3: 2])
    let two = try phq9.score(Forms.missing(7, 8, in: form))
    #expect(two.value("total") == 13)
    #expect(two.total?.isProrated == true)
    #expect(two.total?.bounds == 10...16)
    #expect(try phq9.score(Forms.missing(6, 7, 8, in: form)).value("total") == nil)
    let ninth = try phq9.score(Forms.missing(9, in: form))
    #expect(ninth.value("total") == nil)
    #expect(ninth.flags.map(\.kind) == [.ask])
  }

  @Test func `half a point is rounded up`() throws {
    // 4 over eight answers: 4 · 9 / 8 = 4.5.
    let form = Forms.answers(9, [1: 2, 2: 2])
    #expect(try Catalogue.instrument("phq-9").score(Forms.missing(8, in: form)).value("total") == 5)
  }

  @Test func `PCL-5 fills in up to two answers outside the cluster of two`() throws {
    let pcl5 = try Catalogue.instrument("pcl-5")
    let form = Forms.answers(20, all: 2)
    #expect(try pcl5.score(Forms.missing(1, 20, in: form)).value("total") == 40)
    #expect(try pcl5.score(Forms.missing(1, 2, 20, in: form)).value("total") == nil)
    #expect(try pcl5.score(Forms.missing(6, in: form)).value("total") == nil)
    #expect(try pcl5.score(Forms.missing(1, in: form)).value("b") == nil)
  }

  @Test func `K10 fills in one answer, GAD-7 two, WHO-5 none`() throws {
    let k10 = try Catalogue.instrument("k10")
    #expect(try k10.score(Forms.missing(1, in: Forms.answers(10, all: 2))).value("total") == 20)
    #expect(try k10.score(Forms.missing(1, 4, in: Forms.answers(10, all: 2))).value("total") == nil)
    let gad7 = try Catalogue.instrument("gad-7")
    #expect(try gad7.score(Forms.missing(1, 2, in: Forms.answers(7, all: 2))).value("total") == 14)
    #expect(try gad7.score(Forms.missing(1, 2, 3, in: Forms.answers(7, all: 2))).value("total") == nil)
    let who5 = try Catalogue.instrument("who-5").score(Forms.missing(1, in: Forms.answers(5, all: 2)))
    #expect(who5.value("total") == nil)
    #expect(who5.total?.bounds == 32...52)
  }

  @Test(arguments: [("distress", 4), ("depression", 1), ("anxiety", 3), ("somatisation", 4)])
  func `a quarter of a 4DKL scale may be missing`(_ id: String, _ limit: Int) throws {
    let list = try Catalogue.instrument("4dkl")
    let items = try #require(list.scale(id)).items.filter { $0 != 33 && $0 != 46 }
    var form = Forms.answers(50, all: 1)
    for item in items.prefix(limit) { form[item - 1] = .missing }
    #expect(try list.score(form).value(id) == Fraction(try #require(list.scale(id)).items.count))
    form[items[limit] - 1] = .missing
    #expect(try list.score(form).value(id) == nil)
  }

  @Test func `means of the SVL-22 are over the answered items, sums stay open`() throws {
    let svl = try Catalogue.instrument("svl-22")
    let score = try svl.score(Forms.missing(5, in: Forms.answers(22, all: 2)))
    #expect(score.value("avoidance-mean") == 2)
    #expect(score.value("avoidance") == nil)
    #expect(score.value("total") == nil)
    #expect(score.total?.bounds == 42...46)
    #expect(score.scoreClass("creamer-2003") == "positive")
    #expect(try svl.score(Forms.missing(5, 7, in: Forms.answers(22, all: 2))).value("avoidance-mean") == nil)
  }

  @Test func `items that another answer makes needless are not missing`() throws {
    let audit = try Catalogue.instrument("audit")
    let never = try audit.score([.code(0)] + Array(repeating: .missing, count: 7) + [.code(2), .code(0)])
    #expect(never.value("total") == 2)
    #expect(never.missing.isEmpty)
    let little = try audit.score(
      [.code(1), .code(0), .code(0)] + Array(repeating: .missing, count: 5) + [.code(0), .code(0)])
    #expect(little.value("total") == 1)
    let gap = try audit.score(
      [.code(1), .code(1), .code(0)] + Array(repeating: .missing, count: 5) + [.code(0), .code(0)])
    #expect(gap.value("total") == nil)
    #expect(gap.missing == [4, 5, 6, 7, 8])
    let k10 = try Catalogue.instrument("k10").score(Forms.missing(3, 6, in: Forms.answers(10, all: 1)))
    #expect(k10.value("total") == 10)
  }

  @Test func `the gate of the PC-PTSD-5 ends the form, and may be left out`() throws {
    let list = try Catalogue.instrument("pc-ptsd-5")
    #expect(try list.score([.code(0)] + Array(repeating: .missing, count: 5)).value("total") == 0)
    #expect(try list.score([.code(1)] + Forms.answers(5, all: 1)).value("total") == 5)
    #expect(try list.score(Forms.answers(5, all: 1)).value("total") == 5)
    #expect(throws: InstrumentRefusal.answeredAfterStop(item: 2)) {
      try list.score([.code(0), .code(0), .code(1), .code(0), .code(0), .code(0)])
    }
  }
}
