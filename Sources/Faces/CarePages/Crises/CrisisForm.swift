import CareActs
import Desk
import Foundation
import WebBase

/// The page of a crisis: one form for everything, so that no button loses what was typed.
struct CrisisForm: Sendable {
  static let note = FormDraft.crisisNote
  /// Where the caller is.
  static let place = FormDraft.crisisPlace
  /// Who is called in.
  static let colleague = FormDraft.crisisColleague
  /// The call beside which the page stands, when it does.
  static let call = "gesprek"
  static let checkAt = "check-at"
  static let safetyPlan = "safety-plan"
  static let followUp = "follow-up"

  /// Everything that can be typed on the page.
  static let typed = [
    note, place, colleague, WeaponWhereabouts.list.name, checkAt, CrisisOutcome.list.name, safetyPlan, followUp,
    unlogged,
  ]
  /// The words of buttons that were pressed in vain and not again.
  static let unlogged = "nog"
  /// How far the crisis was when its page was made.
  static let stage = "gelezen"
  /// The place in the log of the line that is taken back.
  static let line = "regel"

  /// What stands in it.
  var edit: FormEdit
  var token: String
  var errors = FieldErrors()

  init(_ edit: FormEdit = FormEdit(.none), token: String) {
    self.edit = edit
    self.token = token
  }

  var note: String { edit[Self.note] ?? "" }

  /// What was written and stands in no log: the note, and where the caller is.
  var unlogged: String {
    [Self.note, Self.place].compactMap { edit[$0] }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Whether a button was pressed in vain, and not again.
  func wasInVain(_ word: String) -> Bool { edit[Self.unlogged]?.split(separator: " ").contains { $0 == word } ?? false }

  /// What the register holds of its fields: how it ended. What goes into the log begins empty.
  static func stored(_ answer: CrisisAnswer, _ calendar: DeskCalendar) -> StoredForm {
    let ending = ending(answer.crisis.ending, calendar)
    return StoredForm(typed.reduce(ending) { $0.has($1) ? $0 : $0.setting($1, to: []) }, version: 0)
  }

  /// How it ended, as its fields show it.
  static func ending(_ ending: Crisis.Ending?, _ calendar: DeskCalendar) -> FormData {
    FormData([
      CrisisOutcome.list.name: ending?.outcome.rawValue ?? "",
      safetyPlan: ending.map { $0.safetyPlanGiven ? "ja" : "nee" } ?? "",
      followUp: ending.map { calendar.time(of: $0.followUpAt).description } ?? "",
    ])
  }
}

extension FormReader {
  /// The line that a button stands for; `nil` with an error noted, or for a word that is not ours.
  mutating func line(_ word: String) -> CrisisInput? {
    switch word {
    case CrisisButton.whereabouts: return whereabouts()
    case CrisisButton.location: return location()
    case CrisisButton.callIn: return callIn()
    default: return CrisisButton(word: word).map { .answer($0.content) }
    }
  }

  private mutating func location() -> CrisisInput? {
    let place = form[CrisisForm.place] ?? ""
    if place.utf16.count > CrisisRoutes.placeLimit { refuse(CrisisTexts.placeTooLong, at: CrisisForm.place) }
    return .location(place)
  }

  private mutating func callIn() -> CrisisInput? {
    guard let id = form[CrisisForm.colleague].flatMap({ AccountID.Public($0) }) else {
      refuse(CrisisTexts.chooseColleague, at: CrisisForm.colleague)
      return nil
    }
    return .callIn(id)
  }

  private mutating func whereabouts() -> CrisisInput? {
    let place = choice(WeaponWhereabouts.list.name, as: WeaponWhereabouts.self, isRequired: true)
    let time = clock(CrisisForm.checkAt, isRequired: true)
    guard let place, let time else { return nil }
    return .whereabouts(place, checkAt: time)
  }

  /// What was typed beside the buttons.
  mutating func crisisNote() -> String {
    let note = form[CrisisForm.note] ?? ""
    if note.utf16.count > CrisisRoutes.noteLimit { refuse(CrisisTexts.tooLong, at: CrisisForm.note) }
    return note
  }
}

extension FormData {
  /// What stood in the page beside the button that was pressed.
  func typedInCrisis() throws -> SentDraft {
    let made = try MadeFrom(sentWith: self)
    let names = CrisisForm.typed.filter(has)
    let changed = names.filter { all($0) != made.values(of: $0) ?? [] }
    func field(_ name: String) -> FormDraft.Field { FormDraft.Field(name: name, value: self[name] ?? "") }
    return SentDraft(
      changed.map(field), names: Set(names),
      origin: draftVersion == 0 ? DraftKeeping.origin.filter(has).sorted().map(field) : [], seen: draftVersion)
  }

  /// What stood in the page for other buttons than the ending, made from what it shows from now on; `nil` for nothing.
  /// A button that was pressed in vain before is not kept: how it ended was decided after it.
  func besideCrisisEnding() throws -> SentDraft? {
    let ending = [
      CrisisForm.note, CrisisOutcome.list.name, CrisisForm.safetyPlan, CrisisForm.followUp, CrisisForm.unlogged,
    ]
    let typed = try typedInCrisis()
    let rest = typed.fields.filter { !ending.contains($0.name) && !$0.value.isEmpty }
    guard !rest.isEmpty else { return nil }
    let ended = FormData(
      fields: fields.filter { [CrisisOutcome.list.name, CrisisForm.safetyPlan, CrisisForm.followUp].contains($0.name) })
    return SentDraft(
      rest, names: typed.names.subtracting(ending),
      origin: [
        FormDraft.Field(name: FormData.version, value: "0"),
        FormDraft.Field(name: MadeFrom.field, value: MadeFrom(ended).encoded),
      ], seen: 0)
  }

  /// A token for the line of one button: what else stands in the page makes it no other line.
  var crisisLineToken: String {
    let line = [
      FormData.token, CrisisButton.field, CrisisForm.note, CrisisForm.place, CrisisForm.colleague,
      WeaponWhereabouts.list.name, CrisisForm.checkAt,
    ]
    return FormData(fields: fields.filter { line.contains($0.name) }).lineToken
  }

  /// The same form once a button did what it says.
  func logged(_ word: String) -> FormData {
    guard let list = self[CrisisForm.unlogged] else { return self }
    return setting(CrisisForm.unlogged, to: [list.split(separator: " ").filter { $0 != word }.joined(separator: " ")])
  }

  /// What somebody chose of how a crisis ended; `nil` is not chosen.
  var safetyPlanGiven: Bool? {
    switch self[CrisisForm.safetyPlan] {
    case "ja": true
    case "nee": false
    default: nil
    }
  }

  /// The same form with the time of the follow-up as the page writes it: an ending that is sent twice is one ending.
  func withPlainFollowUp(in language: Language) -> FormData {
    var reader = FormReader(self, in: language)
    guard let time = reader.clock(CrisisForm.followUp) else { return self }
    return setting(CrisisForm.followUp, to: [time.description])
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
  /// The name of its field.
  static let field = "log"
  /// The words of those that take fields along.
  static let whereabouts = "whereabouts"
  static let location = "location"
  static let callIn = "call-in"

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
      case "check": WeaponCheck(rawValue: parts[1]).map { .check($0) }
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
    case .whereabouts: Self.whereabouts
    case .location: Self.location
    case .calledIn: Self.callIn
    case .check(let result): "check:" + result.rawValue
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
    case .check(let result): (WeaponCheck.list.title, result.name)
    case .action(let action): (nil, action.name)
    case .location: (nil, CrisisTexts.placeLogged)
    case .calledIn: (nil, CrisisTexts.calledIn)
    }
  }

  /// The line in one sentence.
  func sentence(_ language: Language) -> String {
    let (question, said) = spoken
    let asked = question.map { $0(language) }.map { $0.hasSuffix("?") ? $0 + " " : $0 + ": " }
    return (asked ?? "") + said(language)
  }

  var icon: Icon {
    switch self {
    case .action(.note): .edit
    case .action(.called112), .action(.called113), .action(.calledCrisisService), .action(.calledGP),
      .action(.calledNextOfKin), .action(.calledColleague), .action(.stayedOnLine):
      .phone
    case .action: .check
    case .check(.secured): .check
    case .whereabouts, .weapon, .check: .warning
    case .severity: .chart
    case .location: .map
    case .calledIn: .people
    case .safety, .means, .company: .ask
    }
  }
}
