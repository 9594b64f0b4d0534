public import Access
import CareRecords
public import Desk
import HouseActs
import RegisterCore

/// What help can be started in, and for which registration. Opens no text.
public struct ReadStart: Sendable {
  /// What the form shows.
  public struct Answer: Sendable {
    public let registration: RegistrationAnswer
    /// What help can be started in today.
    public let products: [Product]
  }

  let register: Register

  /// - Throws: `NotFound`, also when no registration runs.
  public func callAsFunction(_ dossier: PublicID, _ occasion: Occasion) async throws -> Framed<Answer> {
    try await register.show(dossier, for: .writeDossier, occasion) { reading in
      guard let open = try reading.registrations().last(where: { $0.registration.phase != .closed }) else {
        throw NotFound()
      }
      return Answer(
        registration: RegistrationAnswer(open, [:]),
        products: try reading.work.catalogue().choices(on: reading.today))
    }
  }
}

/// The help of a dossier that runs, by name. Opens no text.
public struct ReadOpenHelp: Sendable {
  let register: Register

  /// Oldest first.
  ///
  /// - Throws: `NotFound`, also when no help runs.
  public func callAsFunction(
    _ dossier: PublicID, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<[TrajectoryChoiceAnswer]> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let open = try reading.trajectoryTable().outlines(of: reading.id).filter { !$0.isClosed }
      guard !open.isEmpty else { throw NotFound() }
      return open.map { TrajectoryChoiceAnswer($0) }
    }
  }

  /// One trajectory, whether it runs or not.
  ///
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ trajectory: PublicID, in dossier: PublicID, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Framed<TrajectoryChoiceAnswer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let all = try reading.trajectoryTable().outlines(of: reading.id)
      guard let found = all.first(where: { $0.publicID == trajectory }) else { throw NotFound() }
      return TrajectoryChoiceAnswer(found)
    }
  }
}

/// Opens the report of one session.
public struct ReadSession: Sendable {
  let register: Register

  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ session: PublicID, in dossier: PublicID, drafts: [String], _ occasion: Occasion
  ) async throws -> Framed<SessionAnswer> {
    try await register.show(dossier, for: .writeDossier, drafts: drafts, occasion) { reading in
      let table = try reading.trajectoryTable()
      guard let found = try table.session(session, of: reading.place, opening: reading.grant) else {
        throw NotFound()
      }
      return SessionAnswer(
        found.stored, number: found.number, reporting: found.stored.session.report, version: found.reportVersion,
        try reading.names())
    }
  }
}
