/// How the person of one dossier is tied to the person of another.
public enum PersonTie: String, CodedChoice {
  case partner
  case child
  case parent
  case relative
  case colleague
  case other

  /// The same tie seen from the other side.
  public var inverse: PersonTie {
    switch self {
    case .partner: .partner
    case .child: .parent
    case .parent: .child
    case .relative: .relative
    case .colleague: .colleague
    case .other: .other
    }
  }

  public static let list = CodeList(
    "person-tie", Text(nl: "Hoort bij de cliënt als", en: "Tied to the client as"),
    [
      Code("partner", Text(nl: "Partner", en: "Partner")),
      Code("child", Text(nl: "Kind", en: "Child")),
      Code("parent", Text(nl: "Ouder", en: "Parent")),
      Code("relative", Text(nl: "Ander familielid", en: "Other relative")),
      Code("colleague", Text(nl: "Collega", en: "Colleague")),
      .other,
    ])
}

/// The people around a client who are helped as well, each in a dossier of their own.
public struct LinkedPeople: Sendable, Hashable {
  /// One tie: the person of `to` is the `tie` of the person of `from`.
  public struct Link: Sendable, Hashable {
    public let from: DossierID
    public let to: DossierID
    public let tie: PersonTie
    public let since: LocalDate
    public let until: LocalDate?

    public init(from: DossierID, to: DossierID, tie: PersonTie, since: LocalDate, until: LocalDate? = nil) {
      self.from = from
      self.to = to
      self.tie = tie
      self.since = since
      self.until = until
    }

    /// The same tie from the other dossier.
    public var inverse: Link {
      Link(from: to, to: from, tie: tie.inverse, since: since, until: until)
    }
  }

  /// As kept by either side; each pair once.
  public private(set) var links: [Link]

  public init(_ links: [Link] = []) {
    self.links = links
  }

  /// The people around one client, seen from that client.
  public func around(_ dossier: DossierID) -> [Link] {
    links.compactMap { link in
      guard link.until == nil else { return nil }
      if link.from == dossier { return link }
      return link.to == dossier ? link.inverse : nil
    }
  }

  /// Ties two dossiers; the same tie again, from either side, changes nothing.
  public mutating func link(
    _ from: DossierID, to: DossierID, as tie: PersonTie, on day: LocalDate
  ) throws(DossierRefusal) {
    guard from != to else { throw .linkedToItself }
    if let present = around(from).first(where: { $0.to == to }) {
      guard present.tie == tie else { throw .linkedAlready }
      return
    }
    links.append(Link(from: from, to: to, tie: tie, since: day))
  }

  /// Ends a tie; what was stays readable.
  public mutating func unlink(_ from: DossierID, _ to: DossierID, on day: LocalDate) {
    links = links.map { link in
      let pair = [link.from, link.to]
      guard link.until == nil, pair == [from, to] || pair == [to, from] else { return link }
      return Link(from: link.from, to: link.to, tie: link.tie, since: link.since, until: max(day, link.since))
    }
  }
}
