public import Access
import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Makes a crisis that began alone part of the contact or dossier that it was found to belong to.
public struct LinkCrisis: Sendable {
  let register: Register

  /// - Throws: `CrisisRefusal.linkedAlready`; `NotFound` for a record in which the actor may open no crisis.
  public func callAsFunction(_ id: CrisisID.Public, to origin: CrisisOrigin, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let (stored, _, grant) = try work.changeCrisis(id, for: .writeCrisis)
      guard let (place, arriving) = try work.crisisPlace(origin) else { throw NotFound() }
      let isThere = stored.contact == place.contact && stored.dossier == place.dossier
      if !isThere {
        guard stored.contact == nil, stored.dossier == nil else { throw CrisisRefusal.linkedAlready }
        try CrisisTable(work).link(stored, grant, to: place, arriving)
      }
      work.record(.crisisWritten, of: stored, grant)
      work.record(.crisisWritten, arriving)
    }
  }
}
