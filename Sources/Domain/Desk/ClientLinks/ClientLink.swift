public import Foundation

/// A one-time link with which a client fills in one questionnaire. What opens it is a secret that is kept as a hash.
public struct ClientLink: Sendable, Hashable {
  /// How it ended.
  public enum Ending: String, Sendable, Hashable, CaseIterable {
    /// The client sent the form.
    case used
    /// A worker took it back, or finished the form otherwise.
    case withdrawn
    /// A newer link took its place.
    case replaced
  }

  /// For how many days it can be opened; a norm of our own.
  public static let validDays = 7
  /// After so many seconds without a sign of life the link has to be opened again: somebody else may sit at the screen.
  public static let idleSeconds: TimeInterval = 30 * 60

  /// The language of the form.
  public let language: Language
  public let madeAt: Date
  public let madeBy: AccountID
  public let expiresAt: Date
  /// When it was last opened.
  public private(set) var openedAt: Date?
  /// The last sign of life since.
  public private(set) var seenAt: Date?
  public private(set) var ending: Ending?
  public private(set) var endedAt: Date?

  /// A link that is made now.
  public init(in language: Language, by worker: AccountID, at now: Date) {
    self.init(
      language: language, madeAt: now, madeBy: worker,
      expiresAt: now.addingTimeInterval(Double(Self.validDays) * 86_400))
  }

  /// A link as the register keeps it.
  public init(
    language: Language, madeAt: Date, madeBy: AccountID, expiresAt: Date, openedAt: Date? = nil, seenAt: Date? = nil,
    ending: Ending? = nil, endedAt: Date? = nil
  ) {
    self.language = language
    self.madeAt = madeAt
    self.madeBy = madeBy
    self.expiresAt = expiresAt
    self.openedAt = openedAt
    self.seenAt = seenAt
    self.ending = ending
    self.endedAt = endedAt
  }

  /// Whether it can still be opened. A clock that was set back to before it was made opens nothing.
  public func isAlive(at now: Date) -> Bool {
    ending == nil && now >= madeAt && now < expiresAt
  }

  /// Whether who opened it may go on without opening it again.
  public func mayGoOn(at now: Date) -> Bool {
    guard isAlive(at: now), let seenAt else { return false }
    return abs(now.timeIntervalSince(seenAt)) < Self.idleSeconds
  }

  /// Somebody opens it. `false` when it opens nothing any more.
  public mutating func open(at now: Date) -> Bool {
    guard isAlive(at: now) else { return false }
    openedAt = now
    seenAt = now
    return true
  }

  /// A sign of life. `false` when it has to be opened again.
  public mutating func goOn(at now: Date) -> Bool {
    guard mayGoOn(at: now) else { return false }
    seenAt = now
    return true
  }

  /// It ends; the first ending counts.
  public mutating func end(_ how: Ending, at now: Date) {
    guard ending == nil else { return }
    ending = how
    endedAt = now
    seenAt = nil
  }
}

/// Why a link is not made, or opens nothing.
public enum ClientLinkRefusal: Refusal {
  /// A client can't fill this in, for this reason.
  case notForClients(Text)
  /// There is one that its maker's page did not know of: made by a colleague, or by the same button.
  case thereAlready
  /// The form is finished or skipped.
  case formClosed
  /// The desk finished or skipped the form while the client had it open.
  case closedByDesk
  /// Unknown, used, withdrawn or too old: one answer for all of them.
  case opensNothing
  /// Too many wrong codes from one network.
  case wait(seconds: Int)

  public var field: String? {
    switch self {
    case .opensNothing, .wait: "code"
    case .notForClients, .thereAlready, .formClosed, .closedByDesk: nil
    }
  }

  public var text: Text {
    switch self {
    case .notForClients(let why): why
    case .thereAlready:
      Text(
        nl:
          "Er is al een code, en die werkt nog. Hij is maar één keer te zien. Is hij kwijt? Ga terug en maak een nieuwe; "
          + "de oude vervalt dan.",
        en:
          "There is a code already, and it still works. It is shown only once. Is it lost? Go back and make a new one; "
          + "the old one then lapses.")
    case .formClosed: Text(nl: "Deze vragenlijst is al afgerond.", en: "This questionnaire is finished already.")
    case .closedByDesk:
      Text(
        nl: "Het loket heeft deze vragenlijst intussen afgesloten.",
        en: "The desk has closed this questionnaire meanwhile.")
    case .opensNothing:
      Text(
        nl:
          "Met deze code gaat niets open. Een code werkt één keer en \(ClientLink.validDays) dagen. Vraag het loket om een nieuwe.",
        en:
          "This code opens nothing. A code works once and for \(ClientLink.validDays) days. Ask the desk for a new one."
      )
    case .wait(let seconds):
      Text(
        nl: "Er zijn te veel verkeerde codes ingevuld. Wacht \(seconds) seconden en probeer het nog eens.",
        en: "Too many wrong codes were filled in. Wait \(seconds) seconds and try again.")
    }
  }
}
