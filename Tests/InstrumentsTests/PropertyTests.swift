import Testing

@testable import Instruments

/// What must hold for every instrument, tried on many repeatable random forms.
struct PropertyTests {
  private func form(_ instrument: Instrument, missing share: Int, _ chance: inout CountedChance) -> [Answer] {
    instrument.items.map { item in
      let answers = item.responses.all
      let code = answers[Int.random(in: 0..<answers.count, using: &chance)]
      return Int.random(in: 0..<100, using: &chance) < share ? .missing : .code(code)
    }
  }

  private func complete(_ form: [Answer], _ instrument: Instrument, _ chance: inout CountedChance) -> [Answer] {
    zip(form, instrument.items).map { answer, item in
      guard answer == .missing else { return answer }
      let answers = item.responses.all
      return .code(answers[Int.random(in: 0..<answers.count, using: &chance)])
    }
  }

  @Test(arguments: Forms.scored.map(\.id))
  func `the bounds and possible classes of an incomplete form contain every completion`(_ id: String) throws {
    let instrument = try Catalogue.instrument(id)
    var chance = CountedChance(state: 7)
    for round in 0..<60 {
      let open = form(instrument, missing: [10, 30, 90][round % 3], &chance)
      let score = try instrument.score(open)
      // Items that another answer passes over have one completion only.
      let needed = Set(score.missing)
      for _ in 0..<12 {
        var full = complete(open, instrument, &chance)
        for item in instrument.items where open[item.number - 1] == .missing && !needed.contains(item.number) {
          full[item.number - 1] = .missing
        }
        let whole = try instrument.score(full)
        for scale in (whole.total.map { [$0] } ?? []) + whole.subscales {
          let bounds = try #require(score.scale(scale.id)).bounds
          if let value = scale.value { #expect(bounds.contains(value), "\(id) \(scale.id)") }
        }
        for (before, after) in zip(score.classes, whole.classes) where !isProrated(before, score) {
          #expect(Set(after.possible).isSubset(of: before.possible), "\(id) \(before.set.id)")
        }
      }
    }
  }

  private func isProrated(_ classification: Classification, _ score: Score) -> Bool {
    guard case .bands(let scale, _) = classification.set.basis else { return false }
    return score.scale(scale)?.isProrated == true
  }

  @Test(arguments: Forms.scored.map(\.id))
  func `a prorated score lies within its bounds`(_ id: String) throws {
    let instrument = try Catalogue.instrument(id)
    var chance = CountedChance(state: 11)
    for _ in 0..<100 {
      let score = try instrument.score(form(instrument, missing: 10, &chance))
      for scale in (score.total.map { [$0] } ?? []) + score.subscales {
        if let value = scale.value { #expect(scale.bounds.contains(value)) }
        if scale.bounds.lowerBound != scale.bounds.upperBound { #expect(scale.value == nil || scale.isProrated) }
      }
    }
  }

  @Test(arguments: ["tsq", "svl-22", "pcl-5", "phq-2", "gad-7", "k10", "who-5", "isi", "cd-risc-10", "ors"])
  func `the order of the answers makes no difference to a sum`(_ id: String) throws {
    let instrument = try Catalogue.instrument(id)
    var chance = CountedChance(state: 3)
    for _ in 0..<50 {
      let answers = form(instrument, missing: 0, &chance)
      let first = try instrument.score(answers).value("total")
      #expect(try instrument.score(answers.shuffled(using: &chance)).value("total") == first)
    }
  }

  @Test func `an answer that is reversed twice is itself`() throws {
    for instrument in Forms.scored {
      for var item in instrument.items where item.recoded.isEmpty {
        item.isReversed = true
        for code in item.responses.all {
          #expect(item.score(item.score(code)) == code)
        }
      }
    }
  }

  @Test func `no scored number falls outside what the item can score`() {
    for item in Forms.scored.flatMap(\.items) {
      for code in item.responses.all { #expect(item.scoreRange.contains(item.score(code))) }
    }
  }

  @Test func `fractions are exact and come back from their decimals`() {
    var chance = CountedChance(state: 5)
    for _ in 0..<500 {
      let (a, b) = (Int.random(in: -300...300, using: &chance), Int.random(in: -300...300, using: &chance))
      #expect(Fraction(a, 10) + Fraction(b, 10) == Fraction(a + b, 10))
      #expect(Fraction(decimal: Fraction(a, 10).decimal) == Fraction(a, 10))
      #expect((Fraction(a, 7) < Fraction(b, 7)) == (a < b))
    }
    #expect(Fraction(-1, 2).roundedHalfUp == 0)
    #expect(Fraction(-3, 2).roundedHalfUp == -1)
    #expect(Fraction(5, 2).roundedHalfUp == 3)
    #expect(Fraction(1, 3).decimal == "0.3333")
    #expect(Fraction(decimal: "1e3") == nil)
    #expect(Fraction(decimal: "") == nil)
    #expect(Fraction(decimal: "9999999.123456") == nil)
  }

  @Test func `the largest numbers that can be typed are compared without overflow`() throws {
    let large = try #require(Fraction(decimal: "999999.999999"))
    let small = try #require(Fraction(decimal: "-999999.999997"))
    #expect(small < large)
    #expect(large - small == Fraction(1_999_999_999_996, 1_000_000))
    #expect(try Catalogue.instrument("phq-9").change(from: large, to: small).scoreClass == .recovered)
  }
}
