/// What somebody is at the desk; access rules are written per role. A role exists only where it has a purpose.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// Listens, registers and helps.
  case worker
  /// Spreads the work of a team and holds its evaluation moments.
  case teamLead = "team-lead"
  /// Keeps accounts and settings; never sees what a client said.
  case administrator
  /// Somebody who is helped, with a one-time link in hand; never an account.
  case client
  /// The house itself: imports, jobs and the command line.
  case system

  /// Whether somebody of this role helps clients.
  public var helps: Bool { self == .worker || self == .teamLead }

  /// The role's name on screen.
  public var name: Text {
    switch self {
    case .worker: Text(nl: "hulpverlener", en: "worker")
    case .teamLead: Text(nl: "teamleider", en: "team lead")
    case .administrator: Text(nl: "beheerder", en: "administrator")
    case .client: Text(nl: "cliënt", en: "client")
    case .system: Text(nl: "systeem", en: "system")
    }
  }
}
