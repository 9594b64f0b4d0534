import Desk
import HousePages
import Markup
import WebBase

/// The short form beside the notes: four choices by key, three fields that are filled in already, and more on demand.
struct CallQuickForm: Markup {
  let page: CallPageContent
  let language: Language

  /// What is chosen in a list, kept or not.
  private func chosen(_ name: String) -> String? { page.edit[name].flatMap { $0.isEmpty ? nil : $0 } }

  private func chosen(_ field: ContactField) -> String? { chosen(field.rawValue) }

  var html: HTML {
    Section(.class("qf"), .ariaLabel(ContactTexts.quickForm(language))) {
      if page.kind == .inquiry { inquiry }
      TileGroup(
        ContactField.caller.rawValue, label: ContactField.caller.label(language),
        choices: choices(QuickCaller.list), value: chosen(.caller), columns: .many,
        error: page.errors[ContactField.caller.rawValue],
        then: page.kind == .inquiry ? nil : ContactField.helpQuestions.rawValue, in: language)
      if page.kind != .inquiry { questions }
      Div(.class("pair pair-line")) {
        SelectField(
          ContactField.channel.rawValue, label: ContactField.channel.label(language),
          choices: choices(ContactChannel.list), value: chosen(.channel),
          error: page.errors[ContactField.channel.rawValue], hasEmpty: false, in: language)
        TextField.time(
          ContactField.start.rawValue, label: ContactField.start.label(language), value: chosen(.start),
          error: page.errors[ContactField.start.rawValue], in: language)
      }
      more
    }
  }

  @MarkupBuilder private var questions: HTML {
    if page.kind == .otherDesk {
      SelectField(
        ContactField.otherDesk.rawValue, label: ContactField.otherDesk.label(language),
        choices: choices(OtherDesk.list), value: chosen(.otherDesk),
        error: page.errors[ContactField.otherDesk.rawValue], in: language)
    }
    ComboField(
      ContactField.helpQuestions.rawValue, label: ContactField.helpQuestions.label(language),
      choices: HelpQuestion.answers(on: page.day, in: language),
      values: page.edit.all(ContactField.helpQuestions.rawValue),
      limit: HelpQuestion.mostPerContact, error: page.errors[ContactField.helpQuestions.rawValue],
      isOptional: page.kind == .otherDesk, in: language)
    TileGroup(
      ContactField.danger.rawValue, label: ContactField.danger.label(language), choices: choices(DangerAnswer.list),
      value: chosen(.danger), isSafety: true, hint: ContactTexts.dangerHint(language),
      error: page.errors[ContactField.danger.rawValue], in: language)
    if page.crisis == nil { offer }
    TileGroup(
      ContactField.outcome.rawValue, label: ContactField.outcome.label(language), choices: choices(ContactOutcome.list),
      value: chosen(.outcome), error: page.errors[ContactField.outcome.rawValue],
      isOptional: page.kind == .otherDesk, in: language)
    CallBackFields(edit: page.edit, errors: page.errors, colleagues: page.workers, language: language)
  }

  /// Danger, or doubt, leads to the crisis log at once; the stylesheet shows it with the answer, without a script.
  private var offer: HTML {
    Div(.class("offer")) {
      P { Strong { CrisisTexts.offer(language) } }
      P(.class("small")) { CrisisTexts.offerWhy(language) }
      SubmitButton(
        CrisisTexts.begin(language), look: .danger, icon: .crisis, name: ContactRoutes.crisisToken,
        value: page.crisisToken, action: "/w/bellen/\(page.id)/crisis", isAtOnce: true)
    }.html
  }

  private var inquiry: HTML {
    Notice(ContactTexts.inquiry(language), tone: .info) {
      P { InquiryReply.text(language) }
    }.html
  }

  private var more: HTML {
    More(
      ContactTexts.more(language), aside: ContactTexts.moreWhat(language),
      isOpen: page.kind != .ownQuestion || chosen(ContactForm.Field.reach) != nil || hasErrorInside
    ) {
      SelectField(
        ContactField.kind.rawValue, label: ContactField.kind.label(language),
        choices: choices(ContactKind.list).filter { ContactKind(rawValue: $0.value)?.isWithoutData == false },
        value: page.kind.rawValue, error: page.errors[ContactField.kind.rawValue], hasEmpty: false, in: language)
      TextField(
        ContactForm.Field.alias, label: ContactTexts.alias(language), value: page.edit[ContactForm.Field.alias],
        hint: ContactTexts.aliasHint(language), error: page.errors[ContactForm.Field.alias], isOptional: true,
        count: 60,
        in: language)
      TextField(
        ContactForm.Field.reach, label: ContactTexts.reach(language), value: page.edit[ContactForm.Field.reach],
        hint: ContactTexts.reachHint(language), error: page.errors[ContactForm.Field.reach],
        notice: ReachNotice.text(of: page.edit[ContactForm.Field.reach], in: language), isOptional: true,
        count: 120, in: language)
      P {
        SubmitButton(ContactTexts.seek(language), look: .line, action: "/w/bellen/\(page.id)/bekend")
      }
      lists
      TextField.date(
        ContactForm.Field.day, label: ContactTexts.day(language), value: page.edit[ContactForm.Field.day],
        error: page.errors[ContactForm.Field.day], in: language)
      SelectField(
        ContactField.worker.rawValue, label: ContactField.worker.label(language), choices: page.workers,
        value: chosen(.worker), error: page.errors[ContactField.worker.rawValue], hasEmpty: false, in: language)
    }.html
  }

  @MarkupBuilder private var lists: HTML {
    ContactBackground(edit: page.edit, errors: page.errors, day: page.day, language: language)
    SelectField(
      ContactForm.Field.direction, label: ContactDirection.list.title(language),
      choices: choices(ContactDirection.list), value: chosen(ContactForm.Field.direction), hasEmpty: false, in: language
    )
  }

  private var hasErrorInside: Bool {
    ([ContactForm.Field.alias, ContactForm.Field.reach, ContactForm.Field.day, ContactField.worker.rawValue]
      + ContactBackground.fields).contains { page.errors[$0] != nil }
  }

  /// What may be chosen on the day of the contact, in the order of the screen.
  private func choices(_ list: CodeList) -> [Choice] {
    list.choices(on: page.day).map { Choice($0, in: language) }
  }
}
