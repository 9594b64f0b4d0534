@testable import KeyFigureRecords
import KeyFigures
import Testing

@Suite("Tallies") struct TallySheetTests {
  private let catalogue = KeyFigureCatalogue.indicators

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

  @Test(arguments: [true, false])
  func `a sheet comes back from its bytes, and the same sheet gives the same bytes`(byUnit: Bool) throws {
    let register = try RandomRegister(seed: 31, registrations: 120)
    let sheet = TallySheet.sum(register.period.months.map { register.sheet($0, byUnit: byUnit) })
    let levels = [-2, -1, 0, 1, 2].map { Tally(Tally.Place(.goalLevels, .value, value: $0), 1_000_000) }
    var whole = sheet
    whole.merge(TallySheet(levels))
    #expect(try TallySheet(bytes: whole.bytes, of: catalogue) == whole)
    #expect(TallySheet(whole.tallies.shuffled()).bytes == whole.bytes)
    #expect(try TallySheet(bytes: TallySheet().bytes, of: catalogue).isEmpty)
  }

  @Test func `damaged bytes are refused and never read as other figures`() throws {
    let bytes = try RandomRegister(seed: 32, registrations: 20).sheet(month("2012-06")).bytes
    for length in 0..<bytes.count {
      #expect(throws: DamagedTallies.self) { try TallySheet(bytes: Array(bytes[..<length]), of: catalogue) }
    }
    #expect(throws: DamagedTallies.self) { try TallySheet(bytes: bytes + [0], of: catalogue) }
    #expect(throws: DamagedTallies.self) { try TallySheet(bytes: [9] + bytes.dropFirst(), of: catalogue) }
    #expect(throws: DamagedTallies.self) {
      try TallySheet(bytes: [1] + Array(repeating: 0xFF, count: 12), of: catalogue)
    }
  }

  @Test func `a count of nought leaves no trace`() {
    #expect(TallySheet([Tally(Tally.Place(.contacts, .total), 0)]).isEmpty)
  }
}
