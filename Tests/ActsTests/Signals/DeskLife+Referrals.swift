import Access
import CareActs
import Desk
import Foundation
import ScreeningActs
import TestKit

// Who says *refer*, and what becomes of that: done, gone alone, let go with a reason, or left lying.

extension DeskLife {
  /// Somebody comes by a call; after some calls the caller is to be referred.
  mutating func arrive(as alias: String) async throws -> DossierID.Public {
    guard Int.random(in: 0..<3, using: &fate) == 0 else { return try await desk.dossier(alias: alias) }
    let call = try await desk.referredCall()
    let id = try await desk.services.startDossier(
      from: call, owner: .me, token: UUID().uuidString, desk.occasion(desk.worker))
    say(.contact, in: id)
    return id
  }

  /// Some registrations are decided at once: to refer.
  ///
  /// - Returns: whether this one was.
  mutating func decideSome(_ id: DossierID.Public) async throws -> Bool {
    guard let open = try await desk.read(id).openRegistration, open.registration.phase == .received,
      Int.random(in: 0..<3, using: &fate) == 0
    else { return false }
    try await desk.services.decideRegistration(
      open.id, in: id, .refer, urgency: .usual, takesOn: false, seen: open.version, desk.occasion(desk.worker))
    say(.triage, in: id)
    return true
  }

  mutating func say(_ origin: ReferralOrigin, in id: DossierID.Public) {
    journal.said[id, default: []].append(Journal.Said(turn: journal.next(), origin: origin))
  }

  /// Does something about what waits, or lets it lie.
  mutating func settleSome(_ id: DossierID.Public, as account: Account) async throws {
    guard Bool.random(using: &fate), try await settle(id, as: account) else { return }
    try await noteState(of: id)
  }

  /// A step may have closed the dossier, or opened it again.
  mutating func noteState(of id: DossierID.Public) async throws {
    let isOpen = try await !desk.read(id, as: desk.lead).isClosed
    journal.states[id, default: []].append((journal.next(), isOpen))
    if !isOpen { closed.insert(id) }
  }

  /// Does something about one thing that waits: what is to be referred, or what was not answered.
  ///
  /// - Returns: whether anything waited.
  mutating func settle(_ id: DossierID.Public, as account: Account) async throws -> Bool {
    let read = try await desk.read(id, as: account)
    let occasion = desk.occasion(account)
    if let open = read.toMake.first(where: \.toMake.isOpen) {
      // While the clock is behind, the day may lie before the one of the decision.
      guard open.toMake.decidedOn <= read.today else { return false }
      try await end(open.id, in: id, on: read.today, occasion)
      return true
    }
    guard let sent = read.referrals.first(where: \.referral.isOpen),
      (sent.referral.answer?.on ?? sent.referral.on) <= read.today
    else { return false }
    let outcome: ReferralOutcome = Int.random(in: 0..<6, using: &fate) == 0 ? .declinedByReceiver : .started
    try await desk.services.answerReferral(
      AnswerReferral.Form(outcome, on: read.today), to: sent.id, in: .dossier(id), seen: sent.version, occasion)
    if outcome.cameToNothing { say(.notStarted, in: id) }
    return true
  }

  private mutating func end(
    _ toMake: ReferralToMakeID.Public, in id: DossierID.Public, on day: LocalDate, _ occasion: Occasion
  ) async throws {
    let way = ReferralToMake.Ending.Way.allCases.randomElement(using: &fate) ?? .referred
    let place = ReferralPlace.dossier(id)
    switch way {
    case .referred:
      try await desk.services.makeReferral(
        MakeReferral.Form(to: "gp", on: day, isWarm: false, consent: .spoken(on: day), ending: toMake), in: place,
        token: UUID().uuidString, occasion)
    case .alone:
      try await desk.services.sendClientAlone(
        SendClientAlone.Form(to: "union", on: day, ending: toMake), in: place, token: UUID().uuidString, occasion)
    case .not:
      try await desk.services.dropReferral(
        toMake, in: place, .declined, words: "", token: UUID().uuidString, occasion)
    }
    journal.done[id, default: []].append(Journal.Done(turn: journal.next(), way: way))
  }
}
