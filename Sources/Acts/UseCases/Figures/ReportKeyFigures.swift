public import Access
import Database
import Desk
public import Figures
import Records
public import RegisterCore

/// The key figures of a period, for the desk's own people.
///
/// Months that are over are counted once and kept until a fact in them changes; the month that runs is counted each
/// time. What is shown comes from one snapshot, so that figures of one report never contradict each other: months that
/// were not kept are counted and kept first, and one of which a fact changed meanwhile is counted in the snapshot.
public struct ReportKeyFigures: Sendable {
  let register: Register

  public init(register: Register) {
    self.register = register
  }

  /// - Throws: `PeriodRefusal` when the last month has not begun; `AccessRefusal`; `StoreFault`.
  public func callAsFunction(
    _ period: Period, by breakdown: Breakdown? = nil, _ occasion: Occasion
  ) async throws -> KeyFigures {
    let calendar = try DeskCalendar(zone: register.desk.timeZone)
    let current = Month(calendar.day(of: register.effects.now()))
    let question = FigureQuestion(period: try period.checked(current: current), breakdown: breakdown, current: current)
    let atOnce = try await register.ask(occasion) { work in
      let grant = try work.require(.readKeyFigures)
      work.record(.figuresRead, grant, filters: question.filters)
      return try question.missing(work).isEmpty ? question.answer(work) : nil
    }
    if let atOnce { return question.figures(of: atOnce) }
    let keeper = FigureKeeper(register: register, question: question)
    try await keeper.keep(try await register.prepare { work in try question.missing(work) })
    return question.figures(of: try await register.prepare { work in try question.answer(work) })
  }

  /// What there is to choose from: the periods that people ask for, and the one shown when nobody chose.
  public func periods() async throws -> (offered: [PeriodChoice], usual: Period) {
    let current = Month(try DeskCalendar(zone: register.desk.timeZone).day(of: register.effects.now()))
    let quarter = MonthRun(PeriodChoice.lastQuarter(current: current))
    let (span, hasFacts) = try await register.prepare { work in
      (try FactSpan.find(work), try FactSpan.hasFacts(in: quarter, work))
    }
    let first = span.flatMap { Month(iso: $0.first) }
    let last = span.flatMap { Month(iso: $0.last) }
    let recorded = first.flatMap { first in last.map { first...max(first, $0) } }
    return (
      PeriodChoice.offered(recorded: recorded, current: current),
      PeriodChoice.usual(recorded: recorded, isQuiet: !hasFacts, current: current)
    )
  }
}
