import Desk
import Instruments
import Testing

@Suite("What is kept of a form") struct KeepingTests {
  @Test(arguments: Catalogue.all.filter { !$0.items.isEmpty })
  func `an empty form asks for every place, and its line reads back`(instrument: Instrument) throws {
    let empty = AnswerSheet(of: instrument)
    #expect(empty.unanswered(of: instrument) == Array(empty.places))
    #expect(AnswerSheet(empty.text, of: instrument) == empty)
    #expect(AnswerSheet("", of: instrument) == empty)
    #expect(AnswerSheet(empty.text + ",1", of: instrument) == nil)
    var filled = empty
    for place in filled.places { filled[place] = place.isMultiple(of: 2) ? .code(1) : .none }
    #expect(AnswerSheet(filled.text, of: instrument) == filled)
    #expect(filled.unanswered(of: instrument).isEmpty)
  }

  @Test func `an answer that passes over later items leaves nothing to ask there`() throws {
    let columbia = try Catalogue.instrument("c-ssrs")
    var sheet = AnswerSheet(of: columbia)
    for place in [1, 2, 6] { sheet[place] = .code(0) }
    #expect(sheet.unanswered(of: columbia).isEmpty)
    sheet[2] = .code(1)
    #expect(sheet.unanswered(of: columbia) == [3, 4, 5])
  }

  @Test func `a closed gate leaves nothing to ask`() throws {
    let short = try Catalogue.instrument("pc-ptsd-5")
    var sheet = AnswerSheet(of: short)
    sheet[0] = .code(0)
    #expect(sheet.unanswered(of: short).isEmpty)
    #expect(try short.score(sheet.answers).total?.value == 0)
  }

  @Test(arguments: ["tsq", "brs", "who-5", "4dkl", "svl-22", "ors"])
  func `a kept score holds what the engine said, to the last fraction`(id: String) throws {
    let instrument = try Catalogue.instrument(id)
    var sheet = AnswerSheet(of: instrument)
    for place in sheet.places.dropLast() { sheet[place] = .code(1) }
    let score = try instrument.score(sheet.answers)
    let chosen = instrument.cutoffs.first?.id
    let kept = try KeptScore(json: KeptScore(score, of: instrument, cutoff: chosen).json())
    #expect(kept.total?.value == score.total?.value)
    #expect(kept.total?.bounds == score.total?.bounds)
    #expect(kept.subscales.map(\.value) == score.subscales.map(\.value))
    #expect(kept.verdicts.map(\.isPositive) == score.classes.map(\.isPositive))
    #expect(kept.missing == score.missing)
    #expect(kept.verdict?.source == instrument.cutoffs.first?.source)
  }

  @Test func `a set that may not decide counts as no outcome`() throws {
    let rating = try Catalogue.instrument("ors")
    let score = try rating.score([.code(10), .code(10), .code(10), .code(10)])
    for set in rating.cutoffs {
      let kept = KeptScore(score, of: rating, cutoff: set.id)
      #expect((kept.outcome == .none) == !set.validity.mayDecide, "\(set.id)")
    }
  }

  @Test func `a course measures each score against the first, in both ways`() throws {
    let phq = try Catalogue.instrument("phq-9")
    func kept(_ total: Int) throws -> KeptScore {
      let codes = (0..<9).map { item in min(3, max(0, total - 3 * item)) }
      return KeptScore(try phq.score(codes.map { .code($0) }), of: phq, cutoff: "screen-10")
    }
    let day = LocalDate(dayNumber: 20_000)
    let course = try #require(
      ScoreCourse(
        phq, [(day, try kept(16)), (day.adding(days: 30), try kept(11)), (day.adding(days: 60), try kept(9))])
    )
    #expect(course.points.map { $0.change?.scoreClass } == [nil, .unchanged, .recovered])
    #expect(course.points.map { $0.change?.formulaClass } == [nil, .unchanged, .recovered])
    #expect(course.range == 0...27)
    #expect(course.bands.map(\.from) == [10] && course.bands.map(\.to) == [27])
    #expect(course.reliable.lower == 10 && course.reliable.upper == 22)
  }

  @Test func `the band of a scale on which high is well lies below`() throws {
    let wellbeing = try Catalogue.instrument("who-5")
    let set = try #require(wellbeing.cutoffs.first { $0.isDefault })
    let sheet = Array(repeating: Answer.code(2), count: 5)
    let course = try #require(
      ScoreCourse(
        wellbeing,
        [(LocalDate(dayNumber: 20_000), KeptScore(try wellbeing.score(sheet), of: wellbeing, cutoff: set.id))]))
    #expect(course.bands.first?.from == 0)
    #expect((course.bands.last?.to ?? 100) < 100)
  }
}
