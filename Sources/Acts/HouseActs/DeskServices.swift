public import Desk
import Foundation
package import Instruments
package import RegisterCore
package import Vault

/// Everything that can be asked of a desk, for the faces: each subject adds its acts and questions in an extension of its own.
///
/// The faces hold this and nothing below it, so that no page can go round a rule.
public struct DeskServices: Sendable {
  package let register: Register
  let hasher: PasswordHasher
  /// The licensed texts of questionnaires that the organisation loaded.
  package let wordings: LoadedWordings
  package let followUp: FollowUpRule
  let subjects: any DeskSubjects

  package init(
    register: Register, hasher: PasswordHasher, wordings: LoadedWordings, followUp: FollowUpRule,
    subjects: any DeskSubjects
  ) {
    self.register = register
    self.hasher = hasher
    self.wordings = wordings
    self.followUp = followUp
    self.subjects = subjects
  }

  public var desk: DeskIdentity { register.desk }
  public var effects: Effects { register.effects }

  /// The desk's day, by the clock alone: nothing is read for it.
  public func today() throws -> LocalDate {
    try DeskCalendar(zone: desk.timeZone).day(of: effects.now())
  }
}
