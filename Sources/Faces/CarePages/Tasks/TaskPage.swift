import CareActs
import Desk
import Foundation
import HouseActs
import HousePages
import Markup
import WebBase

/// One task with everything that can be done with it.
struct TaskPage: Markup {
  let answer: TaskAnswer
  let forms: SeveralForms<TaskFormKind?>
  let refused: RefusedForm<TaskFormKind?>?
  /// Keeps a button that is pressed twice from beginning two talks.
  let token: String
  let moments: Moments
  let csrf: CSRFToken?

  private var language: Language { moments.language }
  private var line: TaskLine { answer.line }
  private var task: DeskTask { line.task }

  var html: HTML {
    Breadcrumb([PlaceItem(TaskTexts.today(language), to: "/w")], in: language)
    TitleRow(line.title.isEmpty ? task.source.name(language) : line.title) { done }
    ErrorSummary(forms.summary { $0 == nil || hasForms }, in: language)
    if let refused, refused.form != nil {
      if !hasForms { TypedMeanwhile(typed(refused.edit), why: TaskTexts.settled(language), in: language) }
    } else {
      leftovers
    }
    if let callBack = answer.callBack {
      CallBackBlock(
        answer: callBack, task: line.id, mayCall: hasForms, token: token, moments: moments, csrf: csrf)
    }
    Div(.class("split")) {
      FactList(facts)
      if hasForms { Div(.class("stack")) { changes } }
    }
  }

  private var hasForms: Bool { task.isOpen && answer.mayComplete }

  /// What was kept of forms that are not there any more: to be copied or thrown away.
  @MarkupBuilder private var leftovers: HTML {
    for kind in TaskFormKind.allCases where !isShown(kind) {
      LeftoverDraft(answer.kept(kind), why: TaskTexts.settled, csrf: csrf, language: language)
    }
  }

  /// Whether the page has a form.
  private func isShown(_ kind: TaskFormKind) -> Bool {
    guard hasForms else { return false }
    return switch kind {
    case .owner: task.source != .crisisCallIn
    case .due: task.source.mayMove
    case .end: !task.source.isOfCrisis && task.source.ending != .byFact
    case .outcome: task.source.ending == .byOutcome
    case .missed, .noCall: task.source == .callBack
    }
  }

  /// What was typed in a form that is not there any more.
  private func typed(_ edit: FormEdit) -> String {
    [
      TaskFields.day, TaskFields.time, TaskFields.reason, TaskFields.dropReason, TaskFields.outcome, TaskFields.words,
    ].compactMap {
      edit[$0]
    }
    .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var facts: [(String, HTML)] {
    [
      (TaskTexts.due(language), due),
      (TaskTexts.about(language), TaskSubjectLink(subject: line.subject, task: line.id, language: language).html),
      (TaskTexts.source(language), HTML(task.source.name(language))),
      (TaskTexts.owner(language), HTML(line.owner ?? TaskTexts.nobody(language))),
      (TaskTexts.history(language), moves),
      (TaskTexts.ended(language), ended),
    ]
  }

  /// How near it is, and the day or moment in full.
  @MarkupBuilder private var due: HTML {
    TaskDueBadge(line: line, now: answer.now, moments: moments)
    " "
    Span(.class("muted")) { written(task.due) }
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
        switch (end.way, end.by) {
        case (_, nil): TaskTexts.endedByItself(when)(language)
        case (.done, _): TaskTexts.doneBy(answer.doneBy ?? "–", when)(language)
        case (.dropped, _): TaskTexts.droppedBy(answer.doneBy ?? "–", when)(language)
        }
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
    if task.isOpen, answer.mayComplete {
      ButtonRow {
        if !line.isMine, !forms.isRefused(.owner) {
          PostForm(
            to: "/w/taak/\(line.id)/wie", csrf: csrf, hidden: [(TaskFields.owner, TaskOwner.meWord)],
            edit: forms.edit(.owner)
          ) {
            SubmitButton(TaskTexts.take(language), look: .line)
          }
        }
        switch task.source.ending {
        case .byWord:
          PostForm(to: "/w/taak/\(line.id)/klaar", csrf: csrf) {
            SubmitButton(TaskTexts.done(language), icon: .check, shortcut: .save)
          }
        case .byFact where task.source == .callBack: HTML.empty
        case .byFact: LinkButton(TaskTexts.open(language), to: line.place, look: .main)
        case .byOutcome: HTML.empty
        }
      }
    }
  }

  @MarkupBuilder private var changes: HTML {
    switch task.source.ending {
    case .byFact where task.source == .callBack: callBackForms
    case .byFact: P(.class("note-line")) { TaskRefusal.endsByFact.text(language) }
    case .byOutcome:
      form(.outcome) { edit, errors in
        H2 { TaskTexts.outcomeTitle(language) }
        TextField(
          TaskFields.outcome, label: TaskTexts.outcome(language), value: edit[TaskFields.outcome],
          error: errors[TaskFields.outcome], count: TaskFields.longest, in: language)
        foot(.outcome) { SubmitButton(TaskTexts.done(language), icon: .check) }
      }
    case .byWord: HTML.empty
    }
    if isShown(.owner) {
      form(.owner) { edit, errors in
        H2 { TaskTexts.giveTitle(language) }
        OwnerField(colleagues: answer.colleagues, edit: edit, errors: errors, language: language)
        ButtonRow { SubmitButton(TaskTexts.give(language), look: .line) }
      }
    }
    if isShown(.due) {
      form(.due) { edit, errors in
        H2 { TaskTexts.moveTitle(language) }
        DueFields(edit: edit, errors: errors, language: language)
        reason(TaskFields.reason, edit, errors)
        foot(.due) { SubmitButton(TaskTexts.move(language), look: .line) }
      }
    }
    if isShown(.end) {
      form(.end) { edit, errors in
        More(TaskTexts.dropTitle(language), isOpen: forms.isRefused(.end) || answer.kept(.end).draft != nil) {
          reason(TaskFields.dropReason, edit, errors)
          foot(.end) { SubmitButton(TaskTexts.drop(language), look: .line) }
        }
      }
    }
  }

  /// What became of a promise that was not kept by a talk.
  @MarkupBuilder private var callBackForms: HTML {
    form(.missed) { edit, errors in
      H2 { CallBackTexts.missTitle(language) }
      P(.class("muted")) { CallBackTexts.missHint(language) }
      TileGroup(
        TaskFields.way, label: MissedCall.list.title(language),
        choices: MissedCall.list.choices(on: moments.day(answer.now)).map { Choice($0, in: language) },
        value: edit[TaskFields.way], error: errors[TaskFields.way], in: language)
      DueFields(edit: edit, errors: errors, needsTime: true, language: language)
      foot(.missed) { SubmitButton(CallBackTexts.miss(language), look: .line) }
    }
    form(.noCall) { edit, errors in
      More(CallBackTexts.giveUpTitle(language), isOpen: forms.isRefused(.noCall) || answer.kept(.noCall).draft != nil) {
        SelectField(
          TaskFields.noCall, label: NoCallReason.list.title(language),
          choices: NoCallReason.list.choices(on: moments.day(answer.now)).map { Choice($0, in: language) },
          value: edit[TaskFields.noCall], error: errors[TaskFields.noCall], in: language)
        TextField(
          TaskFields.words, label: CallBackTexts.words(language), value: edit[TaskFields.words],
          error: errors[TaskFields.words], isOptional: true, count: TaskFields.longest, in: language)
        foot(.noCall) { SubmitButton(CallBackTexts.giveUp(language), look: .line) }
      }
    }
  }

  private func form(
    _ kind: TaskFormKind, @MarkupBuilder _ fields: (FormEdit, FieldErrors) -> HTML
  ) -> HTML {
    let edit = forms.edit(kind)
    return PostForm(
      to: Href("/w/taak/\(line.id)/\(kind.rawValue)"), csrf: csrf, edit: edit,
      autosave: kind.isKept ? answer.kept(kind).autosave : nil
    ) {
      fields(edit, forms.errors(kind))
    }.html
  }

  private func foot(_ kind: TaskFormKind, @MarkupBuilder _ button: () -> HTML) -> HTML {
    ButtonRow {
      button()
      DraftFoot(answer.kept(kind), moments: moments)
    }.html
  }

  private func reason(_ name: String, _ edit: FormEdit, _ errors: FieldErrors) -> HTML {
    TextField(
      name, label: TaskTexts.reason(language), value: edit[name], error: errors[name], count: TaskFields.longest,
      in: language
    ).html
  }
}
