public import Access
public import CareActs
import CareRecords
public import Desk
public import HouseActs
import RegisterCore
import ScreeningRecords

/// Opens what a client thought of one session.
public struct ReadSessionRating: Sendable {
  /// What the page shows.
  public struct Answer: Sendable, Hashable {
    public let session: SessionAnswer
    /// `nil` when it was not asked.
    public let rating: ScreeningAnswer?
  }

  let register: Register

  /// - Throws: `NotFound`, also for a session that was not held: of that there is nothing to rate.
  public func callAsFunction(
    of session: SessionID.Public, in dossier: DossierID.Public, _ occasion: Occasion
  ) async throws -> Framed<Answer> {
    try await register.show(dossier, for: .writeDossier, occasion) { reading in
      let table = try reading.trajectoryTable()
      guard let held = try table.session(session, of: reading.place, opening: nil), held.stored.session.isHeld else {
        throw NotFound()
      }
      let rating = try ScreeningTable(reading.work).find(rating: held.stored.id).map { stored in
        let notes = try reading.notes([
          NoteChoice(NoteField.score, of: .screening(stored.id)),
          NoteChoice(NoteField.remark, of: .screening(stored.id)),
        ])
        return try ScreeningAnswer(stored, notes, [:])
      }
      return Answer(session: SessionAnswer(held.stored, number: held.number, [:]), rating: rating)
    }
  }
}

extension DeskServices {
  public var readSessionRating: ReadSessionRating { ReadSessionRating(register: register) }
}
