import CareActs
import Desk
import Foundation
import WebBase

/// What the forms of a task hold.
enum TaskFields {
  static let title = "title"
  static let day = "due-day"
  static let time = "due-time"
  static let owner = "owner"
  static let reason = "reason"
  static let dropReason = "drop-reason"
  static let outcome = "outcome"
  static let way = "way"
  static let noCall = "no-call"
  static let words = "words"
  /// The most that a reason or an outcome may hold, in UTF-16 units.
  static let longest = 500

  /// A new task as its form shows it when nothing was filled in.
  static func usual(on today: String) -> StoredForm {
    StoredForm(FormData([title: "", day: today, time: "", owner: TaskOwner.meWord]), version: 0)
  }

  /// What the register holds of the fields of one form.
  static func stored(_ kind: TaskFormKind, _ answer: TaskAnswer, _ calendar: DeskCalendar) -> StoredForm {
    StoredForm(values(kind, answer, calendar), version: answer.version)
  }

  private static func values(_ kind: TaskFormKind, _ answer: TaskAnswer, _ calendar: DeskCalendar) -> FormData {
    switch kind {
    case .owner:
      let colleague = answer.owner?.text ?? TaskOwner.shiftWord
      return FormData([owner: answer.line.isMine ? TaskOwner.meWord : colleague])
    case .due:
      switch answer.line.task.due {
      case .on(let date): return FormData([day: date.display, time: "", reason: ""])
      case .at(let moment):
        return FormData([
          day: calendar.day(of: moment).display, time: calendar.time(of: moment).description, reason: "",
        ])
      }
    case .end: return FormData([dropReason: ""])
    case .outcome: return FormData([outcome: ""])
    case .missed: return FormData([way: "", day: "", time: ""])
    case .noCall: return FormData([noCall: "", words: ""])
    }
  }
}

extension FormData {
  /// The record that a new task is about.
  var taskPlace: TaskPlace {
    if let dossier = self["dossier"].flatMap({ DossierID.Public($0) }) { return .dossier(dossier) }
    return self["contact"].flatMap { ContactID.Public($0) }.map { .contact($0) } ?? .itself
  }
}

extension TaskPlace {
  /// Where what is typed about a new task is kept until it is one.
  var draft: DraftPlace {
    switch self {
    case .dossier(let id): .dossier(id)
    case .contact(let id): .contact(id)
    case .itself: .own
    }
  }
}

extension TaskAnswer {
  /// A form of the task, with what the reader typed in it before.
  func kept(_ kind: TaskFormKind) -> KeptForm {
    KeptForm(form: .task(kind), place: .task(line.id), draft: drafts[kind.rawValue])
  }
}

extension FormReader {
  /// A day with a time when it matters, from the fields that every form of a task has.
  mutating func due(from today: LocalDate) -> WrittenDue {
    let day = date(TaskFields.day, .future, from: today)
    let time = time(TaskFields.time).flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) }
    return WrittenDue(day: day, time: time)
  }
}

extension TaskOwner {
  static let meWord = "ik"
  static let shiftWord = "dienst"

  /// Who does it, as the list sends it: a word of ours or a colleague's name; `nil` for nobody that was chosen.
  init?(word: String) {
    switch word {
    case Self.meWord: self = .me
    case Self.shiftWord: self = .shift
    default:
      guard let id = AccountID.Public(word) else { return nil }
      self = .colleague(id)
    }
  }
}

/// The forms of a task, each with its own fields.
enum TaskFormKind: String, Sendable, Hashable, CaseIterable {
  case owner = "wie"
  case due = "verplaats"
  case end = "vervallen"
  case outcome = "klaar"
  case missed = "niet-gesproken"
  case noCall = "niet-bellen"

  /// Whether it has more than one choice, so that what is typed in it is kept.
  var isKept: Bool { self != .owner }

  /// What somebody was busy with in it.
  var title: Text {
    switch self {
    case .owner: Text(nl: "het doorgeven van een taak", en: "handing on a task")
    case .due: Text(nl: "het verplaatsen van een taak", en: "moving a task")
    case .end: Text(nl: "het laten vervallen van een taak", en: "dropping a task")
    case .missed: Text(nl: "een nieuw moment om terug te bellen", en: "another moment to call back")
    case .noCall: Text(nl: "waarom je niet terugbelt", en: "why you don’t call back")
    case .outcome: Text(nl: "wat er van een taak kwam", en: "what came of a task")
    }
  }
}
