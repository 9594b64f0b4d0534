public import Desk

/// One request or command: who acts, through which door, and the number that binds log, audit row and error page.
public struct Occasion: Sendable, Hashable {
  /// The doors of the house, for the audit row (NEN 7513: the access point).
  public enum Site: String, Sendable, Hashable {
    case workspace
    case commandLine = "command-line"
    case job
    /// The page behind a client's link.
    case clientPage = "client-page"
  }

  public let actor: Actor
  public let site: Site
  public let requestID: String
  /// A form that an act was sent from, when what is typed in it is kept as a draft: the act takes away what of the
  /// draft the form knows. What another window kept since stays.
  public struct SentForm: Sendable, Hashable {
    public let name: String
    /// The version of the draft that the form's page knows, 0 for none.
    public let draft: Int64
    /// What tells its page from every other page of the form.
    public let page: String
    /// A digest of what stood in each field, by which a save that arrives after the act is known to hold nothing new.
    public let values: [String: String]

    public init(name: String, draft: Int64, page: String = "", values: [String: String] = [:]) {
      self.name = name
      self.draft = draft
      self.page = page
      self.values = values
    }
  }

  public private(set) var form: SentForm?

  public init(actor: Actor, site: Site, requestID: String) {
    self.actor = actor
    self.site = site
    self.requestID = requestID
  }

  /// The same occasion, for an act that a form is sent for.
  public func sending(_ form: SentForm?) -> Occasion {
    var occasion = self
    occasion.form = form
    return occasion
  }

  /// The house itself, before anybody has signed in.
  public static func house(at desk: DeskID) -> Occasion {
    Occasion(actor: .system(at: desk), site: .job, requestID: "house")
  }
}
