import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// Tasks as lines of work: `j` and `k` walk, `Enter` opens what the task is about, `x` ticks off what somebody made. What
/// mirrors a fact has no tick: its button leads to where it is done.
struct TaskList: Markup {
  let lines: [TaskLine]
  let now: Date
  let moments: Moments
  let csrf: CSRFToken?
  /// The page to come back to after a tick.
  var returnsToList = false
  /// Whether the owner is worth saying.
  var namesOwner = false

  private var language: Language { moments.language }

  var html: HTML {
    Ul(.class("work"), .data("list")) { for line in lines { row(line) } }
  }

  private func row(_ line: TaskLine) -> HTML {
    Li(.data("row")) {
      TaskDueBadge(line: line, now: now, moments: moments)
      TaskSubjectLink(subject: line.subject, task: line.id, language: language)
      Div(.class("what"), .directionFromContent) {
        A(.href("/w/taak/\(line.id)"), .class("plain")) { name(of: line) }
        if let detail = detail(of: line) { Span(.class("muted")) { detail } }
      }
      acts(line)
    }.html
  }

  private func name(of line: TaskLine) -> String {
    line.title.isEmpty ? line.task.source.name(language) : line.title
  }

  /// Below the name: since when it is late, what it is, who carries it, and why it is there.
  private func detail(of line: TaskLine) -> String? {
    var parts: [String] = []
    if line.mark == .late { parts.append(TaskTexts.wasDue(day(of: line.task.due))(language)) }
    if !line.title.isEmpty, line.task.source != .worker { parts.append(line.task.source.name(language)) }
    if namesOwner { parts.append(line.owner ?? TaskTexts.nobody(language)) }
    if let why = line.task.source.why { parts.append(why(language)) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private func day(of due: DeskTask.Due) -> String {
    let today = moments.day(now)
    switch due {
    case .on(let day): return moments.day(day, near: today)
    case .at(let moment):
      let day = moments.day(moment)
      return (day == today ? "" : moments.day(day, near: today) + " ") + moments.time(moment)
    }
  }

  @MarkupBuilder private func acts(_ line: TaskLine) -> HTML {
    let about = name(of: line)
    if line.task.source.ending != .byWord {
      LinkButton(TaskTexts.open(language), to: line.place, look: .line, describes: about)
    } else {
      PostForm(
        to: "/w/taak/\(line.id)/klaar", csrf: csrf, hidden: returnsToList ? [("terug", "taken")] : []
      ) {
        Button(.buttonType(.submit), .class("btn btn-line"), .data("row-key", "x")) {
          Icon.check.small
          TaskTexts.done(language)
          Span(.class("sr")) { " " + about }
        }
      }
    }
  }

}

extension TaskLine {
  /// Where it is done: where its fact ends, or on its own page.
  var place: Href {
    // A promised call is made from its own page, whatever it is about.
    if task.source == .callBack { return "/w/taak/\(id)" }
    switch (task.source.ending, subject) {
    case (.byFact, .crisis(let id)): return "/w/crisis/\(id)"
    case (.byFact, .contact(let id)):
      switch task.source {
      case .referralToMake: return "/w/contact/\(id)/verwijzing/nieuw"
      case .newDossier: return "/w/contact/\(id)/traject"
      default: return "/w/contact/\(id)"
      }
    case (.byFact, .dossier(let id, _)):
      switch task.source {
      case .signal, .signalOverdue: return "/w/dossier/\(id)/signalen"
      case .triage: return "/w/dossier/\(id)/besluit"
      case .intake: return "/w/dossier/\(id)/intake"
      case .help: return "/w/dossier/\(id)/traject/nieuw"
      case .nextSession: return "/w/dossier/\(id)/gesprek/nieuw"
      case .goals: return "/w/dossier/\(id)/doelen"
      case .referralToMake: return "/w/dossier/\(id)/verwijzing/nieuw"
      case .consultation: return "/w/dossier/\(id)/overleg"
      default: return "/w/dossier/\(id)"
      }
    default: return "/w/taak/\(id)"
    }
  }
}

/// When a task is due, as a word, a drawing and a colour.
struct TaskDueBadge: Markup {
  let line: TaskLine
  let now: Date
  let moments: Moments

  var html: HTML {
    switch line.task.due {
    case .at(let moment): DueBadge(moment: moment, now: now, in: moments)
    case .on(let day): DueBadge(day: day, today: moments.day(now), in: moments)
    }
  }
}

/// What a task is about, as a link to it: the alias, the code, or that there is no dossier.
struct TaskSubjectLink: Markup {
  let subject: TaskSubject
  /// The task itself; `nil` for one that is not written yet.
  var task: TaskID.Public?
  let language: Language

  var html: HTML {
    switch subject {
    case .dossier(let id, let alias):
      A(.href("/w/dossier/\(id)"), .class(alias == nil ? "code" : nil)) { Alias(alias ?? DossierLabel.code(id)) }
    case .contact(let id): A(.href("/w/contact/\(id)")) { TaskTexts.withoutDossier(language) }
    case .crisis(let id): A(.href("/w/crisis/\(id)")) { TaskTexts.crisis(language) }
    case .itself:
      if let task { A(.href("/w/taak/\(task)")) { TaskTexts.itself(language) } }
    case .closed: Span(.class("muted")) { TaskTexts.hidden(language) }
    }
  }
}
