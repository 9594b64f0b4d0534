public import Access
public import Desk
import Foundation
import HouseRecords
import RegisterCore

/// Takes a whole older register over, in one transaction: all of it or nothing.
public struct ImportRegister: Sendable {
  let register: Register

  /// The products of the desk: an older register can have no others.
  public func catalogue() async throws -> ProductCatalogue {
    try await register.prepare { try $0.catalogue() }
  }

  /// What would come of importing; changes nothing and leaves no trace.
  ///
  /// - Throws: `ImportOverlap` when a part of it is in the register already.
  public func rehearse(_ older: LegacyRegister) async throws -> ImportResult {
    try await register.prepare { work in
      _ = try work.require(.importRegister)
      let imports = RegisterImportTable(work)
      if try imports.holds(imports.digest(of: older)) { return .alreadyThere }
      try Self.checkOverlap(of: older, work)
      return .imported(ImportCounts(older, accounts: 0))
    }
  }

  /// Imports; the same facts a second time change nothing.
  ///
  /// - Parameters:
  ///   - team: to whom the dossiers and workers fall; created when it is new.
  ///   - progress: hears now and then how many of how many rows are written; it may begin again.
  /// - Throws: `ImportOverlap` when a part of it is in the register already.
  public func callAsFunction(
    _ older: LegacyRegister, team: String,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }, _ occasion: Occasion
  ) async throws -> ImportResult {
    let importing = { @Sendable (work: Work) throws -> ImportResult in
      let grant = try work.require(.importRegister)
      work.record(.registerImported, grant, filters: ["registrations:\(older.registrations.count)"])
      let imports = RegisterImportTable(work)
      let digest = imports.digest(of: older)
      if try imports.holds(digest) { return .alreadyThere }
      try Self.checkOverlap(of: older, work)
      // First of all, so that the same import somewhere else waits here and then finds it done.
      try imports.insert(digest)
      let (writer, accounts) = try Self.prepare(older, team: team, work, grant)
      try Self.write(older, with: writer, progress)
      return .imported(ImportCounts(older, accounts: accounts))
    }
    do {
      return try await register.act(occasion, importing)
    } catch {
      guard RegisterImportTable.isRepeated(error) else { throw error }
      return try await register.act(occasion, importing)
    }
  }

  private static func checkOverlap(of older: LegacyRegister, _ work: Work) throws {
    let numbers = LegacyNumbers(work)
    let dossiers = try numbers.knownDossiers(older.registrations.lazy.map(\.number))
    let contacts = try numbers.knownContacts(older.contacts.lazy.map(\.number))
    guard dossiers == 0, contacts == 0 else { throw ImportOverlap(dossiers: dossiers, contacts: contacts) }
  }

  private static func prepare(
    _ older: LegacyRegister, team: String, _ work: Work, _ grant: Grant
  ) throws -> (LegacyWriter, accounts: Int) {
    let keeping = try work.require(.manageAccounts)
    let team = try TeamTable(work).ensure(named: team, keeping).id
    let table = LegacyAccountTable(work)
    let recorder = try table.ensureRecorder(team: team, keeping)
    let workers = try table.ensure(workers: older.workers, team: team, keeping)
    let added = workers.added + (recorder.isNew ? [recorder.account] : [])
    if !added.isEmpty {
      work.record(.accountCreated, keeping, about: added.map { .account($0) })
    }
    let writer = try LegacyWriter(
      work, catalogue: try work.catalogue(), team: team, recorder: recorder.account, workers: workers.accounts, grant)
    return (writer, added.count)
  }

  private static func write(
    _ older: LegacyRegister, with writer: LegacyWriter, _ progress: (Int, Int) -> Void
  ) throws {
    let dossiers = older.dossiers
    let loose = older.looseContacts
    let rows = dossiers.count + loose.count
    var done = 0
    func step() {
      done += 1
      if done % 500 == 0 || done == rows { progress(done, rows) }
    }
    for dossier in dossiers {
      try writer.write(dossier)
      step()
    }
    for contact in loose {
      try writer.write(contact)
      step()
    }
  }
}
