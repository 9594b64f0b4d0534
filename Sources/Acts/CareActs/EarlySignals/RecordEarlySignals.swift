public import Access
import CareRecords
public import Desk
public import HouseActs
import RegisterCore

/// Keeps how early the client came, as the intake found it.
public struct RecordEarlySignals: Sendable {
  let register: Register

  /// - Throws: `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ early: EarlySignals, of registration: RegistrationID.Public, in dossier: DossierID.Public, seen: Int64,
    _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      try opened.change(registration, seen: seen) { $0.early = early }
    }
  }
}

extension DeskServices {
  public var recordEarlySignals: RecordEarlySignals { RecordEarlySignals(register: register) }
}
