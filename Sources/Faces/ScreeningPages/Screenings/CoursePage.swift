import CareActs
import CarePages
import Desk
import Instruments
import Markup
import ScreeningActs
import WebBase

/// How it goes with a client: scores, goals and work over time. Nothing of it is a note of a worker, so that it can be
/// printed, and shown to the client on the screen.
struct CoursePage: Markup {
  let dossier: DossierID.Public
  /// `nil` for a screen that is turned round: it names nobody, and has no navigation either.
  let frame: DossierFrame?
  let answer: ReadCourse.Answer
  let made: String
  let by: String
  let profile: DeskProfile
  let language: Language

  private var place: Href { "/w/dossier/\(dossier)" }

  var html: HTML {
    if let frame {
      DossierBar(
        frame, title: CourseTexts.title(language),
        trail: [PlaceItem(ScreeningTexts.title(language), to: "\(place)/vragenlijsten")], in: language
      ) {
        LinkButton(CourseTexts.show(language), to: "\(place)/beloop/scherm", look: .line, icon: .eye)
      }
    } else {
      PrintHeader(CourseTexts.title(language), made: made, by: by, profile: profile, in: language)
      Breadcrumb([PlaceItem(DossierTexts.cancel(language), to: "\(place)/beloop")], in: language)
      TitleRow(CourseTexts.title(language))
    }
    P(.class("muted")) { ScreeningTexts.notADiagnosis(language) }
    if answer.courses.isEmpty, scaled.isEmpty {
      EmptyState(CourseTexts.nothing(language)) { P { CourseTexts.nothingNext(language) } }
    }
    Div(.class("figs")) {
      for course in answer.courses { CourseFigure(course: course, language: language) }
      for help in scaled { GoalFigure(help: help, language: language) }
    }
    work
  }

  private var scaled: [TrajectoryAnswer] {
    answer.trajectories.filter { help in help.goals.contains { !$0.goal.scores.isEmpty && $0.goal.droppedOn == nil } }
  }

  @MarkupBuilder private var work: HTML {
    if !answer.trajectories.isEmpty {
      ListSection(id: "work", WorkSituation.list.title(language)) {
        DataTable(
          WorkSituation.list.title(language),
          columns: [
            Column(CourseTexts.help(language)), Column(CourseTexts.atStart(language)),
            Column(CourseTexts.atEnd(language)),
          ],
          rows: answer.trajectories.map { help in
            [
              Cell(help.trajectory.product.name(language) + ", " + help.trajectory.openedOn.display),
              Cell(help.trajectory.workAtStart.name(language)),
              Cell(help.trajectory.closing?.workAtEnd.name(language) ?? CourseTexts.running(language)),
            ]
          }, isTight: true, in: language)
      }
    }
  }
}

/// One instrument over time, with its table.
struct CourseFigure: Markup {
  let course: ScoreCourse
  let language: Language

  var html: HTML {
    let title = course.instrument.name(language)
    ChartFigure(title, sentence: sentence, chart: chart(title), table: table(title), in: language)
  }

  private var sentence: String {
    guard let last = course.points.last else { return "" }
    let reading = last.verdict.map { ScreeningTexts.either($0.possible.map(\.name.text))(language) }
    let now = [last.part.written(in: language), reading].compactMap { $0 }.joined(separator: ", ")
    guard let change = last.change else { return CourseTexts.first(now)(language) }
    return CourseTexts.since(now, change.scoreClass.name)(language)
  }

  private func chart(_ title: String) -> ScoreChart {
    let low = CourseTexts.reliable(language)
    return ScoreChart(
      id: "c-" + course.instrument.id, title, description: sentence,
      range: course.range.lowerBound.double...course.range.upperBound.double,
      points: course.points.map { point in
        let bounds = point.part.value.map { $0...$0 } ?? point.part.bounds ?? course.range
        return ScoreChart.Point(
          day: point.on.dayNumber, label: "\(point.on.day)-\(point.on.month)", low: bounds.lowerBound.double,
          high: bounds.upperBound.double, written: point.part.value?.written(in: language) ?? "?")
      },
      bands: course.bands.prefix(1).map { band in
        ScoreChart.Mark(
          course.bandSet?.name(language) ?? "", from: band.from.double,
          to: (course.bands.last?.to ?? band.to).double)
      },
      lines: [course.reliable.lower, course.reliable.upper].compactMap { $0 }.map {
        ScoreChart.Mark(low, at: $0.double)
      }, in: language)
  }

  private func table(_ title: String) -> DataTable {
    DataTable(
      title,
      columns: [
        Column(ScreeningTexts.takenOn(language)), Column(ScreeningTexts.score(language), isNumber: true),
        Column(ScreeningTexts.reading(language)), Column(CourseTexts.published(course.threshold?.source)(language)),
        Column(CourseTexts.formula(language)),
      ],
      rows: course.points.map { point in
        [
          Cell(point.on.display), Cell(point.part.written(in: language)),
          Cell(point.verdict.map { ScreeningTexts.either($0.possible.map(\.name.text))(language) } ?? "–"),
          Cell(point.change.map { published($0) } ?? "–"),
          Cell(point.change?.formulaClass?.name(language) ?? "–"),
        ]
      }, isTight: true, in: language)
  }

  private func published(_ change: ChangeReading) -> String {
    guard change.threshold != nil else { return "–" }
    let difference = change.difference.written(in: language)
    let signed = change.difference > 0 ? "+" + difference : difference
    return change.scoreClass.name(language) + " (" + signed + ")"
      + (change.mayDecide ? "" : ", " + ScreeningTexts.mayNotDecide(language))
  }
}

/// The goals of one trajectory over time as one score, with the goals themselves beneath.
struct GoalFigure: Markup {
  let help: TrajectoryAnswer
  let language: Language

  private var goals: [Goal] { help.goals.map(\.goal).filter { $0.droppedOn == nil } }

  var html: HTML {
    let title = CourseTexts.goals(language) + ": " + help.trajectory.product.name(language)
    let points = points
    if let last = points.last {
      let sentence = DossierTexts.goalScore(Quantities(in: language).tenths(last.score))(language)
      ChartFigure(
        title, sentence: sentence,
        chart: ScoreChart(
          id: "g-\(help.id)", title, description: sentence, range: 20...80,
          points: points.map { point in
            let shown = min(max(point.score, 20), 80)
            return ScoreChart.Point(
              day: point.on.dayNumber, label: "\(point.on.day)-\(point.on.month)", low: shown, high: shown,
              written: Quantities(in: language).tenths(point.score))
          }, lines: [ScoreChart.Mark(GoalLevel.expected.name(language), at: 50)], in: language),
        table: table(title), in: language)
    }
  }

  /// The score of every day on which a goal got a level: each goal counts with its level of that day.
  private var points: [(on: LocalDate, score: Double)] {
    Set(goals.flatMap { $0.scores.map(\.on) }).sorted().compactMap { day in
      let levels = goals.map { goal in
        (weight: goal.weight, level: goal.scores.last { $0.on <= day }?.level)
      }
      return GoalAttainment.tScore(levels).map { (day, $0) }
    }
  }

  private func table(_ title: String) -> DataTable {
    DataTable(
      title,
      columns: [
        Column(CourseTexts.goal(language)), Column(CourseTexts.atStart(language)), Column(CourseTexts.now(language)),
      ],
      rows: goals.map { goal in
        [
          Cell { Span(.directionFromContent) { goal.words } }, Cell(goal.baseline.name(language)),
          Cell(goal.level?.name(language) ?? "–"),
        ]
      }, isTight: true, in: language)
  }
}

enum CourseTexts {
  static let title = Text(nl: "Beloop", en: "Course")
  static let show = Text(nl: "Toon aan de cliënt", en: "Show to the client")
  static let nothing = Text(nl: "Er is nog niets om te tonen.", en: "There is nothing to show yet.")
  static let nothingNext = Text(
    nl: "Na een vragenlijst of een niveau bij een doel staat hier hoe het gaat.",
    en: "After a questionnaire or a level of a goal, this shows how it goes.")
  static let help = Text(nl: "Hulp", en: "Help")
  static let atStart = Text(nl: "Bij het begin", en: "At the start")
  static let atEnd = Text(nl: "Aan het eind", en: "At the end")
  static let now = Text(nl: "Nu", en: "Now")
  static let running = Text(nl: "loopt nog", en: "still running")
  static let goals = Text(nl: "Doelen", en: "Goals")
  static let goal = Text(nl: "Doel", en: "Goal")
  static let reliable = Text(nl: "meer dan toeval", en: "more than chance")
  static let formula = Text(nl: "Formule van Jacobson en Truax", en: "Formula of Jacobson and Truax")

  static func published(_ source: String?) -> Text {
    let source = source.map { ", " + $0 } ?? ""
    return Text(nl: "Sinds het begin\(source)", en: "Since the start\(source)")
  }

  static func first(_ now: String) -> Text { Text(nl: "Eerste meting: \(now).", en: "First measurement: \(now).") }

  static func since(_ now: String, _ change: Text) -> Text {
    Text(nl: "Nu \(now); sinds het begin \(change.nl).", en: "Now \(now); since the start \(change.en).")
  }
}
