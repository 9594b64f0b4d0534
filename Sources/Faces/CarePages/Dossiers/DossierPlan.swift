import CareActs
import Desk
import Markup
import WebBase

/// The right-hand side: what must be decided next, the goals, the tasks, the people around.
struct DossierPlan: Markup {
  let frame: DossierFrame
  let plan: DossierPlanAnswer
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var place: Href { "/w/dossier/\(frame.id)" }

  var html: HTML {
    if frame.mayWrite, !drafts.isEmpty { unsent }
    if frame.mayWrite { next }
    for help in plan.trajectories.reversed() { trajectory(help) }
    ReferralList(
      referrals: plan.referrals, toMake: plan.toMake, place: place, mayWrite: frame.mayWrite,
      mayRefer: frame.mayWrite && !frame.isClosed, moments: moments)
    if frame.mayWrite || !plan.tasks.isEmpty { tasks }
    people
  }

  private var drafts: [DraftForm] { plan.drafts.compactMap { DraftForm(ofDossier: $0) } }

  /// What the reader began and did not send.
  private var unsent: HTML {
    Notice(DraftTexts.open(language), tone: .warn) {
      Ul { for form in drafts { Li { A(.href(form.href(in: .dossier(frame.id)))) { form.title(language) } } } }
    }.html
  }

  @MarkupBuilder private var next: HTML {
    for one in plan.toMake where one.toMake.isOpen { ReferralToMakeBlock(answer: one, place: place, moments: moments) }
    for open in plan.openRegistrations { next(in: open) }
    if plan.openRegistrations.isEmpty {
      ButtonRow { LinkButton(DossierTexts.newRegistration(language), to: "\(place)/aanmelding/nieuw", look: .line) }
    }
  }

  @MarkupBuilder private func next(in open: RegistrationAnswer) -> HTML {
    switch open.registration.phase {
    case .received:
      moment(DossierTexts.decide(language), DossierTexts.phase(.received)(language)) {
        LinkButton(DossierTexts.decide(language), to: "\(place)/besluit", look: .main)
      }
    case .waiting:
      moment(DossierTexts.intake(language), intakeDay(open)) {
        LinkButton(DossierTexts.intake(language), to: "\(place)/intake", look: .main)
        LinkButton(DossierTexts.startTrajectory(language), to: "\(place)/traject/nieuw", look: .quiet)
        endWithoutHelp
      }
    case .inHelp where open.registration.requests.contains(where: \.isOpen):
      moment(
        DossierTexts.startTrajectory(language),
        Text(nl: "Er staat een hulpvraag open", en: "A help question is open")(language)
      ) {
        LinkButton(DossierTexts.startTrajectory(language), to: "\(place)/traject/nieuw", look: .main)
        endWithoutHelp
      }
    default: HTML.empty
    }
  }

  private var endWithoutHelp: LinkButton {
    LinkButton(DossierTexts.endRegistration(language), to: "\(place)/aanmelding/afronden", look: .quiet)
  }

  private func intakeDay(_ open: RegistrationAnswer) -> String {
    if let planned = open.registration.intakes.last(where: { $0.attendance == nil }) {
      return ([moments.longDay(planned.on)] + [planned.time?.description].compactMap { $0 }).joined(separator: ", ")
    }
    guard let by = open.intakeBy else { return "" }
    return Text(nl: "Uiterlijk ", en: "By ")(language) + moments.longDay(by)
  }

  private func moment(_ what: String, _ big: String, @MarkupBuilder acts: () -> HTML) -> HTML {
    Section(.class("moment")) {
      P(.class("small")) { what }
      P(.class("big")) { big }
      ButtonRow { acts() }
    }.html
  }

  private func trajectory(_ help: TrajectoryAnswer) -> HTML {
    Section(.ariaLabelledBy("t-\(help.id)")) {
      Div(.class("h-row")) {
        H2(.id("t-\(help.id)")) { help.trajectory.product.name(language) }
        if frame.mayWrite, !help.trajectory.isClosed {
          A(.href("\(place)/doelen")) { DossierTexts.goals(language) }
        }
      }
      if let part = help.trajectory.subPurpose.flatMap(help.trajectory.product.subPurpose) {
        P(.class("small muted")) { part.name(language) }
      }
      if !help.trajectory.isClosed {
        evaluation(help)
        if help.trajectory.isAtLimit { DueBadge(TrajectoryTexts.limitReached(language), .soon) }
      }
      if !help.goals.isEmpty {
        Ul(.class("goals")) {
          for goal in help.goals where goal.goal.droppedOn == nil { GoalLine(goal: goal.goal, language: language) }
        }
      }
      if frame.mayWrite {
        ButtonRow {
          if help.trajectory.isClosed {
            if canReopen(help) {
              LinkButton(DossierTexts.reopen(language), to: "\(place)/traject/\(help.id)/heropen", look: .line)
            }
          } else {
            LinkButton(DossierTexts.evaluate(language), to: "\(place)/traject/\(help.id)/evaluatie", look: .line)
            if frame.mayAllowSessions, case .success = help.trajectory.moreSessions() {
              LinkButton(
                TrajectoryTexts.moreSessions(language), to: "\(place)/traject/\(help.id)/gesprekken", look: .line)
            }
            LinkButton(TrajectoryTexts.stepOver(language), to: "\(place)/traject/\(help.id)/overstap", look: .quiet)
            LinkButton(DossierTexts.close(language), to: "\(place)/traject/\(help.id)/afsluiten", look: .quiet)
          }
        }
      }
    }.html
  }

  private func canReopen(_ help: TrajectoryAnswer) -> Bool {
    guard let closing = help.trajectory.closing, closing.reason != ClosingReason.steppedOver else { return false }
    return frame.today.days(since: closing.on) <= Registration.sameEpisodeDays
  }

  @MarkupBuilder private func evaluation(_ help: TrajectoryAnswer) -> HTML {
    switch help.evaluation {
    case .due: DueBadge(Text(nl: "Evaluatie nu", en: "Evaluation now")(language), .soon)
    case .late: DueBadge(Text(nl: "Evaluatie te laat", en: "Evaluation late")(language), .late)
    case .soon: DueBadge(Text(nl: "Evaluatie binnenkort", en: "Evaluation soon")(language), .ok)
    case .notYet, .notNeeded: HTML.empty
    }
  }

  private var tasks: HTML {
    ListSection(id: "taken", DossierTexts.tasks(language), count: plan.tasks.count) {
      if frame.mayWrite {
        A(.href(Href("/w/taken/nieuw").asking([("dossier", frame.id.text)]))) { TaskTexts.new(language) }
      }
    } content: {
      if plan.tasks.isEmpty {
        P(.class("muted small")) { DossierTexts.noTasks(language) }
      } else {
        Ul(.class("tasks")) {
          for task in plan.tasks {
            Li {
              A(.href("/w/taak/\(task.id)"), .directionFromContent) {
                task.title.isEmpty ? task.source.name(language) : task.title
              }
              badge(task.due)
            }
          }
        }
      }
    }.html
  }

  private func badge(_ due: DeskTask.Due) -> DueBadge {
    switch due {
    case .on(let day): DueBadge(day: day, today: frame.today, in: moments)
    case .at(let moment):
      DueBadge(day: moments.day(moment), at: moments.time(moment), today: frame.today, in: moments)
    }
  }

  private var people: HTML {
    ListSection(id: "mensen", DossierTexts.people(language)) {
      if frame.mayWrite { A(.href("\(place)/mensen")) { DossierTexts.link(language) } }
    } content: {
      if plan.linked.isEmpty { P(.class("muted small")) { DossierTexts.noPeople(language) } }
      Ul {
        for person in plan.linked {
          Li {
            person.tie.name(language)
            if let dossier = person.dossier, let label = person.label {
              ": "
              A(.href("/w/dossier/\(dossier)")) { Alias(label) }
            }
          }
        }
      }
    }.html
  }
}

/// One goal: the client's words, and where it stands.
struct GoalLine: Markup {
  let goal: Goal
  let language: Language

  var html: HTML {
    Li {
      P(.class("quote"), .directionFromContent) { "“\(goal.words)”" }
      if let mark = goal.mark, let hoped = goal.hopedMark {
        GoalScale(start: goal.marks.first?.mark ?? mark, now: mark, goal: hoped, in: language)
      }
      Div(.class("meta")) {
        if let level = goal.level { Span { level.name(language) } }
        if let day = goal.reachBy { Span { Text(nl: "Voor ", en: "By ")(language) + day.display } }
      }
    }
  }
}
