import Desk
import HousePages
import Markup
import WebBase

/// What the form of a contact asks once somebody is to be called back: when, where, by whom, and what makes it safe. The
/// stylesheet shows it with the outcome, without a script.
struct CallBackFields: Markup {
  static let worker = "contact"
  static let shift = "dienst"

  let edit: FormEdit
  let errors: FieldErrors
  /// Who else can be asked to call.
  let colleagues: [Choice]
  let language: Language

  var html: HTML {
    Fieldset(.class("call-back group")) {
      Legend { CallBackTexts.title(language) }
      Div(.class("pair")) {
        TextField.date(
          ContactField.callBackDay.rawValue, label: ContactField.callBackDay.label(language),
          value: edit[ContactField.callBackDay.rawValue], hint: CallBackTexts.dayHint(language),
          error: errors[ContactField.callBackDay.rawValue], isOptional: true, in: language)
        TextField.time(
          ContactField.callBackTime.rawValue, label: ContactField.callBackTime.label(language),
          value: edit[ContactField.callBackTime.rawValue], error: errors[ContactField.callBackTime.rawValue],
          in: language)
      }
      TextField(
        ContactField.callBackNumber.rawValue, label: ContactField.callBackNumber.label(language),
        value: edit[ContactField.callBackNumber.rawValue], hint: CallBackTexts.numberHint(language),
        error: errors[ContactField.callBackNumber.rawValue], count: 120, in: language)
      SelectField(
        ContactField.callBackCaller.rawValue, label: ContactField.callBackCaller.label(language), choices: callers,
        value: edit[ContactField.callBackCaller.rawValue], error: errors[ContactField.callBackCaller.rawValue],
        hasEmpty: false, in: language)
      SelectField(
        ContactField.voicemail.rawValue, label: ContactField.voicemail.label(language),
        choices: ClientIdentity.Voicemail.list.codes.map { Choice($0.key.text, $0.name(language)) },
        value: edit[ContactField.voicemail.rawValue], error: errors[ContactField.voicemail.rawValue], in: language)
      TextField(
        ContactField.safeContact.rawValue, label: ContactField.safeContact.label(language),
        value: edit[ContactField.safeContact.rawValue], hint: CallBackTexts.ruleHint(language),
        error: errors[ContactField.safeContact.rawValue], isOptional: true, count: 300, in: language)
    }.html
  }

  private var callers: [Choice] {
    [Choice(Self.worker, CallBackTexts.worker(language)), Choice(Self.shift, TaskTexts.shift(language))] + colleagues
  }
}
