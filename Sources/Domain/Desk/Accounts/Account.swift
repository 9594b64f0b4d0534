public import Foundation

/// Somebody who works at the desk, as colleagues see them: by label, never by name.
public struct Account: Sendable, Hashable {
  public let id: AccountID
  public let publicID: AccountID.Public
  public let team: TeamID?
  public let role: Role
  /// What colleagues and clients see, such as `Medewerker 07`.
  public let label: String
  public let language: Language
  /// Whether single-key shortcuts are on (WCAG 2.1.4: they can be switched off).
  public let hasShortcuts: Bool
  /// After how many quiet minutes the screen blurs while a call or crisis is open; `nil` is by key only.
  public let talkBlurMinutes: Int?
  /// Whether it may sign in at all; workers of an imported register can't.
  public let canSignIn: Bool
  public let disabledAt: Date?
  /// Counts up when somebody changes their settings.
  public let version: Int64

  public init(
    id: AccountID, publicID: AccountID.Public, team: TeamID?, role: Role, label: String, language: Language,
    hasShortcuts: Bool, talkBlurMinutes: Int?, canSignIn: Bool, disabledAt: Date?, version: Int64
  ) {
    self.id = id
    self.publicID = publicID
    self.team = team
    self.role = role
    self.label = label
    self.language = language
    self.hasShortcuts = hasShortcuts
    self.talkBlurMinutes = talkBlurMinutes
    self.canSignIn = canSignIn
    self.disabledAt = disabledAt
    self.version = version
  }
}

extension Account {
  /// After how many quiet minutes of a conversation somebody may let the screen blur.
  public static let talkBlurChoices = [3, 10, 30]
}

/// A new account. Without a login it can't sign in and only carries what it once did.
public struct NewAccount: Sendable {
  public let login: String?
  public let passwordHash: String?
  public let label: String
  public let role: Role
  public let team: TeamID?
  public let language: Language
  public let isLegacy: Bool

  public init(
    login: String?, passwordHash: String?, label: String, role: Role, team: TeamID?, language: Language = .dutch,
    isLegacy: Bool = false
  ) {
    self.login = login
    self.passwordHash = passwordHash
    self.label = label
    self.role = role
    self.team = team
    self.language = language
    self.isLegacy = isLegacy
  }
}
