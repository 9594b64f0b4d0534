/// Who acts: an account in its role, at one desk, a client with a link, or the house itself.
public struct Actor: Sendable, Hashable {
  public let desk: DeskID
  /// The account that acts; `nil` for the system and for a client with a link.
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
    Actor(nobodyAt: desk, as: .system)
  }

  /// A client who opened a link; which record it leads to is decided by the link.
  public static func client(at desk: DeskID) -> Actor {
    Actor(nobodyAt: desk, as: .client)
  }

  private init(nobodyAt desk: DeskID, as role: Role) {
    self.desk = desk
    account = nil
    self.role = role
    team = nil
  }
}
