public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
import Instruments
import RegisterCore
import ScreeningRecords

/// Opens the crisis log for answers that could not be kept. Sending them again opens nothing more.
public struct HeedScreening: Sendable {
  let register: Register

  /// - Returns: the crisis; `nil` when none of the answers opens the safety route.
  /// - Throws: `InstrumentRefusal`, `NotFound`.
  public func callAsFunction(
    of screening: ScreeningID.Public, in dossier: DossierID.Public, _ occasion: Occasion, read: @escaping AnswerReader
  ) async throws -> CrisisID.Public? {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      let form = try opened.screening(screening)
      return try form.heed(try read(form.instrument, form.line.places))
    }
  }
}
