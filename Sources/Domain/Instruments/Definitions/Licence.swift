public import Desk

/// What the holders of the wording allow. The product ships no wording but that of its own
/// question and of its practice list.
public struct Licence: Sendable, Hashable {
  public let state: State
  public let holder: String
  /// What an organisation has to arrange before it loads the wording.
  public let text: Text

  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Anybody may reproduce it.
    case free
    /// Free for care and research that earn nothing.
    case nonCommercial = "non-commercial"
    /// Only with the holder's leave.
    case permission
    /// Only under an agreement, often paid.
    case agreement
    /// Nobody has shown who holds it.
    case unknown
  }

  public init(_ state: State, holder: String, text: Text) {
    self.state = state
    self.holder = holder
    self.text = text
  }

  public var name: Text {
    switch state {
    case .free: Text(nl: "vrij te gebruiken", en: "free to use")
    case .nonCommercial: Text(nl: "vrij voor niet-commercieel gebruik", en: "free for non-commercial use")
    case .permission: Text(nl: "toestemming nodig", en: "permission needed")
    case .agreement: Text(nl: "licentie nodig", en: "licence needed")
    case .unknown: Text(nl: "rechthebbende onbekend", en: "holder unknown")
    }
  }
}

/// How far the scores of an instrument, or the classes of a cut-off set, may be used.
public enum Validity: String, Sendable, Hashable, CaseIterable {
  case validated
  /// Being studied here, or without a source that was seen: shown, never used for a decision.
  case inValidation = "in-validation"
  /// A list from before: kept, not interpreted.
  case legacy

  /// Whether a class may open a signal for somebody to decide on.
  public var mayDecide: Bool { self == .validated }

  public var name: Text {
    switch self {
    case .validated: Text(nl: "gevalideerd", en: "validated")
    case .inValidation: Text(nl: "in validatie: niet voor beslissingen", en: "in validation: not for decisions")
    case .legacy: Text(nl: "oude lijst: niet voor beslissingen", en: "legacy list: not for decisions")
    }
  }
}
