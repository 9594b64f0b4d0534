package import Desk
package import Foundation

/// A line of a crisis log in columns: what sort of line it is, the code, for a weapon's place the next check, and who was
/// called in.
package struct CrisisEntryColumns {
  private static let caller = "caller"
  private static let colleague = "colleague"

  package let kind: String
  package let code: String
  let checkAt: Date?
  let calledIn: AccountID?

  package init(kind: String, code: String, checkAt: Date? = nil, calledIn: AccountID? = nil) {
    self.kind = kind
    self.code = code
    self.checkAt = checkAt
    self.calledIn = calledIn
  }

  package init(_ content: Crisis.Entry.Content) {
    switch content {
    case .safety(let answer): self.init(kind: "safety", code: answer.rawValue)
    case .means(let answer): self.init(kind: "means", code: answer.rawValue)
    case .weapon(let answer): self.init(kind: "weapon", code: answer.rawValue)
    case .company(let answer): self.init(kind: "company", code: answer.rawValue)
    case .severity(let level): self.init(kind: "severity", code: level.rawValue)
    case .whereabouts(let place, let checkAt):
      self.init(kind: "whereabouts", code: place.rawValue, checkAt: checkAt)
    case .check(let result): self.init(kind: "check", code: result.rawValue)
    case .action(let action): self.init(kind: "action", code: action.rawValue)
    case .location: self.init(kind: "location", code: Self.caller)
    case .calledIn(let colleague): self.init(kind: "called-in", code: Self.colleague, calledIn: colleague)
    }
  }

  /// `nil` for words that no version of the product has written.
  package var content: Crisis.Entry.Content? {
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
    case "location": code == Self.caller ? .location : nil
    case "called-in": code == Self.colleague ? calledIn.map { .calledIn($0) } : nil
    default: nil
    }
  }
}
