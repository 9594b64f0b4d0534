import Desk
import Foundation
import UseCases
import WebBase

/// What was sent from the page of a crisis: one form for everything, so that no button loses what was typed.
struct CrisisForm: Sendable {
  var note = ""
  var place = ""
  var checkAt = ""
  var outcome = ""
  var safetyPlan = ""
  var followUp = ""
  /// Of the note that was kept while it was typed.
  var version: Int64?
  var token = ""
  var errors = FieldErrors()

  init(note: String = "", version: Int64? = nil, token: String = "") {
    self.note = note
    self.version = version
    self.token = token
  }

  init(_ form: FormData) {
    note = form["note"] ?? ""
    place = form[WeaponWhereabouts.list.name] ?? ""
    checkAt = form["check-at"] ?? ""
    outcome = form[CrisisOutcome.list.name] ?? ""
    safetyPlan = form["safety-plan"] ?? ""
    followUp = form["follow-up"] ?? ""
    version = form["versie"].flatMap { Int64($0) }
    token = form["token"] ?? ""
  }

  /// The line that a button stands for; `nil` with an error noted, or for a word that is not ours.
  mutating func line(_ word: String, form: FormData, in language: Language) -> CrisisInput? {
    guard word == "whereabouts" else { return CrisisButton(word: word).map { .answer($0.content) } }
    var reader = FormReader(form, in: language)
    let place = reader.choice(WeaponWhereabouts.list.name, as: WeaponWhereabouts.self, isRequired: true)
    let time = reader.clock("check-at", isRequired: true)
    errors.add(reader.errors)
    guard let place, let time else { return nil }
    return .whereabouts(place, checkAt: time)
  }

  /// How it ended, as far as it was filled in; the rules of the desk say what is missing.
  mutating func ending(
    _ form: FormData, in language: Language
  ) -> (outcome: CrisisOutcome?, plan: Bool?, followUp: ClockTime?) {
    var reader = FormReader(form, in: language)
    let outcome = reader.choice(CrisisOutcome.list.name, as: CrisisOutcome.self)
    let followUp = reader.clock("follow-up")
    errors.add(reader.errors)
    return (outcome, safetyPlan == "ja" ? true : safetyPlan == "nee" ? false : nil, followUp)
  }
}

extension FormReader {
  /// A time of day.
  mutating func clock(_ field: String, isRequired: Bool = false) -> ClockTime? {
    time(field, isRequired: isRequired).flatMap { ClockTime(hour: $0 / 60, minute: $0 % 60) }
  }
}

/// A button that adds a line to the log: an answer, a judgement or an act, with the word that it sends.
struct CrisisButton: Sendable {
  let content: Crisis.Entry.Content

  init(_ content: Crisis.Entry.Content) {
    self.content = content
  }

  /// `safety:yes`, `action:called-112`; `nil` for anything else.
  init?(word: String) {
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let content: Crisis.Entry.Content? =
      switch parts[0] {
      case "safety": CrisisSafety(rawValue: parts[1]).map { .safety($0) }
      case "means": CrisisMeans(rawValue: parts[1]).map { .means($0) }
      case "weapon": CrisisWeapon(rawValue: parts[1]).map { .weapon($0) }
      case "company": CrisisCompany(rawValue: parts[1]).map { .company($0) }
      case "severity": CrisisSeverity(rawValue: parts[1]).map { .severity($0) }
      case "action": CrisisAction(rawValue: parts[1]).map { .action($0) }
      default: nil
      }
    guard let content else { return nil }
    self.content = content
  }

  var word: String {
    switch content {
    case .safety(let answer): "safety:" + answer.rawValue
    case .means(let answer): "means:" + answer.rawValue
    case .weapon(let answer): "weapon:" + answer.rawValue
    case .company(let answer): "company:" + answer.rawValue
    case .severity(let level): "severity:" + level.rawValue
    case .action(let action): "action:" + action.rawValue
    case .whereabouts: "whereabouts"
    }
  }
}

extension Crisis.Entry.Content {
  /// What a line of the log says: the question, and its answer; an act has no question.
  var spoken: (question: Text?, answer: Text) {
    switch self {
    case .safety(let answer): (CrisisSafety.list.title, answer.name)
    case .means(let answer): (CrisisMeans.list.title, answer.name)
    case .weapon(let answer): (CrisisWeapon.list.title, answer.name)
    case .company(let answer): (CrisisCompany.list.title, answer.name)
    case .severity(let level): (CrisisSeverity.list.title, level.name)
    case .whereabouts(let place, _): (WeaponWhereabouts.list.title, place.name)
    case .action(let action): (nil, action.name)
    }
  }

  var icon: Icon {
    switch self {
    case .action(.note): .edit
    case .action(.called112), .action(.called113), .action(.calledCrisisService), .action(.calledGP),
      .action(.calledNextOfKin), .action(.calledColleague), .action(.stayedOnLine):
      .phone
    case .action: .check
    case .whereabouts, .weapon: .warning
    case .severity: .chart
    case .safety, .means, .company: .ask
    }
  }
}
