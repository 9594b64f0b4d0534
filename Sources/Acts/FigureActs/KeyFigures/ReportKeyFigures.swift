public import Access
import Desk
import KeyFigureRecords
public import KeyFigures
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
  ) async throws -> KeyFiguresReport {
    let calendar = try DeskCalendar(zone: register.desk.timeZone)
    let current = Month(calendar.day(of: register.effects.now()))
    let question = ReportQuestion(period: try period.checked(current: current), breakdown: breakdown, current: current)
    let atOnce = try await register.ask(occasion) { work in
      let grant = try work.require(.readKeyFigures)
      work.record(.figuresRead, grant, filters: question.filters)
      return try question.missing(work).isEmpty ? question.find(work) : nil
    }
    if let atOnce { return question.report(of: atOnce) }
    let months = try await register.prepare { work in try question.missing(work) }
    try await ClosedMonths(register: register, breakdown: breakdown).keep(months)
    return question.report(of: try await register.prepare { work in try question.find(work) })
  }

  /// What there is to choose from: the periods that people ask for, and the one shown when nobody chose.
  public func periods() async throws -> (offered: [PeriodChoice], usual: Period) {
    let current = Month(try DeskCalendar(zone: register.desk.timeZone).day(of: register.effects.now()))
    let quarter = PeriodChoice.lastQuarter(current: current)
    let (recorded, hasFacts) = try await register.prepare { work in
      let months = RecordedMonths(work)
      return (try months.all(), try months.hasFacts(in: quarter))
    }
    return (
      PeriodChoice.offered(recorded: recorded, current: current),
      PeriodChoice.usual(recorded: recorded, isQuiet: !hasFacts, current: current)
    )
  }
}
