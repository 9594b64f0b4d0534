public import Desk

/// Who acts: an account with what it is at the desk, a client with a link, or the house itself.
public struct Actor: Sendable, Hashable {
  public let desk: DeskID
  /// The account that acts; `nil` for the system and for a client with a link.
  public let account: AccountID?
  /// What the actor is at this desk; a rule that holds for one of them holds for the actor.
  public let roles: Set<Role>
  /// The team in which the actor's own new records begin.
  public let homeTeam: TeamID?
  /// Every team that the actor belongs to, the home team included.
  public let teams: Set<TeamID>
  /// The shift that the actor is on at this moment.
  public let shift: Shift?

  /// Somebody who signed in.
  ///
  /// - Parameter teams: others than the home team.
  public init(
    desk: DeskID, account: AccountID, roles: Set<Role>, homeTeam: TeamID?, teams: Set<TeamID> = [], shift: Shift? = nil
  ) {
    self.desk = desk
    self.account = account
    self.roles = roles
    self.homeTeam = homeTeam
    self.teams = homeTeam.map { teams.union([$0]) } ?? teams
    self.shift = shift
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
    roles = [role]
    homeTeam = nil
    teams = []
    shift = nil
  }

  /// Whether the actor spreads the work of a team.
  public var leads: Bool { roles.contains(.teamLead) }
}

/// A stretch of time in which somebody takes the calls of a team.
public struct Shift: Sendable, Hashable {
  public let team: TeamID

  public init(of team: TeamID) {
    self.team = team
  }
}

extension Account {
  /// The actor that this account is when it acts.
  public func actor(at desk: DeskID) -> Actor {
    Actor(desk: desk, account: id, roles: [role], homeTeam: team)
  }
}

extension Actor {
  /// Whether an account belongs to a team of the actor.
  public func isOfTeam(_ account: Account) -> Bool {
    account.team.map { teams.contains($0) } ?? false
  }
}
