public import Access
import CareRecords
public import Desk
import RegisterCore

/// The two facts about being known, for the form in which they are set; opens nothing.
public struct ReadDossierFacts: Sendable {
  /// What the form shows.
  public struct Answer: Sendable {
    public let id: PublicID
    public let version: Int64
    public let facts: DossierFacts
    public let today: LocalDate
    /// What the reader typed in this form and has not sent yet, by the name of the form.
    public let drafts: [String: FormDraft]
  }

  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ id: PublicID, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Answer {
    try await register.read(id, for: .writeDossier, occasion) { reading in
      Answer(
        id: id, version: reading.place.version, facts: reading.stored.facts, today: reading.today,
        drafts: try reading.drafts(drafts))
    }
  }
}

/// Opens who a client is and how they may be reached, for the form in which that is changed.
public struct ReadIdentity: Sendable {
  /// What the form shows.
  public struct Answer: Sendable {
    public let id: PublicID
    public let version: Int64
    public let facts: DossierFacts
    public let identity: ClientIdentity
    public let profile: ClientProfile
    public let today: LocalDate
    /// What the reader typed in this form and has not sent yet, by the name of the form.
    public let drafts: [String: FormDraft]
  }

  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ id: PublicID, drafts: [String] = [], _ occasion: Occasion
  ) async throws -> Answer {
    try await register.read(id, for: .writeDossier, occasion) { reading in
      Answer(
        id: id, version: reading.place.version, facts: reading.stored.facts,
        identity: try IdentitySeals(reading.work).identity(of: reading.place, reading.grant),
        profile: reading.stored.profile, today: reading.today, drafts: try reading.drafts(drafts))
    }
  }
}

/// The people around a client, for the form in which somebody is added.
public struct ReadPeople: Sendable {
  let register: Register

  /// - Throws: `NotFound`.
  public func callAsFunction(_ id: PublicID, _ occasion: Occasion) async throws -> Framed<[LinkedPersonAnswer]> {
    try await register.show(id, for: .writeDossier, occasion) { try $0.work.linkedPeople(of: $0.id) }
  }
}

/// Somebody around the client with a dossier of their own.
public struct LinkedPersonAnswer: Sendable, Hashable {
  /// `nil` when the actor may not open it: then nothing of it is shown either.
  public let dossier: PublicID?
  public let label: String?
  public let tie: PersonTie
}

extension Work {
  /// The people around a client; one behind a wall is counted by their tie alone.
  func linkedPeople(of dossier: DossierID) throws -> [LinkedPersonAnswer] {
    try LinkTable(self).links(of: dossier).around(dossier).map { link in
      let place = try DossierTable(self).place(link.to)
      guard let place, try mayDo(.readDossier, on: place.facts) else {
        return LinkedPersonAnswer(dossier: nil, label: nil, tie: link.tie)
      }
      let label = try IdentitySeals(self).label(of: place, try require(.readDossier, on: place.facts))
      return LinkedPersonAnswer(
        dossier: place.publicID, label: label ?? DossierCode.withoutLabel(place.publicID), tie: link.tie)
    }
  }
}
