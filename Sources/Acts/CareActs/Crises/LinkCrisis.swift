public import Access
import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Makes a crisis that began alone part of the contact or dossier that it was found to belong to.
public struct LinkCrisis: Sendable {
  let register: Register

  /// - Throws: `CrisisRefusal.linkedAlready`; `NotFound` for a record in which the actor may open no crisis.
  public func callAsFunction(_ id: PublicID, to origin: CrisisOrigin, _ occasion: Occasion) async throws {
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

/// Closes a crisis that its own writer opened by mistake: no second person and no follow-up, and it stays to be read.
public struct CloseCrisisAsMistake: Sendable {
  let register: Register

  /// - Parameter note: what was typed; it goes into the log first.
  /// - Throws: `CrisisRefusal` for anybody else, and later than five minutes after opening.
  public func callAsFunction(_ id: PublicID, note: String, _ occasion: Occasion) async throws {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .writeCrisis) }
    try await register.act(occasion) { work in
      let (stored, opened, grant) = try work.changeCrisis(id, for: .writeCrisis)
      var crisis = opened
      if !note.allSatisfy(\.isWhitespace) {
        let entry = Crisis.Entry(.action(.note), note: note, at: work.now, by: worker)
        try crisis.log(entry)
        try CrisisTable(work).add(entry, to: stored, grant)
      }
      try crisis.closeAsMistake(by: worker, at: work.now)
      try CrisisTable(work).storeMistake(crisis, of: stored, grant)
      try work.settleCheck(crisis, after: opened, of: stored, by: worker, grant)
      try work.drafts(of: stored, grant).dropEverybodys(FormDraft.crisis)
      work.record(.crisisClosed, of: stored, grant)
    }
  }
}
