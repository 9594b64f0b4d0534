import Database
public import Desk
public import KeyFigures
@_spi(Tables) public import RegisterCore

/// Counts the tallies of every key figure in the register, over coarse columns only: nothing sealed is read.
public struct TallyCounter {
  private let work: Work
  private let desk: DeskID
  private let breakdown: Breakdown?

  /// - Parameter breakdown: what the tallies are split by; `nil` to count the desk as a whole.
  public init(_ work: Work, split breakdown: Breakdown?) {
    self.work = work
    desk = work.desk.id
    self.breakdown = breakdown
  }

  /// The tallies of each month of a run; a month without facts is left out.
  public func tallies(_ run: Period) throws -> [Month: TallySheet] {
    try count(KeyFigureCatalogue.all.flatMap { figure in figure.counts.map { (figure.indicator.id, $0) } }, over: run)
  }

  /// Who was waiting and what was open on the eve of a day.
  public func opening(before day: LocalDate) throws -> TallySheet {
    let counted = KeyFigureCatalogue.all.flatMap { figure in figure.opening.map { (figure.indicator.id, $0) } }
    return TallySheet.sum(try count(counted, over: day).values)
  }

  /// One pass over each source, whatever figures count its facts.
  private func count<Span: Sendable>(
    _ counted: [FactPass<Span>.Counted], over span: Span
  ) throws -> [Month: TallySheet] {
    let scope = FactScope(desk: desk, span: span, breakdown: breakdown)
    var sheets: [Month: TallySheet] = [:]
    var sources: [FactSource<Span>] = []
    for (_, count) in counted where !sources.contains(where: { $0.name == count.source.name }) {
      sources.append(count.source)
    }
    for source in sources {
      let pass = FactPass(counted.filter { $0.count.source.name == source.name }, of: source)
      try pass.read(scope, in: work, into: &sheets)
    }
    return sheets
  }
}
