import CareActs
import CarePages
import Desk
import HousePages
import Markup
import ScreeningActs
import WebBase

/// What the complaints came from, and when: it starts the clocks of a dossier.
struct EventForm {
  static let day = "happened-on"
  static let noContact = "no-contact"

  let answer: DossierFrame
  let edit: FormEdit
  let kept: KeptForm
  let errors: FieldErrors
  let language: Language

  /// What the register holds of its fields.
  static func stored(_ known: IndexEventAnswer?) -> StoredForm {
    let event = known?.event
    return StoredForm(
      FormData([
        EventKind.list.name: event?.kind.rawValue ?? "", day: event?.happenedOn?.display ?? "",
        FourWeeks.list.name: event?.complaints.rawValue ?? "",
        noContact: event?.wantsNoContact == true ? CheckField.ticked : "",
      ]), version: known?.version ?? 0)
  }

  /// What was sent.
  ///
  /// - Throws: `FormErrors`.
  static func read(_ reader: inout FormReader, today: LocalDate) throws -> IndexEvent {
    let kind: EventKind? = reader.choice(EventKind.list.name, isRequired: true)
    let happenedOn = reader.date(day, .past, from: today)
    let weeks: FourWeeks? = reader.choice(FourWeeks.list.name, isRequired: true)
    try FormErrors.check(reader)
    guard let kind, let weeks else { throw HTTPFault.malformed }
    return IndexEvent(
      kind: kind, happenedOn: happenedOn, complaints: weeks, wantsNoContact: reader.isTicked(noContact))
  }

  var main: DossierForm {
    let kinds = EventKind.list
    let weeks = FourWeeks.list
    return DossierForm(
      title: SignalTexts.event(language), frame: answer,
      trail: [PlaceItem(SignalTexts.title(language), to: "/w/dossier/\(answer.id)/signalen")],
      back: "/w/dossier/\(answer.id)/signalen",
      action: "/w/dossier/\(answer.id)/gebeurtenis", errors: errors, edit: edit,
      submit: SignalTexts.eventSave(language), draft: kept,
      fields: .list {
        P(.class("muted")) { SignalTexts.watchful(language) }
        SelectField(
          kinds.name, label: kinds.title(language), choices: kinds.answers(on: answer.today, in: language),
          value: edit[kinds.name], error: errors[kinds.name], in: language)
        TextField.date(
          Self.day, label: SignalTexts.happenedOn(language), value: edit[Self.day],
          hint: SignalTexts.happenedHint(language), error: errors[Self.day], isOptional: true, in: language)
        ChoiceList(
          weeks.name, label: weeks.title(language), choices: weeks.answers(on: answer.today, in: language),
          values: Set(edit.all(weeks.name)), error: errors[weeks.name], in: language)
        CheckField(
          Self.noContact, label: SignalTexts.noContact(language), isTicked: edit.isTicked(Self.noContact),
          hint: SignalTexts.noContactHint(language), error: errors[Self.noContact], in: language)
      })
  }
}
