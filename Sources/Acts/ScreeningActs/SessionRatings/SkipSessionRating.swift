public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
public import HouseActs
import Instruments
import RegisterCore
import ScreeningRecords

/// Notes that a client does not rate a session, and why: so that it counts as asked.
public struct SkipSessionRating: Sendable {
  let begin: BeginSessionRating
  let skip: SkipScreening

  /// - Throws: as `BeginSessionRating` and `SkipScreening`.
  public func callAsFunction(
    of session: SessionID.Public, in dossier: DossierID.Public, _ reason: SkipReason?, _ occasion: Occasion
  ) async throws {
    guard let reason else { throw ScreeningRefusal.reasonMissing }
    let rating = try await begin(of: session, in: dossier, .dutch, .ownForm, occasion)
    try await skip(reason, of: rating, in: dossier, occasion)
  }
}

extension OpenedDossier {
  /// A session of this dossier that was held.
  func heldSession(_ id: SessionID.Public) throws -> StoredSession {
    guard let found = try table().session(id, of: place, opening: nil) else { throw NotFound() }
    guard found.stored.session.isHeld else { throw SessionRatingRefusal.notHeld }
    return found.stored
  }
}

extension OpenedScreening {
  /// A low rating, or one that fell, is talked about: a task for the worker, and nothing more.
  func flagRating(_ score: KeptScore) throws {
    guard try isLow(score) || hasFallen(score) else { return }
    try TaskTable(dossier.work).ensure(
      .sessionRating, due: dossier.today.adding(days: SessionRating.discussWithin),
      owner: dossier.place.facts.owner ?? dossier.worker, about: dossier.place, dossier.grant)
  }

  private func isLow(_ score: KeptScore) -> Bool { score.verdict?.isPositive == true }

  private func hasFallen(_ score: KeptScore) throws -> Bool {
    guard let scale = instrument.total, let after = score.total?.value else { return false }
    let earlier = try dossier.finished(instrument).filter { $0.id != stored.id && $0.takenOn <= stored.takenOn }
    let before = try dossier.first(of: earlier.reversed())
    guard let before = before?.score.total?.value else { return false }
    let range = scale.range(of: instrument)
    let part: Fraction = (range.upperBound - range.lowerBound) * Fraction(SessionRating.fall, 100)
    return before - after >= part
  }
}

extension DeskServices {
  public var beginSessionRating: BeginSessionRating { BeginSessionRating(register: register, wordings: wordings) }
  public var skipSessionRating: SkipSessionRating { SkipSessionRating(begin: beginSessionRating, skip: skipScreening) }
}
