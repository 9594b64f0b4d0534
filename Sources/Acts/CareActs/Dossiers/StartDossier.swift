public import Access
import CareRecords
public import Desk
import Foundation
import HouseActs
import RegisterCore

/// Makes a dossier of a contact, with a registration in it, in one act.
///
/// Nothing that identifies anybody is asked for: without an alias the client gets a spoken code. What was typed in the
/// contact is sealed anew under the dossier's key, and the contact's own key is destroyed.
public struct StartDossier: Sendable {
  /// Who carries it.
  public enum Owner: String, Sendable, Hashable, CaseIterable {
    /// Whoever presses the button.
    case me
    /// Nobody yet: it stands in the list of registrations.
    case team
  }

  let register: Register

  /// - Parameters:
  ///   - topics: help questions; those of the contact when empty, and `unknown` when it has none.
  ///   - token: of the form; sending it again gives the same dossier.
  /// - Throws: `Refusals<RegistrationRefusal>`, `StartRefusal`, `NotFound`.
  public func callAsFunction(
    from contact: ContactID.Public, topics: [CodeKey] = [], owner: Owner, token: String, _ occasion: Occasion
  ) async throws -> DossierID.Public {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .createDossier) }
    return try await register.act(occasion, isRepeatable: true) { work in
      let grant = try work.require(.createDossier)
      let (stored, leaving) = try work.openContact(contact, for: .linkContact)
      let (id, isNew) = try work.once(token, act: "dossier.start", in: contact) {
        try work.startDossier(from: stored, topics: topics, owner: owner == .me ? worker : nil, leaving, grant)
      }
      if !isNew { work.record(.contactRead, leaving) }
      return id
    }
  }
}

/// Why no dossier can come from a contact.
public enum StartRefusal: Refusal {
  case notRegistered
  case notOfAClient
  case linkedAlready

  public var field: String? { nil }

  public var text: Text {
    switch self {
    case .notRegistered: Text(nl: "Bewaar eerst het contact.", en: "Register the contact first.")
    case .notOfAClient:
      Text(
        nl: "Bij dit soort contact hoort geen dossier.", en: "There is no dossier for this kind of contact.")
    case .linkedAlready:
      Text(nl: "Dit contact hoort al bij een dossier.", en: "This contact belongs to a dossier already.")
    }
  }
}

extension Work {
  /// Whether a contact can become part of a dossier.
  func checkLinkable(_ stored: OpenedContact) throws(StartRefusal) {
    guard stored.dossier == nil else { throw .linkedAlready }
    guard stored.contact.state == .registered else { throw .notRegistered }
    guard stored.contact.content.kind != .inquiry else { throw .notOfAClient }
  }

  fileprivate func startDossier(
    from stored: OpenedContact, topics: [CodeKey], owner: AccountID?, _ leaving: Grant, _ grant: Grant
  ) throws -> DossierID.Public {
    try checkLinkable(stored)
    let content = stored.contact.content
    let calendar = try DeskCalendar(zone: desk.timeZone)
    let day = calendar.day(of: content.startedAt ?? stored.contact.openedAt)
    let profile = ClientProfile(content)
    let asked = topics.isEmpty ? content.helpQuestions : topics
    var facts = Registration.Profile(
      profile, channel: content.channel ?? .unknown, path: content.path ?? "unknown")
    facts.reasonNotInternal = content.reasonNotInternal ?? "unknown"
    let registration = try Registration.received(
      on: day, profile: facts, topics: asked.isEmpty ? ["unknown"] : asked, today: calendar.day(of: now))
    let place = try DossierTable(self).insert(
      NewDossier(
        openedOn: day, profile: profile, identity: try identity(from: content), owner: owner,
        team: stored.team ?? actor.homeTeam), grant)
    try RegistrationTable(self).insert(registration, dossier: place.id, contact: stored.id)
    try heedWish(of: content, on: day, in: place)
    try ContactTable(self).link(stored, leaving, to: place, grant)
    try TaskTable(self).finish([.newDossier], of: place.id)
    _ = try mirrorFacts(of: place, finishing: true, owner: owner, grant)
    record(.dossierCreated, grant, about: [.dossier(place.id), .contact(stored.id)])
    return place.publicID
  }

  /// What a caller said about the internal care line holds in the dossier of the call, where nobody asked before.
  func heedWish(of content: ContactContent, on day: LocalDate, in place: DossierPlace) throws {
    guard let wish = content.internalLine, wish != .notAsked, let stored = try DossierTable(self).find(place.publicID),
      stored.facts.internalLineNow == .notAsked
    else { return }
    var facts = stored.facts
    let today = try DeskCalendar(zone: desk.timeZone).day(of: now)
    try facts.internalLineMayKnow(
      wish, reason: content.reasonHidden ?? "unknown", on: max(day, facts.opened), today: today)
    try DossierTable(self).store(facts, over: stored.facts, of: place.id)
    try RegistrationTable(self).setWish(wish, reason: facts.internalLine.last?.reason, of: place.id)
  }

  /// The alias and the reach that the caller gave; a code when there is no alias.
  private func identity(from content: ContactContent) throws -> ClientIdentity {
    var identity = ClientIdentity(alias: content.alias)
    let reach = content.reach.trimmingCharacters(in: .whitespaces)
    if reach.utf8.contains(UInt8(ascii: "@")) {
      identity.email = reach
    } else if reach.utf8.filter({ (48...57).contains($0) }).count >= 6 {
      identity.phone = reach
    } else {
      identity.spokenCode = reach
    }
    let agreed = content.callBack
    if identity.phone.isEmpty { identity.phone = agreed.number }
    identity.voicemail = agreed.voicemail ?? .unknown
    identity.safeContact = agreed.rule
    if identity.spokenCode.isEmpty { identity.spokenCode = try IdentitySeals(self).newSpokenCode() }
    return identity
  }
}
