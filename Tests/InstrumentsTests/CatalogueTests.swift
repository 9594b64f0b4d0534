import Desk
import Testing

@testable import Instruments

/// The catalogue against itself: what every instrument must have.
struct CatalogueTests {
  @Test func `every instrument that was promised is there once`() {
    #expect(
      Catalogue.all.map(\.id).sorted() == [
        "4dkl", "asq", "audit", "audit-c", "brs", "c-ssrs", "cd-risc-10", "gad-7", "impactmeter", "isi", "k10",
        "mhc-sf",
        "ors", "pc-ptsd-5", "pcl-5", "phq-2", "phq-9", "practice-list", "session-question", "srs", "svl-15", "svl-22",
        "tcl", "tsq",
        "who-5",
      ])
  }

  @Test(arguments: [
    ("tsq", 10), ("svl-22", 22), ("svl-15", 15), ("pcl-5", 20), ("pc-ptsd-5", 5), ("phq-2", 2), ("phq-9", 9),
    ("gad-7", 7),
    ("4dkl", 50), ("k10", 10), ("audit", 10), ("audit-c", 3), ("who-5", 5), ("mhc-sf", 14), ("isi", 7), ("brs", 6),
    ("cd-risc-10", 10), ("ors", 4), ("srs", 4), ("session-question", 1), ("c-ssrs", 7), ("asq", 5), ("tcl", 0),
    ("impactmeter", 0), ("practice-list", 4),
  ])
  func `every instrument has its number of items`(_ id: String, _ count: Int) throws {
    #expect(try Catalogue.instrument(id).items.count == count)
  }

  @Test(arguments: [
    ("tsq", 0, 10), ("svl-22", 0, 88), ("svl-15", 0, 75), ("pcl-5", 0, 80), ("phq-9", 0, 27), ("gad-7", 0, 21),
    ("k10", 10, 50),
    ("audit", 0, 40), ("audit-c", 0, 12), ("who-5", 0, 100), ("mhc-sf", 0, 70), ("isi", 0, 28), ("brs", 1, 5),
    ("cd-risc-10", 0, 40), ("ors", 0, 40), ("srs", 0, 40), ("session-question", 0, 10), ("pc-ptsd-5", 0, 5),
    ("phq-2", 0, 6),
  ])
  func `the total of an unanswered form is bounded by the range of the scale`(_ id: String, _ low: Int, _ high: Int)
    throws
  {
    let instrument = try Catalogue.instrument(id)
    let score = try instrument.score(Array(repeating: .missing, count: instrument.items.count))
    #expect(score.total?.bounds == Fraction(low)...Fraction(high))
    #expect(score.total?.value == nil)
  }

  @Test(arguments: Forms.scored.map(\.id))
  func `items, scales, sets and rules refer to what exists`(_ id: String) throws {
    let instrument = try Catalogue.instrument(id)
    #expect(instrument.items.map(\.number) == Array(1...instrument.items.count))
    let scales = (instrument.total.map { [$0] } ?? []) + instrument.subscales
    #expect(Set(scales.map(\.id)).count == scales.count)
    for scale in scales { #expect(scale.items.allSatisfy { (1...instrument.items.count).contains($0) }) }
    #expect(Set(instrument.cutoffs.map(\.id)).count == instrument.cutoffs.count)
    for set in instrument.cutoffs {
      #expect(!set.source.isEmpty && !set.population.nl.isEmpty && !set.population.en.isEmpty)
      guard case .bands(let scale, let bands) = set.basis else { continue }
      #expect(instrument.scale(scale) != nil)
      #expect(bands.first?.from == nil)
      let borders = bands.dropFirst().compactMap(\.from)
      #expect(borders == borders.sorted() && borders.count == bands.count - 1)
    }
  }

  @Test func `topics are labels of a few words, in two languages`() {
    for item in Catalogue.all.flatMap(\.items) {
      for topic in [item.topic.nl, item.topic.en] {
        #expect(!topic.isEmpty && topic.split(separator: " ").count <= 6 && !topic.contains("?"))
      }
    }
  }

  @Test func `what is in validation or legacy decides nothing`() throws {
    #expect(try Catalogue.instrument("svl-15").score(Forms.answers(15, all: 5)).classes.allSatisfy { !$0.mayDecide })
    #expect(try Catalogue.instrument("tsq").score(Forms.answers(10)).classes.allSatisfy(\.mayDecide))
  }
}
