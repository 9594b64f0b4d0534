public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
import HouseActs
import Instruments
import RegisterCore
import ScreeningRecords

/// Begins the rating of a session by the client: SRS where its wording is loaded, else the product's own question.
public struct BeginSessionRating: Sendable {
  let register: Register
  let wordings: LoadedWordings

  /// One that was begun before is gone on with.
  ///
  /// - Parameter way: on the worker's screen, or by a code.
  /// - Returns: the questionnaire.
  /// - Throws: `SessionRatingRefusal`, `NotFound`.
  public func callAsFunction(
    of session: SessionID.Public, in dossier: DossierID.Public, _ language: Language, _ way: ScreeningSource,
    _ occasion: Occasion
  ) async throws -> ScreeningID.Public {
    try await register.write(in: dossier, occasion) { [wordings] opened in
      let held = try opened.heldSession(session)
      let table = ScreeningTable(opened.work)
      if var begun = try table.find(rating: held.id) {
        guard begun.state == .open else { throw SessionRatingRefusal.ratedAlready }
        if begun.source != way {
          begun.source = way
          try table.update(begun, opened.grant)
        }
        return begun.publicID
      }
      let instrument = Catalogue.sessionRating(with: wordings, language)
      return try table.insert(
        NewScreening(
          instrument: instrument.id, instrumentVersion: instrument.version,
          cutoff: instrument.cutoffs.first(where: \.isDefault)?.id, source: way, takenOn: held.session.on,
          session: held.id),
        of: opened.id, opened.grant
      ).publicID
    }
  }
}
