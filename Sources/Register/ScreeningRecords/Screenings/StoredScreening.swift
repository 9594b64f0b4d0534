@_spi(Tables) public import Access
public import CareRecords
public import Desk
public import Foundation
@_spi(Tables) import RegisterCore

/// A questionnaire as it stands in the register; its answers and score are notes of the dossier.
public struct StoredScreening: Sendable, Hashable {
  public let id: ScreeningID
  public let publicID: ScreeningID.Public
  public let dossier: DossierID
  /// The code of the instrument, such as `phq-9`.
  public let instrument: String
  public let instrumentVersion: String
  /// The cut-off set that it was begun with.
  public let cutoff: String?
  public var source: ScreeningSource
  public var takenOn: LocalDate
  /// The session that it rates.
  public let session: SessionID?
  public let startedAt: Date
  public let startedBy: AccountID?
  public var state: ScreeningState
  public var outcome: ScreeningOutcome?
  /// What became of the complaints since the first one of the same instrument, as a code.
  public var changeClass: String?
  public var skipReason: SkipReason?
  public var rating: InstrumentRating?
  /// With whom a list was read that is not scored.
  public var readingWay: ReadingWay?
  public var conclusion: ReadingConclusion?
  public var finishedAt: Date?
  public var finishedBy: AccountID?
  public let version: Int64
}

/// A questionnaire that is begun.
public struct NewScreening: Sendable, Hashable {
  public let instrument: String
  public let instrumentVersion: String
  public let cutoff: String?
  public let source: ScreeningSource
  public let takenOn: LocalDate
  public let session: SessionID?

  public init(
    instrument: String, instrumentVersion: String, cutoff: String?, source: ScreeningSource, takenOn: LocalDate,
    session: SessionID? = nil
  ) {
    self.instrument = instrument
    self.instrumentVersion = instrumentVersion
    self.cutoff = cutoff
    self.source = source
    self.takenOn = takenOn
    self.session = session
  }
}

extension StoredScreening {
  /// What the access rules need to know of one questionnaire: it stands or falls with its dossier, and a grant for it
  /// opens what is of it alone.
  public func facts(in dossier: DossierPlace) -> RecordFacts {
    RecordFacts(
      desk: dossier.facts.desk, place: RecordPlace(.screening(id), in: dossier.group, headsGroup: false),
      owner: dossier.facts.owner, team: dossier.facts.team, enteredBy: startedBy, state: dossier.facts.state,
      settledAt: dossier.facts.settledAt)
  }
}
