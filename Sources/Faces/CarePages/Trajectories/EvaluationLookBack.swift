import Desk
import Foundation
import Markup
import WebBase

/// What was at the last evaluation, or at the start, beside what is now; and what the product still misses.
struct EvaluationLookBack: Markup {
  let help: Trajectory
  let dossier: DossierID.Public
  let language: Language

  private var last: EvaluationNote? { help.evaluations.last }
  private var goals: [Goal] { help.goals.filter { $0.droppedOn == nil } }

  var html: HTML {
    if help.lacksGoals {
      Notice(TrajectoryTexts.noGoal(language), tone: .warn) {
        P { A(.href("/w/dossier/\(dossier)/doelen")) { TaskSource.goals.name(language) } }
      }
    }
    DataTable(
      last == nil ? TrajectoryTexts.sinceStart(language) : TrajectoryTexts.sinceLast(language), showsCaption: true,
      columns: [
        Column(TrajectoryTexts.compared(language)), Column(last?.on.display ?? TrajectoryTexts.start(language)),
        Column(TrajectoryTexts.now(language)),
      ],
      rows: rows.map { row in [Cell(row.what), Cell(row.then), Cell(row.now)] }, isTight: true, in: language)
  }

  private struct Row {
    let what: String
    let then: String
    let now: String
  }

  private var rows: [Row] {
    let missed = help.sessions.filter { $0.attendance == .noShow || $0.attendance == .cancelledLate }.map(\.on)
    let held = help.allowedSessions.map {
      Text(nl: "\(help.heldSessions) van \($0)", en: "\(help.heldSessions) of \($0)")(language)
    }
    var rows = [
      Row(
        what: TrajectoryTexts.sessions(language), then: String(last?.afterSessions ?? 0),
        now: held ?? String(help.heldSessions)),
      Row(
        what: TrajectoryTexts.missed(language),
        then: String(last.map { last in missed.filter { $0 <= last.on }.count } ?? 0), now: String(missed.count)),
    ]
    rows += goals.map { goal in
      Row(
        what: "“\(goal.words)”", then: reading(last.flatMap { goal.level(on: $0.on) } ?? goal.baseline, nil),
        now: reading(goal.level ?? goal.baseline, goal.mark))
    }
    if goals.contains(where: { $0.level != nil }) {
      rows.append(
        Row(what: TrajectoryTexts.allGoals(language), then: score(on: last?.on), now: rounded(help.goals.tScore)))
    }
    if let last {
      rows += [
        (EvaluationDecision.list.title, last.decision.name), (Dependence.list.title, last.dependence.name),
        (OwnStrength.list.title, last.ownStrength.name),
      ].map { Row(what: $0(language), then: $1(language), now: "–") }
    }
    return rows
  }

  private func reading(_ level: GoalLevel, _ mark: Int?) -> String {
    level.name(language) + (mark.map { Text(nl: ", cijfer \($0)", en: ", mark \($0)")(language) } ?? "")
  }

  private func score(on day: LocalDate?) -> String {
    guard let day else { return "–" }
    return rounded(GoalAttainment.tScore(goals.map { (weight: $0.weight, level: $0.level(on: day)) }))
  }

  private func rounded(_ score: Double?) -> String { score.map { String(Int($0.rounded())) } ?? "–" }
}
