/// Who a client is and how they may be reached: all of it optional, all of it sealed, none of it ever asked for.
public struct ClientIdentity: Sendable, Hashable {
  /// What may be left on an answering machine.
  public enum Voicemail: String, CodedChoice {
    case none
    case neutral
    case unknown

    public static let list = CodeList(
      "voicemail", Text(nl: "Voicemail", en: "Voicemail"),
      [
        Code("none", Text(nl: "Niets inspreken", en: "Leave nothing")),
        Code("neutral", Text(nl: "Alleen neutraal: bel even terug", en: "Neutral only: please call back")),
        Code("unknown", Text(nl: "Niet gevraagd", en: "Not asked"), mark: .unknown),
      ])
  }

  /// A name that the client chose.
  public var alias: String
  /// Two words and three digits by which somebody without a name is found again.
  public var spokenCode: String
  public var name: String
  public var phone: String
  public var email: String
  public var birthDate: LocalDate?
  /// How and when the client may be reached, in words.
  public var safeContact: String
  public var voicemail: Voicemail
  /// Somebody else may hear or read along.
  public var phoneIsShared: Bool
  public var emailIsShared: Bool

  public init(
    alias: String = "", spokenCode: String = "", name: String = "", phone: String = "", email: String = "",
    birthDate: LocalDate? = nil, safeContact: String = "", voicemail: Voicemail = .unknown,
    phoneIsShared: Bool = false, emailIsShared: Bool = false
  ) {
    self.alias = alias
    self.spokenCode = spokenCode
    self.name = name
    self.phone = phone
    self.email = email
    self.birthDate = birthDate
    self.safeContact = safeContact
    self.voicemail = voicemail
    self.phoneIsShared = phoneIsShared
    self.emailIsShared = emailIsShared
  }

  /// What the desk calls the client in its lists: the alias, or else the spoken code; never the name.
  public var label: String { alias.isEmpty ? spokenCode : alias }

  /// How far somebody of whom this is known is known to the desk: a name or a day of birth identifies, an alias does not.
  public var known: KnownToDesk {
    if !name.isEmpty || birthDate != nil { return .known }
    return alias.isEmpty ? .codeOnly : .alias
  }

  /// The full values by which the client can be found again.
  public var reaches: [String] { [phone, email, spokenCode].filter { !$0.isEmpty } }

  /// What is left when the client wants to be less known.
  ///
  /// - Parameter level: at `alias` the name, number, address and day of birth go; at `codeOnly` the alias and everything
  ///   about reaching them as well.
  public func reduced(to level: KnownToDesk) -> ClientIdentity {
    switch level {
    case .known: self
    case .alias:
      ClientIdentity(
        alias: alias, spokenCode: spokenCode, safeContact: safeContact, voicemail: voicemail)
    case .codeOnly: ClientIdentity(spokenCode: spokenCode)
    }
  }

  /// What can't be right on a day.
  public func refusals(today: LocalDate) -> [IdentityRefusal] {
    var found: [IdentityRefusal] = []
    if let birthDate, birthDate > today || today.years(since: birthDate) > 120 { found.append(.birthDate) }
    if !email.isEmpty, !email.utf8.contains(UInt8(ascii: "@")) { found.append(.email) }
    if !phone.isEmpty, phone.utf8.filter({ (48...57).contains($0) }).count < 6 { found.append(.phone) }
    return found
  }
}

/// Why something about who a client is can't be kept.
public enum IdentityRefusal: Refusal {
  case birthDate
  case email
  case phone
  /// A client without alias keeps a code; there is nothing left to be less known by.
  case nothingToDestroy

  public var field: String? {
    switch self {
    case .birthDate: "birth-date"
    case .email: "email"
    case .phone: "phone"
    case .nothingToDestroy: "level"
    }
  }

  public var text: Text {
    switch self {
    case .birthDate:
      Text(nl: "Deze geboortedag kan niet kloppen.", en: "This day of birth can't be right.")
    case .email: Text(nl: "In een e-mailadres staat een @.", en: "An e-mail address has an @ in it.")
    case .phone:
      Text(
        nl: "Dit is geen telefoonnummer. Laat het leeg als het er niet is.",
        en: "This is not a telephone number. Leave it empty when there is none.")
    case .nothingToDestroy:
      Text(nl: "Kies een stap omlaag.", en: "Choose a step down.")
    }
  }
}
