public import Desk
import Foundation
public import Instruments
public import RegisterCore
public import Vault

/// Everything that can be asked of a desk, for the faces: each subject adds its acts and questions in an extension of its own.
///
/// The faces hold this and nothing below it, so that no page can go round a rule.
public struct DeskServices: Sendable {
  let register: Register
  let hasher: PasswordHasher
  /// The licensed texts of questionnaires that the organisation loaded.
  let wordings: LoadedWordings
  let followUp: FollowUpRule

  public init(
    register: Register, hasher: PasswordHasher, wordings: LoadedWordings = .empty, followUp: FollowUpRule = .standard
  ) {
    self.register = register
    self.hasher = hasher
    self.wordings = wordings
    self.followUp = followUp
  }

  public var desk: DeskIdentity { register.desk }
  public var effects: Effects { register.effects }

  /// The desk's day, by the clock alone: nothing is read for it.
  public func today() throws -> LocalDate {
    try DeskCalendar(zone: desk.timeZone).day(of: effects.now())
  }
}
