import Testing

@testable import Instruments

/// Answers that are not scored, each refused with the item and the reason.
struct RefusalTests {
  @Test(arguments: Forms.scored.map(\.id))
  func `an answer outside an item's codes is refused with the item`(_ id: String) throws {
    let instrument = try Catalogue.instrument(id)
    for item in instrument.items {
      for code in [item.responses.lowest - 1, item.responses.highest + 1] {
        var form = instrument.items.map { Answer.code($0.responses.lowest) }
        form[item.number - 1] = .code(code)
        let allowed = item.responses.description(unit: instrument.unit)
        #expect(throws: InstrumentRefusal.outOfRange(item: item.number, allowed: allowed)) {
          try instrument.score(form)
        }
      }
    }
  }

  @Test func `codes between others are refused: 2 and 4 on the SVL-15, 1 and 3 on the last AUDIT items`() throws {
    #expect(throws: InstrumentRefusal.outOfRange(item: 2, allowed: "0, 1, 3, 5")) {
      try Catalogue.instrument("svl-15").score(Forms.answers(15, [2: 4]))
    }
    #expect(throws: InstrumentRefusal.outOfRange(item: 9, allowed: "0, 2, 4")) {
      try Catalogue.instrument("audit").score(Forms.answers(10, [9: 1]))
    }
  }

  @Test(arguments: Forms.scored.map(\.id))
  func `too few and too many answers are refused with both counts`(_ id: String) throws {
    let instrument = try Catalogue.instrument(id)
    let count = instrument.items.count
    let few = (instrument.shortestForm ?? count) - 1
    let many = count + (instrument.gate == nil ? 1 : 2)
    for given in [0, few, many] {
      #expect(throws: InstrumentRefusal.wrongCount(expected: count, given: given)) {
        try instrument.score(Array(repeating: .missing, count: given))
      }
    }
  }

  @Test func `unknown names are refused, and known sets are named`() throws {
    #expect(throws: InstrumentRefusal.unknownInstrument) { try Catalogue.instrument("phq-10") }
    #expect(throws: InstrumentRefusal.unknownCutoff(known: ["nl-2010", "brewin-2002"])) {
      try Catalogue.instrument("tsq").score(Forms.answers(10), cutoff: "us")
    }
    #expect(try Catalogue.instrument("tsq").score(Forms.answers(10), cutoff: "brewin-2002").classes.count == 1)
  }

  @Test(arguments: ["tcl", "impactmeter"])
  func `legacy lists are not scored`(_ id: String) throws {
    #expect(throws: InstrumentRefusal.noScoring) { try Catalogue.instrument(id).score([.code(1)]) }
  }

  @Test func `answers are read as typed and nothing else`() {
    #expect(Answer("3") == .code(3))
    #expect(Answer("-") == .missing)
    #expect(Answer("") == .missing)
    #expect(Answer("R") == .refused)
    #expect(Answer("7.4", unit: 10) == .code(74))
    #expect(Answer("7.45", unit: 10) == nil)
    #expect(Answer("1.5") == nil)
    #expect(Answer("drie") == nil)
  }
}
