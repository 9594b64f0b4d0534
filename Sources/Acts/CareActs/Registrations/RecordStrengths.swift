public import Access
import CareRecords
public import Desk
public import HouseActs
import RegisterCore

/// Keeps what the client has to go on with, as the intake found it.
public struct RecordStrengths: Sendable {
  let register: Register

  /// - Throws: `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ strengths: Strengths, of registration: RegistrationID.Public, in dossier: DossierID.Public, seen: Int64,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let stored = try opened.registration(registration)
      guard stored.registration.strengths != strengths else { return }
      guard stored.version == seen else { throw StaleVersion(current: stored.version) }
      var changed = stored.registration
      changed.strengths = strengths
      try opened.store(changed, over: stored)
    }
  }
}

extension DeskServices {
  public var recordStrengths: RecordStrengths { RecordStrengths(register: register) }
}
