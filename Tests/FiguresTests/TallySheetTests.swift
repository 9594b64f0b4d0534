import Figures
import Testing

@Suite("Tallies") struct TallySheetTests {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `the months of a register merge into the sheet of the whole, in any order`(seed: UInt64) throws {
    let register = try RandomRegister(seed: seed, registrations: 300)
    var generator = SeededGenerator(seed: seed)
    let sheets = register.period.months.map { register.sheet($0, byUnit: true) }
    let merged = TallySheet.sum(sheets.shuffled(using: &generator))
    let whole = TallySheet(sheets.flatMap(\.tallies))
    #expect(merged == whole)
    #expect(Set(merged.tallies) == Set(whole.tallies))
    let registrations = merged.tallies.filter {
      $0.place.indicator == .registrations && $0.place.dimension == .total
    }
    #expect(registrations.reduce(0) { $0 + $1.count } == 300)
  }

  @Test func `a count of nought leaves no trace`() {
    #expect(TallySheet([Tally(Tally.Place(.contacts, .total), 0)]).isEmpty)
  }
}
