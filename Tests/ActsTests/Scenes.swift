import CareActs
import Desk
import Foundation
import TestKit

extension TestDesk {
  /// Somebody calls, and the call is registered.
  func registeredCall(
    by account: Account? = nil, alias: String = "Kade 48", reach: String = "06-12345678",
    notes: String = "Slaapt slecht.",
    questions: [CodeKey] = ["sleep"]
  ) async throws -> ContactID.Public {
    let occasion = occasion(account ?? worker)
    let id = try await services.startContact(.phone, token: UUID().uuidString, occasion)
    let ended = clock.now
    let result = try await services.registerContact(id, seen: 1, occasion) { content in
      content.caller = CallerProfile(relation: .own, staffCategory: .staff)
      content.helpQuestions = questions
      content.danger = .no
      content.outcome = .registration
      content.endedAt = ended
      content.unit = "NN"
      content.ageBand = .from35
      content.alias = alias
      content.reach = reach
      content.notes = notes
    }
    return result.id
  }

  /// A dossier that the worker carries, from a call.
  func dossier(
    alias: String = "Kade 48", reach: String = "06-12345678", owner: StartDossier.Owner = .me,
    by account: Account? = nil
  ) async throws -> DossierID.Public {
    let call = try await registeredCall(by: account, alias: alias, reach: reach)
    return try await services.startDossier(
      from: call, owner: owner, token: UUID().uuidString, occasion(account ?? worker))
  }

  func read(_ dossier: DossierID.Public, as account: Account? = nil) async throws -> WholeDossier {
    try await services.readWhole(dossier, occasion(account ?? worker))
  }

  func identity(_ dossier: DossierID.Public) async throws -> ClientIdentity {
    try await services.readIdentity(dossier, occasion(worker)).identity
  }

  /// The codes of the audit rows that something leaves, oldest first.
  func events(of body: () async throws -> Void) async throws -> [String] {
    let before = try await auditEvents().count
    try await body()
    return Array(try await auditEvents().dropFirst(before))
  }

  /// Somebody begins to write down a call.
  func startedCall(by account: Account? = nil) async throws -> ContactID.Public {
    try await services.startContact(.phone, token: UUID().uuidString, occasion(account ?? worker))
  }

  /// A draft in which something was written.
  func draftedCall(by account: Account? = nil) async throws -> ContactID.Public {
    let draft = try await startedCall(by: account)
    _ = try await services.saveDraft(draft, seen: 1, occasion(account ?? worker)) { $0.notes = "Belt straks terug" }
    return draft
  }

  func moveOn(days: Int) {
    clock.advance(by: Double(days) * 86_400)
  }
}

extension ContactContent {
  /// What the quick form asks for, of an ordinary call.
  mutating func fillIn(_ notes: String = "") {
    caller = CallerProfile(relation: .partner)
    helpQuestions = ["sleep"]
    danger = .no
    outcome = .enough
    self.notes = notes
  }
}

extension CallBackAgreement {
  /// The last minute of the day of the contact.
  static var tonight: CallBackAgreement {
    CallBackAgreement(time: ClockTime("23:59"), number: "06-12345678", voicemail: .neutral, rule: "Na vijven")
  }
}

extension ReferralConsent {
  /// The client said so.
  static func spoken(on day: LocalDate) -> ReferralConsent { ReferralConsent(.spoken, by: .client, on: day) }
}
