import Desk
import Foundation
import UseCases
import WebBase

/// What was typed in the form of a new task.
struct NewTaskForm: Sendable {
  var title = ""
  var day = ""
  var time = ""
  var who = "ik"
  var dossier: PublicID?
  var contact: PublicID?
  let token: String
  var when = WrittenDue(day: nil, time: nil)
  var errors = FieldErrors()

  init(token: String) {
    self.token = token
  }

  init(_ form: FormData, in language: Language) {
    title = form["title"] ?? ""
    day = form["due-day"] ?? ""
    time = form["due-time"] ?? ""
    who = form["owner"] ?? "ik"
    dossier = form["dossier"].flatMap { PublicID($0) }
    contact = form["contact"].flatMap { PublicID($0) }
    token = form["token"] ?? ""
    var reader = FormReader(form, in: language)
    when = reader.due()
    errors = reader.errors
  }

  var owner: TaskOwner { TaskOwner(word: who) }

  var place: TaskPlace {
    if let dossier { return .dossier(dossier) }
    return contact.map { .contact($0) } ?? .itself
  }
}

/// What was typed in one of the forms of a task.
struct TaskForm: Sendable {
  var day = ""
  var time = ""
  var reason = ""
  var dropReason = ""
  var errors = FieldErrors()
  /// Which of the forms was sent, so that it stays open.
  var isMove = false
  private var form = FormData(fields: [])

  init() {}

  init(_ form: FormData) {
    self.form = form
    day = form["due-day"] ?? ""
    time = form["due-time"] ?? ""
    isMove = form.has("due-day")
    reason = form["reason"] ?? ""
    dropReason = form["drop-reason"] ?? ""
  }

  /// The moment to move to; what can't be read is noted.
  mutating func readWhen(in language: Language) -> WrittenDue {
    var reader = FormReader(form, in: language)
    let when = reader.due()
    errors = reader.errors
    return when
  }
}

extension FormReader {
  /// A day with a time when it matters, from the fields that every form of a task has.
  mutating func due() -> WrittenDue {
    let day = date("due-day")
    let time = time("due-time").flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) }
    return WrittenDue(day: day, time: time)
  }
}

extension TaskOwner {
  /// Who does it, as the list sends it: a word of ours or a colleague's name.
  init(word: String) {
    switch word {
    case "dienst": self = .shift
    default: self = PublicID(word).map { .colleague($0) } ?? .me
    }
  }
}
