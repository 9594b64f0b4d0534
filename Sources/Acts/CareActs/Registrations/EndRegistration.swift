public import Access
import CareRecords
public import Desk
import RegisterCore

/// Ends accepted help questions for which no help comes; with the last one, the registration and the dossier close as
/// well, unless something else still waits there.
public struct EndRegistration: Sendable {
  let register: Register

  /// - Parameters:
  ///   - topics: the help questions that end.
  ///   - reason: of `NoOfferReason`, for that ending.
  ///   - seen: the version that the page was made from.
  /// - Throws: `Refusals<RegistrationRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ topics: [CodeKey], as ending: RequestEnding?, noOffer reason: CodeKey? = nil,
    of registration: RegistrationID.Public, in dossier: DossierID.Public, seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      var changed = stored.registration
      // The same form again finds its questions ended in this way.
      let asked = stored.registration.requests.filter { topics.contains($0.topic) }
      if let ending, !asked.isEmpty, asked.allSatisfy({ $0.outcome.ending == ending }) { return }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      if ending == .referred, try !opened.isReferred(from: stored) {
        throw Refusals(RegistrationRefusal.referFirst)
      }
      try changed.end(topics, as: ending, noOffer: reason, on: opened.today, today: opened.today)
      try opened.store(changed, over: stored)
      try opened.closeWhatIsDone(lastFact: nil)
      try opened.mirrorFacts()
    }
  }
}

extension OpenedDossier {
  /// Whether somebody was referred from a registration, is to be, or went alone: no question and no help
  /// ends as *referred* on the word.
  ///
  /// A decision that was not made about a registration (in a talk, a signal, a consultation) is about the one that ran.
  func isReferred(from registration: StoredRegistration) throws -> Bool {
    let place = WaitingPlace(place)
    let since = registration.registration.receivedOn
    let isMade = try ReferralTable(work).all(of: place).contains { $0.registration == registration.id }
    return try isMade
      || ReferralToMakeTable(work).all(of: place).contains { decided in
        let isAbout = decided.registration.map { $0 == registration.id } ?? (decided.toMake.decidedOn >= since)
        return isAbout && decided.toMake.ending.map { $0.way == .alone } ?? true
      }
  }
}
