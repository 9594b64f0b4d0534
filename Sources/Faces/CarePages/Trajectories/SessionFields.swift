import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// The fields of a session: when, where, whether the client came, what was said, and the next appointment.
struct SessionFields: Markup {
  let edit: FormEdit
  let today: LocalDate
  let errors: FieldErrors
  let language: Language

  /// What the register holds of its fields; the next appointment is a session of its own.
  static func stored(_ answer: SessionAnswer) -> StoredForm {
    let session = answer.session
    return StoredForm(
      FormData([
        "session-on": session.on.display, "session-at": answer.time?.description ?? "",
        Attendance.list.name: session.attendance?.rawValue ?? "", SessionPlace.list.name: session.place.rawValue,
        "minutes": session.minutes.map(String.init) ?? "", "report": session.report,
      ]), version: answer.version)
  }

  var html: HTML {
    TextField.date(
      "session-on", label: Text(nl: "Dag", en: "Day")(language), value: edit["session-on"] ?? today.display,
      error: errors["session-on"], in: language)
    TextField.time(
      "session-at", label: Text(nl: "Tijd", en: "Time")(language), value: edit["session-at"],
      error: errors["session-at"], isOptional: true, in: language)
    TileGroup(
      Attendance.list.name, label: Attendance.list.title(language),
      choices: Attendance.list.answers(on: today, in: language), value: edit[Attendance.list.name],
      hint: Text(nl: "Leeg: een afspraak die nog komt", en: "Empty: an appointment to come")(language),
      error: errors[Attendance.list.name], isOptional: true, in: language)
    SelectField(
      SessionPlace.list.name, label: SessionPlace.list.title(language),
      choices: SessionPlace.list.answers(on: today, in: language), value: edit[SessionPlace.list.name],
      error: errors[SessionPlace.list.name], isOptional: true, in: language)
    TextField(
      "minutes", label: Text(nl: "Minuten", en: "Minutes")(language), value: edit["minutes"],
      error: errors["minutes"], isOptional: true, mode: .numeric, width: .four, in: language)
    TextArea(
      "report",
      label: Text(nl: "Verslag: wat, afgesproken, volgende stap", en: "Report: what, agreed, next step")(language),
      value: edit["report"], error: errors["report"], isOptional: true, rows: 8, count: 20_000, in: language)
    TextField.date(
      "next-on", label: Text(nl: "Volgend gesprek", en: "Next session")(language), value: edit["next-on"],
      error: errors["next-on"], isOptional: true, in: language)
    TextField.time(
      "next-at", label: Text(nl: "Om", en: "At")(language), value: edit["next-at"], error: errors["next-at"],
      isOptional: true, in: language)
  }
}
