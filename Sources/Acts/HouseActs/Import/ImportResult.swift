public import Desk

/// What came of importing an older register.
public enum ImportResult: Sendable, Hashable {
  case imported(ImportCounts)
  /// Exactly these facts were imported before; nothing was changed.
  case alreadyThere
}

/// How much an import brought in.
public struct ImportCounts: Sendable, Hashable, Encodable {
  public let registrations: Int
  public let contacts: Int
  public let sessions: Int
  public let referrals: Int
  public let surveys: Int
  /// Accounts that were added for those who worked with the older register.
  public let accounts: Int

  public init(_ register: LegacyRegister, accounts: Int) {
    registrations = register.registrations.count
    contacts = register.contacts.count
    sessions = register.sessions.count
    referrals = register.referrals.count
    surveys = register.surveys.count
    self.accounts = accounts
  }
}

/// A part of the older register is here already, but not all of it as it is now: which of the two is right, people have
/// to say. Nothing was changed.
public struct ImportOverlap: Refusal {
  /// How many of its dossiers are here already.
  public let dossiers: Int
  /// How many of its contacts are here already.
  public let contacts: Int

  public init(dossiers: Int, contacts: Int) {
    self.dossiers = dossiers
    self.contacts = contacts
  }

  public var field: String? { nil }

  public var text: Text {
    Text(
      nl: """
        \(dossiers) dossiers en \(contacts) contacten met deze nummers staan al in het register, maar niet met \
        dezelfde gegevens. Een register wordt in zijn geheel ingelezen of niet; er is niets veranderd.
        """,
      en: """
        \(dossiers) dossiers and \(contacts) contacts with these numbers are in the register already, but not with \
        the same facts. A register is imported as a whole or not at all; nothing was changed.
        """)
  }
}
