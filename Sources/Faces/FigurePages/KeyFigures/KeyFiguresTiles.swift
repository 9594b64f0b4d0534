import Desk
import KeyFigures
import Markup
import WebBase

/// The six figures that are asked for most, each with what it was measured over.
struct KeyFiguresTiles: Markup {
  let figures: KeyFiguresReport
  let language: Language

  private var text: FigureText { FigureText(language) }

  var html: HTML {
    StatTiles([contacts, registrations, waiting, referred, goals, mark])
  }

  private var contacts: StatTile {
    let phone = figures[.contacts]?.table(.channel)?.rows.first { $0.category.key == ContactChannel.phone.rawValue }
    return StatTile(
      KeyFiguresTexts.contacts(language), value: text.number(figures[.contacts]?.n ?? 0),
      detail: text.number(phone?.count ?? 0) + " " + KeyFiguresTexts.byPhone(language), trend: trend(.contacts),
      in: language)
  }

  private var registrations: StatTile {
    let groups = figures[.registrations]?.table(.group)?.rows ?? []
    let employees = groups.first { $0.category.key == TargetGroup.employee.rawValue }
    let detail = employees.map { text.percent($0.share) + " " + $0.category.name(language).lowercased() }
    return StatTile(
      KeyFiguresTexts.registrations(language), value: text.number(figures[.registrations]?.n ?? 0),
      detail: detail ?? "", trend: trend(.registrations), in: language)
  }

  private var waiting: StatTile {
    let section = figures[.waitingTime]
    let still = section?.reading("still-in").map(text.value) ?? "0"
    let norms = Set([section?.indicator.expectation, section?.indicator.norm].compactMap { $0?.value })
    let within = norms.sorted().compactMap { days in
      section?.reading("within-\(days)").map { " · ≤ \(days): " + text.value($0) }
    }.joined()
    return StatTile(
      KeyFiguresTexts.waiting(language), value: section?.reading("median").map(text.value) ?? "–",
      unit: CountedUnit.days.name(language),
      detail: KeyFiguresTexts.counted(text.number(section?.n ?? 0))(language)
        + within
        + " · \(still) " + KeyFiguresTexts.stillWaiting(language),
      in: language)
  }

  private var referred: StatTile {
    let rows = figures[.registrationsReferred]?.table(.line)?.rows ?? []
    let internalLine = rows.first { $0.category.key == ReferralTarget.Line.internal.rawValue }
    return share(KeyFiguresTexts.toInternal, internalLine?.share)
  }

  private var goals: StatTile {
    var reached: Share?
    if case .share(let share) = figures[.goals]?.reading("reached") { reached = share }
    return share(KeyFiguresTexts.goals, reached)
  }

  private var mark: StatTile {
    let section = figures[.surveyMarks]
    let isWithheld = section?.isWithheld ?? false
    return StatTile(
      KeyFiguresTexts.mark(language), value: section?.reading("median").map(text.value) ?? "–",
      unit: isWithheld ? nil : KeyFiguresTexts.ofTen(language),
      detail: isWithheld
        ? KeyFiguresTexts.few(section?.indicator.minimum ?? 0)(language)
        : KeyFiguresTexts.counted(text.number(section?.n ?? 0))(language),
      in: language)
  }

  private func share(_ name: Text, _ share: Share?) -> StatTile {
    StatTile(
      name(language), value: text.percent(share),
      detail: share.map { KeyFiguresTexts.of(text.number($0.count), text.number($0.n))(language) } ?? "",
      in: language)
  }

  private func trend(_ indicator: IndicatorID) -> [Double] {
    (figures.trends.first { $0.indicator == indicator }?.totals ?? []).map(Double.init)
  }
}
