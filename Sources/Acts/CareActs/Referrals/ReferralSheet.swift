import Access
import CareRecords
import Desk
import RegisterCore

/// What a receiver is told at a referral: the facts that were chosen, as they stand at that moment, and nothing else.
struct ReferralSheet {
  let opened: OpenedReferrals
  /// The registration from which the referral follows: no other one's questions are told.
  let origin: StoredRegistration?
  let beside: any BesideCare

  /// In words, one line each.
  func lines(of scopes: [ReferralScope]) throws -> [Text] {
    guard !scopes.isEmpty else { return [] }
    if let dossier = opened.dossier { return try lines(of: scopes, in: dossier) }
    guard let contact = opened.contact else { return [] }
    let content = try ContactTable(opened.work).open(contact, opened.grant).contact.content
    return try scopes.flatMap { try lines(of: $0, in: content) }
  }

  private func lines(of scopes: [ReferralScope], in dossier: OpenedDossier) throws -> [Text] {
    let needsIdentity = scopes.contains(.name) || scopes.contains(.reach)
    let identity = try needsIdentity ? IdentitySeals(dossier.work).identity(of: dossier.place, dossier.grant) : nil
    return try scopes.flatMap { scope -> [Text] in
      switch scope {
      case .name: words(.name, identity.map { $0.name.isEmpty ? $0.label : $0.name })
      case .reach:
        [identity?.phone, identity?.email, identity?.safeContact].flatMap { words(.reach, $0) }
      case .questions:
        questions(origin?.registration.requests.map(\.topic) ?? [])
      default: try scope.fact.map { try dossier.lines(of: $0, beside) } ?? []
      }
    }
  }

  private func lines(of scope: ReferralScope, in content: ContactContent) throws -> [Text] {
    switch scope {
    case .name: words(.name, content.alias)
    case .reach: words(.reach, content.reach)
    case .ageBand: [Text(scope.name, (content.ageBand ?? .unknown).name)]
    case .group: [Text(scope.name, (content.caller ?? .unknown).targetGroup.name)]
    case .questions: questions(content.helpQuestions)
    case .event, .complaints, .scores, .sessions: []
    }
  }

  private func questions(_ topics: [CodeKey]) -> [Text] {
    topics.compactMap { HelpQuestion.list[$0]?.name }.map { Text(ReferralScope.questions.name, $0) }
  }

  /// What somebody wrote, as it was written.
  private func words(_ scope: ReferralScope, _ text: String?) -> [Text] {
    guard let text, !text.isEmpty else { return [] }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    return [Text(nl: scope.name.nl + ": " + line, en: scope.name.en + ": " + line)]
  }
}
