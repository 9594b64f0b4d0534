import Desk
import Foundation
import Markup
import UseCases
import WebBase

/// Everything that somebody carries.
struct TaskListPage: Markup {
  let answer: ListTasks.Answer
  let isFirst: Bool
  let moments: Moments
  let csrf: CSRFToken?

  var html: HTML {
    let language = moments.language
    TitleRow(TaskTexts.mine(language)) {
      LinkButton(TaskTexts.new(language), to: "/w/taken/nieuw", look: .main, icon: .plus)
    }
    if answer.lines.isEmpty {
      EmptyState(TaskTexts.nothing(language)) { A(.href("/w")) { TaskTexts.today(language) } }
    } else {
      TaskList(lines: answer.lines, now: answer.now, moments: moments, csrf: csrf, returnsToList: true)
    }
    let place: Href = "/w/taken"
    Onward(
      start: isFirst ? nil : place, next: answer.next.map { place.asking([("na", $0.text)]) }, in: language)
  }
}

/// The form of a new task.
struct NewTaskPage: Markup {
  let answer: NewTaskAnswer
  let form: NewTaskForm
  let moments: Moments
  let csrf: CSRFToken?

  var html: HTML {
    let language = moments.language
    TitleRow(TaskTexts.new(language))
    ErrorSummary(form.errors, in: language)
    PostForm(to: "/w/taken/nieuw", csrf: csrf, hidden: hidden) {
      switch answer.subject {
      case .itself, .closed, .crisis: HTML.empty
      case .dossier(let id, _), .contact(let id):
        P {
          TaskTexts.about(language) + ": "
          TaskSubjectLink(subject: answer.subject, task: id, language: language)
        }
      }
      TextField(
        "title", label: TaskTexts.what(language), value: form.title, hint: TaskTexts.whatHint(language),
        error: form.errors["title"], count: OwnTask.titleLimit, isFocused: form.errors.isEmpty, in: language)
      DueFields(day: day, time: form.time, errors: form.errors, language: language)
      OwnerField(colleagues: answer.colleagues, value: form.who, language: language)
      ButtonRow { SubmitButton(TaskTexts.add(language), shortcut: .save) }
    }
  }

  /// Today, unless something was typed.
  private var day: String {
    form.day.isEmpty && form.errors.isEmpty ? moments.date(answer.now) : form.day
  }

  private var hidden: [(String, String)] {
    [("token", form.token)] + (form.dossier.map { [("dossier", $0.text)] } ?? [])
      + (form.contact.map { [("contact", $0.text)] } ?? [])
  }
}

/// A day and a time beside each other.
struct DueFields: Markup {
  let day: String
  let time: String
  let errors: FieldErrors
  let language: Language

  var html: HTML {
    Div(.class("pair")) {
      TextField.date(
        "due-day", label: TaskTexts.day(language), value: day, error: errors["due-day"], in: language)
      TextField.time(
        "due-time", label: TaskTexts.time(language), value: time, error: errors["due-time"], isOptional: true,
        in: language)
    }
  }
}

/// Who does a task.
struct OwnerField: Markup {
  let colleagues: [ColleagueChoice]
  let value: String
  let language: Language

  var html: HTML {
    SelectField(
      "owner", label: TaskTexts.who(language),
      choices: [Choice("ik", TaskTexts.me(language)), Choice("dienst", TaskTexts.shift(language))]
        + colleagues.map { Choice($0.id.text, $0.label) },
      value: value, hasEmpty: false, width: .twenty, in: language)
  }
}

/// One task with everything that can be done with it.
struct TaskPage: Markup {
  let answer: TaskAnswer
  let form: TaskForm
  let moments: Moments
  let csrf: CSRFToken?

  private var language: Language { moments.language }
  private var line: TaskLine { answer.line }
  private var task: DeskTask { line.task }

  var html: HTML {
    Breadcrumb([PlaceItem(TaskTexts.today(language), to: "/w")], in: language)
    TitleRow(line.title.isEmpty ? task.source.name(language) : line.title) { done }
    ErrorSummary(form.errors, in: language)
    Div(.class("split")) {
      FactList(facts)
      if task.isOpen, answer.mayComplete { Div(.class("stack")) { changes } }
    }
  }

  private var facts: [(String, HTML)] {
    [
      (TaskTexts.due(language), TaskDueBadge(line: line, now: answer.now, moments: moments).html),
      (TaskTexts.about(language), TaskSubjectLink(subject: line.subject, task: line.id, language: language).html),
      (TaskTexts.source(language), HTML(task.source.name(language))),
      (TaskTexts.owner(language), HTML(line.owner ?? TaskTexts.nobody(language))),
      (TaskTexts.history(language), moves),
      (TaskTexts.ended(language), ended),
    ]
  }

  @MarkupBuilder private var moves: HTML {
    for move in task.moves {
      P(.directionFromContent) {
        TaskTexts.moved(written(move.from), moments.dateAndTime(move.at), move.reason)(language)
      }
    }
  }

  @MarkupBuilder private var ended: HTML {
    if let end = task.done {
      let when = moments.dateAndTime(end.at)
      P {
        end.way == .done
          ? TaskTexts.doneBy(answer.doneBy ?? "–", when)(language)
          : TaskTexts.droppedBy(answer.doneBy ?? "–", when)(language)
      }
      if !end.reason.isEmpty { P(.directionFromContent) { end.reason } }
    }
  }

  private func written(_ due: DeskTask.Due) -> String {
    switch due {
    case .at(let moment): moments.dateAndTime(moment)
    case .on(let day): day.display
    }
  }

  @MarkupBuilder private var done: HTML {
    if task.isOpen, answer.mayComplete, task.source != .crisisSignOff {
      ButtonRow {
        if !line.isMine {
          PostForm(to: "/w/taak/\(line.id)/wie", csrf: csrf, hidden: [("owner", "ik")]) {
            SubmitButton(TaskTexts.take(language), look: .line)
          }
        }
        PostForm(to: "/w/taak/\(line.id)/klaar", csrf: csrf) {
          SubmitButton(TaskTexts.done(language), icon: .check, shortcut: .key("x"))
        }
      }
    }
  }

  @MarkupBuilder private var changes: HTML {
    PostForm(to: "/w/taak/\(line.id)/wie", csrf: csrf) {
      H2 { TaskTexts.giveTitle(language) }
      OwnerField(
        colleagues: answer.colleagues, value: task.owner == nil ? "dienst" : "ik", language: language)
      ButtonRow { SubmitButton(TaskTexts.give(language), look: .line) }
    }
    if !task.source.isOfCrisis {
      PostForm(to: "/w/taak/\(line.id)/verplaats", csrf: csrf) {
        H2 { TaskTexts.moveTitle(language) }
        DueFields(day: form.day, time: form.time, errors: form.errors, language: language)
        reason(form.reason, error: form.isMove ? form.errors["reason"] : nil, id: "reason")
        ButtonRow { SubmitButton(TaskTexts.move(language), look: .line) }
      }
      PostForm(to: "/w/taak/\(line.id)/vervallen", csrf: csrf) {
        More(TaskTexts.dropTitle(language), isOpen: !form.isMove && form.errors["reason"] != nil) {
          DropReason(value: form.dropReason, error: form.isMove ? nil : form.errors["reason"], language: language)
          ButtonRow { SubmitButton(TaskTexts.drop(language), look: .line) }
        }
      }
    }
  }

  private func reason(_ value: String, error: String?, id: String) -> HTML {
    TextField(id, label: TaskTexts.reason(language), value: value, error: error, count: 500, in: language).html
  }
}

/// Why a task is no longer needed. Its field has a name of its own on the page, since moving asks for a reason as well.
private struct DropReason: Markup {
  let value: String
  let error: String?
  let language: Language

  var html: HTML {
    TextField(
      "drop-reason", label: TaskTexts.reason(language), value: value, error: error, count: 500, in: language)
  }
}
