import Database
import KeyFigures
@_spi(Tables) import RegisterCore

/// One statement's facts passing by, tallied for every figure that counts them.
struct FactPass<Span: Sendable> {
  typealias Counted = (indicator: IndicatorID, count: FactCount<Span>)

  private let source: FactSource<Span>
  private let keys: [FactKey]
  private let codes = FactCodes()
  /// The rules of each count, with what it measures.
  private let counts: [(number: FactNumber?, rules: [RulePass])]

  /// - Precondition: all count facts of one source, and none means another column by a name.
  init(_ counted: [Counted], of source: FactSource<Span>) {
    self.source = source
    var keys: [FactKey] = []
    for key in counted.flatMap(\.count.keys) {
      guard let known = keys.first(where: { $0.name == key.name }) else {
        keys.append(key)
        continue
      }
      precondition(known.selected.description == key.selected.description, "one name for two columns of a source")
    }
    self.keys = keys
    let codes = codes
    counts = counted.map { indicator, count in
      (count.number, count.rules.map { RulePass(indicator, $0, keys: keys, codes) })
    }
  }

  /// Reads the facts of a scope and adds their tallies, month by month.
  func read(
    _ scope: FactScope<Span>, in work: Work, into sheets: inout [Month: TallySheet]
  ) throws {
    let isSplit = scope.breakdown.flatMap(source.part) != nil
    var places: Places?
    var fact = Fact(keys: keys, codes: codes)
    try work.forEach(source.statement(keys, in: scope)) { row in
      let found = try places ?? Places(row.columns, keys, isSplit: isSplit, isGrouped: source.isGrouped)
      places = found
      try found.read(row, into: &fact)
      try add(fact)
    }
    var months: [Int: Month] = [:]
    for rule in counts.flatMap(\.rules) { rule.tally(&months, into: &sheets) }
  }

  private func add(_ fact: Fact) throws {
    for (measured, rules) in counts {
      var number = 0
      if let measured {
        guard let value = try measured.of(fact) else { continue }
        number = value
      }
      for rule in rules { rule.add(fact, number: number) }
    }
  }
}

/// Where the columns of a statement stand, found by name once for all its rows.
private struct Places {
  let month: Int
  let part: Int?
  let count: Int?
  let keys: [Int]

  init(_ columns: ColumnNames, _ keys: [FactKey], isSplit: Bool, isGrouped: Bool) throws(StoreFault) {
    func place(_ name: String) throws(StoreFault) -> Int {
      guard let place = columns.position(of: name) else { throw .missingColumn(name) }
      return place
    }
    month = try place("fact_month")
    part = isSplit ? try place("fact_part") : nil
    count = isGrouped ? try place("fact_count") : nil
    var found: [Int] = []
    for key in keys { found.append(try place(key.name)) }
    self.keys = found
  }

  func read(_ row: Row, into fact: inout Fact) throws(StoreFault) {
    fact.month = try fact.codes.number(of: row[month])
    if let part { fact.part = try fact.codes.number(of: row[part]) }
    if let count {
      guard let alike = Int.read(row[count]) else { throw .wrongType(column: "fact_count") }
      fact.count = alike
    }
    for index in keys.indices { fact.cells[index] = try fact.codes.number(of: row[keys[index]]) }
  }
}
