import Desk
import Testing

@testable import Instruments

/// Safety items count at once: whatever the total, whatever else is wrong.
struct SafetyTests {
  @Test(arguments: [("phq-9", 9), ("4dkl", 33), ("4dkl", 46), ("asq", 4), ("asq", 5), ("c-ssrs", 1), ("c-ssrs", 7)])
  func `one positive safety item is flagged when every other answer is the lowest`(_ id: String, _ item: Int) throws {
    let instrument = try Catalogue.instrument(id)
    let score = try instrument.score(Forms.answers(instrument.items.count, [item: 1]))
    #expect(score.flags.contains { $0.kind == .safety && $0.item == item })
  }

  @Test func `a form without a positive safety item has no safety flag`() throws {
    #expect(try Catalogue.instrument("phq-9").score(Forms.answers(9, all: 3, [9: 0])).flags.isEmpty)
  }

  @Test func `a safety item counts on a half-entered and on a wrong form`() throws {
    let phq9 = try Catalogue.instrument("phq-9")
    var form = Forms.answers(9, [3: 9, 9: 1])
    #expect(phq9.flags(form).map(\.kind) == [.safety])
    #expect(throws: InstrumentRefusal.outOfRange(item: 3, allowed: "0, 1, 2, 3")) { try phq9.score(form) }
    form = Array(repeating: .missing, count: 8) + [.code(3)]
    #expect(phq9.flags(form).map(\.item) == [9])
  }

  @Test func `a refused safety item is asked again`() throws {
    var form = Forms.answers(9)
    form[8] = .refused
    let score = try Catalogue.instrument("phq-9").score(form)
    #expect(score.flags.map(\.kind) == [.ask])
    #expect(score.missing == [9])
  }

  @Test func `only staff ask about suicide, and nothing without wording goes to a client`() throws {
    for instrument in Catalogue.all {
      if case .client = instrument.administering(with: nil) { Issue.record("\(instrument.id) could be sent") }
    }
    let wording = Wording(instrument: "asq", version: "1", language: .dutch, title: nil, gate: nil, items: [])
    #expect(try Catalogue.instrument("asq").administering(with: wording) != .client)
    #expect(try Catalogue.instrument("tsq").administering(with: wording) == .client)
  }
}
