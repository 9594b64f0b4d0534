import Desk
import Markup
import WebBase

/// The short form beside the notes: four choices by key, three fields that are filled in already, and more on demand.
struct CallQuickForm: Markup {
  let page: CallPageContent
  let language: Language

  private var content: ContactContent { page.content }

  var html: HTML {
    Section(.class("qf"), .ariaLabel(ContactTexts.quickForm(language))) {
      if content.kind == .inquiry { inquiry }
      TileGroup(
        ContactField.caller.rawValue, label: ContactField.caller.label(language),
        choices: choices(QuickCaller.list), value: content.caller.flatMap { QuickCaller($0) }?.rawValue,
        error: page.errors[ContactField.caller.rawValue], in: language)
      if content.kind != .inquiry { questions }
      Div(.class("pair")) {
        SelectField(
          ContactField.channel.rawValue, label: ContactField.channel.label(language),
          choices: choices(ContactChannel.list), value: content.channel?.rawValue,
          error: page.errors[ContactField.channel.rawValue], hasEmpty: false, in: language)
        TextField.time(
          ContactField.start.rawValue, label: ContactField.start.label(language), value: page.startTime,
          error: page.errors[ContactField.start.rawValue], in: language)
      }
      more
    }
  }

  @MarkupBuilder private var questions: HTML {
    if content.kind == .otherDesk {
      SelectField(
        ContactField.otherDesk.rawValue, label: ContactField.otherDesk.label(language),
        choices: choices(OtherDesk.list), value: content.otherDesk?.text,
        error: page.errors[ContactField.otherDesk.rawValue], in: language)
    }
    ComboField(
      ContactField.helpQuestions.rawValue, label: ContactField.helpQuestions.label(language),
      choices: choices(HelpQuestion.list), values: content.helpQuestions.map(\.text),
      limit: HelpQuestion.mostPerContact, error: page.errors[ContactField.helpQuestions.rawValue],
      isOptional: content.kind == .otherDesk, in: language)
    TileGroup(
      ContactField.danger.rawValue, label: ContactField.danger.label(language), choices: choices(DangerAnswer.list),
      value: content.danger?.rawValue, isSafety: true, hint: ContactTexts.dangerHint(language),
      error: page.errors[ContactField.danger.rawValue], in: language)
    TileGroup(
      ContactField.outcome.rawValue, label: ContactField.outcome.label(language), choices: choices(ContactOutcome.list),
      value: content.outcome?.rawValue, error: page.errors[ContactField.outcome.rawValue],
      isOptional: content.kind == .otherDesk, in: language)
  }

  private var inquiry: HTML {
    Notice(ContactTexts.inquiry(language), tone: .info) {
      P { InquiryReply.text(language) }
    }.html
  }

  private var more: HTML {
    More(
      ContactTexts.more(language), aside: ContactTexts.moreWhat(language),
      isOpen: content.kind != .ownQuestion || !content.reach.isEmpty || hasErrorInside
    ) {
      SelectField(
        ContactField.kind.rawValue, label: ContactField.kind.label(language),
        choices: choices(ContactKind.list).filter { ContactKind(rawValue: $0.value)?.isWithoutData == false },
        value: content.kind.rawValue, error: page.errors[ContactField.kind.rawValue], hasEmpty: false, in: language)
      TextField(
        ContactForm.Field.alias, label: ContactTexts.alias(language), value: content.alias,
        hint: ContactTexts.aliasHint(language), error: page.errors[ContactForm.Field.alias], isOptional: true,
        count: 60,
        in: language)
      TextField(
        ContactForm.Field.reach, label: ContactTexts.reach(language), value: content.reach,
        hint: ContactTexts.reachHint(language), error: page.errors[ContactForm.Field.reach], isOptional: true,
        count: 120, in: language)
      P {
        SubmitButton(ContactTexts.seek(language), look: .line, action: "/w/bellen/\(page.id)/bekend")
      }
      lists
      TextField.date(
        ContactForm.Field.day, label: ContactTexts.day(language), value: page.day.display,
        error: page.errors[ContactForm.Field.day], in: language)
      SelectField(
        ContactField.worker.rawValue, label: ContactField.worker.label(language), choices: page.workers,
        value: page.worker?.text, error: page.errors[ContactField.worker.rawValue], hasEmpty: false, in: language)
    }.html
  }

  @MarkupBuilder private var lists: HTML {
    optional(ContactField.unit.rawValue, ContactField.unit.label, PoliceUnit.list, content.unit?.text)
    optional(ContactForm.Field.ageBand, AgeBand.list.title, AgeBand.list, content.ageBand?.rawValue)
    optional(ContactForm.Field.gender, Gender.list.title, Gender.list, content.gender?.rawValue)
    optional(ContactField.path.rawValue, ContactField.path.label, PathToDesk.list, content.path?.text)
    optional(ContactField.entryLine.rawValue, ContactField.entryLine.label, EntryLine.list, content.entryLine?.text)
    SelectField(
      ContactForm.Field.direction, label: ContactDirection.list.title(language),
      choices: choices(ContactDirection.list), value: content.direction.rawValue, hasEmpty: false, in: language)
  }

  private func optional(_ name: String, _ label: Text, _ list: CodeList, _ value: String?) -> HTML {
    SelectField(
      name, label: label(language), choices: choices(list), value: value, error: page.errors[name], isOptional: true,
      in: language
    ).html
  }

  private var hasErrorInside: Bool {
    [ContactForm.Field.alias, ContactForm.Field.reach, ContactForm.Field.day, ContactField.worker.rawValue]
      .contains { page.errors[$0] != nil }
  }

  /// What may be chosen on the day of the contact, in the order of the screen.
  private func choices(_ list: CodeList) -> [Choice] {
    list.choices(on: page.day).map { Choice($0.key.text, $0.name(language)) }
  }
}
