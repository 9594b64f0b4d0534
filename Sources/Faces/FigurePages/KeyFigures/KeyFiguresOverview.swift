import Desk
import KeyFigures
import Markup
import WebBase

/// A split report at a glance: one line per part, one column per figure that is asked for most.
struct KeyFiguresOverview: Markup {
  let figures: KeyFiguresReport
  let breakdown: Breakdown
  let language: Language

  private var text: FigureText { FigureText(language) }

  var html: HTML {
    let title = KeyFiguresTexts.overview(breakdown.name)(language)
    DataTable(
      title, showsCaption: true,
      columns: [Column(breakdown.name(language))] + columns.map { Column($0.title(language), isNumber: true) },
      rows: parts.map { part in [Cell(part.name(language))] + columns.map { Cell($0.value(part.key)) } },
      isTight: true, in: language)
  }

  /// In the order of the registrations, parts with contacts or surveys only behind them.
  private var parts: [Category] {
    let ids: [IndicatorID] = [.registrations, .contacts, .waitingTime, .surveyMarks]
    let all = ids.flatMap { id -> [Category] in
      guard let section = figures[id], !section.isWhole else { return [] }
      let counted = section.counts.first { $0.part == nil }?.rows.map(\.category) ?? []
      return counted + (section.measures.first?.lines.map(\.category) ?? [])
    }
    return all.reduce(into: []) { parts, part in if !parts.contains(part) { parts.append(part) } }
  }

  private struct Figure {
    let title: Text
    let value: (String) -> String
  }

  private var columns: [Figure] {
    [
      Figure(title: KeyFiguresTexts.contacts) { count(.contacts, $0) },
      Figure(title: KeyFiguresTexts.registrations) { count(.registrations, $0) },
      Figure(title: KeyFiguresTexts.waitHalf) { reading(.waitingTime, "median", $0) },
      Figure(title: KeyFiguresTexts.waitNine) { reading(.waitingTime, "p90", $0) },
      Figure(title: KeyFiguresTexts.inTime) { reading(.waitingTime, "within-28", $0) },
      Figure(title: KeyFiguresTexts.stillWaiting) { reading(.waitingTime, "still-in", $0) },
      Figure(title: KeyFiguresTexts.internalShare) { internalShare($0) },
      Figure(title: KeyFiguresTexts.goalsShare) { reading(.goals, "reached", $0) },
      Figure(title: KeyFiguresTexts.markHalf) { reading(.surveyMarks, "median", $0) },
    ]
  }

  private func count(_ id: IndicatorID, _ part: String) -> String {
    guard let section = figures[id], !section.isWhole else { return "–" }
    let rows = section.counts.first { $0.part == nil }?.rows ?? []
    return text.number(rows.first { $0.category.key == part }?.count ?? 0)
  }

  private func reading(_ id: IndicatorID, _ measure: String, _ part: String) -> String {
    guard let section = figures[id], !section.isWhole else { return "–" }
    let line = section.measures.first?.lines.first { $0.category.key == part }
    return line?.readings.first { $0.measure.id == measure }.map { text.value($0.value) } ?? "–"
  }

  private func internalShare(_ part: String) -> String {
    let table = figures[.registrationsReferred]?.table(.line, part: part)
    return text.percent(table?.rows.first { $0.category.key == ReferralTarget.Line.internal.rawValue }?.share)
  }
}
