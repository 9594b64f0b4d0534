public import Access
public import CareActs
public import Desk
import RegisterCore
import ScreeningRecords

/// The questionnaires of a dossier, with what each came to; answers and remarks stay sealed.
public struct ListScreenings: Sendable {
  let register: Register

  /// In the order of their days.
  ///
  /// - Throws: `NotFound`.
  public func callAsFunction(_ dossier: DossierID.Public, _ occasion: Occasion) async throws -> Framed<
    [ScreeningAnswer]
  > {
    try await register.show(dossier, occasion) { reading in
      let notes = try reading.notes([.scores])
      return try ScreeningTable(reading.work).all(of: reading.id).map { try ScreeningAnswer($0, notes, [:]) }
    }
  }
}
