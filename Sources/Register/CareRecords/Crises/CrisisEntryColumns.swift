import Desk
import Foundation

/// A line of a crisis log in columns: what sort of line it is, the code, and for a weapon's place the next check.
struct CrisisEntryColumns {
  let kind: String
  let code: String
  let checkAt: Date?

  init(kind: String, code: String, checkAt: Date?) {
    self.kind = kind
    self.code = code
    self.checkAt = checkAt
  }

  init(_ content: Crisis.Entry.Content) {
    switch content {
    case .safety(let answer): self.init(kind: "safety", code: answer.rawValue, checkAt: nil)
    case .means(let answer): self.init(kind: "means", code: answer.rawValue, checkAt: nil)
    case .weapon(let answer): self.init(kind: "weapon", code: answer.rawValue, checkAt: nil)
    case .company(let answer): self.init(kind: "company", code: answer.rawValue, checkAt: nil)
    case .severity(let level): self.init(kind: "severity", code: level.rawValue, checkAt: nil)
    case .whereabouts(let place, let checkAt):
      self.init(kind: "whereabouts", code: place.rawValue, checkAt: checkAt)
    case .check(let result): self.init(kind: "check", code: result.rawValue, checkAt: nil)
    case .action(let action): self.init(kind: "action", code: action.rawValue, checkAt: nil)
    }
  }

  /// `nil` for words that no version of the product has written.
  var content: Crisis.Entry.Content? {
    switch kind {
    case "safety": CrisisSafety(rawValue: code).map { .safety($0) }
    case "means": CrisisMeans(rawValue: code).map { .means($0) }
    case "weapon": CrisisWeapon(rawValue: code).map { .weapon($0) }
    case "company": CrisisCompany(rawValue: code).map { .company($0) }
    case "severity": CrisisSeverity(rawValue: code).map { .severity($0) }
    case "whereabouts":
      if let place = WeaponWhereabouts(rawValue: code), let checkAt {
        .whereabouts(place, checkAt: checkAt)
      } else {
        nil
      }
    case "check": WeaponCheck(rawValue: code).map { .check($0) }
    case "action": CrisisAction(rawValue: code).map { .action($0) }
    default: nil
    }
  }
}
