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
      try opened.change(registration, seen: seen) { $0.strengths = strengths }
    }
  }
}

extension DeskServices {
  public var recordStrengths: RecordStrengths { RecordStrengths(register: register) }
}
