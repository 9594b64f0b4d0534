package import Desk

/// What stands beside care in a dossier and takes part in its acts: screening. Care does not know it; whoever puts the
/// acts together passes it in.
package protocol BesideCare: Sendable {
  /// What the first page of a dossier shows of it; its texts stay sealed.
  func chapter(of reading: DossierReading, _ names: [AccountID: String]) throws -> BesideChapter

  /// Looks at the figures of a client when help was evaluated, in the same transaction.
  func evaluated(_ trajectory: TrajectoryID, times evaluations: Int, in opened: OpenedDossier) throws

  /// What it knows of a fact that a worker shares, in words, one line each; `nil` for a fact of care.
  func lines(of fact: ConsultationFact, in opened: OpenedDossier) throws -> [Text]?
}

/// What a dossier's first page shows of what stands beside care.
package struct BesideChapter {
  package let screenings: Int
  package let openSignals: Int
  /// Questionnaires first, each in the order of their days.
  package let events: [SealedEvent]

  package init(screenings: Int, openSignals: Int, events: [SealedEvent]) {
    self.screenings = screenings
    self.openSignals = openSignals
    self.events = events
  }
}
