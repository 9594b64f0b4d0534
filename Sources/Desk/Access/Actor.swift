/// Who acts: an account in its role, at one desk, or the house itself.
public struct Actor: Sendable, Hashable {
  public let desk: DeskID
  /// The account that acts; `nil` only for the system.
  public let account: AccountID?
  public let role: Role
  public let team: TeamID?

  /// Somebody who signed in.
  public init(desk: DeskID, account: AccountID, role: Role, team: TeamID?) {
    self.desk = desk
    self.account = account
    self.role = role
    self.team = team
  }

  /// The house itself.
  public static func system(at desk: DeskID) -> Actor {
    Actor(systemAt: desk)
  }

  private init(systemAt desk: DeskID) {
    self.desk = desk
    account = nil
    role = .system
    team = nil
  }
}
