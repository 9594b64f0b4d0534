public import Access
import CareRecords
public import Desk
import RegisterCore

/// A new question of a client who has a dossier already, or who comes back after a longer time.
public struct AddRegistration: Sendable {
  let register: Register

  /// - Parameter token: of the form; sending it again gives the same registration.
  /// - Throws: `Refusals<RegistrationRefusal>`, `NotFound`.
  public func callAsFunction(
    in dossier: DossierID.Public, topics: [CodeKey], channel: ContactChannel, path: CodeKey = "unknown",
    notInternal reason: CodeKey = "unknown", token: String, _ occasion: Occasion
  ) async throws -> RegistrationID.Public {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "registration.add", in: dossier) {
        var profile = Registration.Profile(opened.stored.profile, channel: channel, path: path)
        profile.reasonNotInternal = reason
        let registration = try Registration.received(
          on: opened.today, profile: profile, topics: topics, today: opened.today)
        let stored = try RegistrationTable(opened.work).insert(registration, dossier: opened.id, contact: nil)
        let line = opened.stored.facts.internalLine.last
        try RegistrationTable(opened.work).setWish(
          line?.value ?? .notAsked, reason: line?.reason, of: opened.id)
        if opened.stored.isClosed {
          try DossierTable(opened.work).setState(.open, of: opened.id)
          opened.work.record(.dossierReopened, opened.grant)
        }
        try opened.mirrorFacts()
        return stored.publicID
      }.0
    }
  }
}
