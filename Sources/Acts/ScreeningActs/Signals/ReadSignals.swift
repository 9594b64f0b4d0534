public import Access
public import CareActs
import CareRecords
public import Desk
import RegisterCore
import ScreeningRecords

/// Opens the signals of a dossier with the reasons of what was decided, and the event that started its clocks.
public struct ReadSignals: Sendable {
  /// What the page shows.
  public struct Answer: Sendable {
    /// Oldest first.
    public let signals: [SignalAnswer]
    /// What the complaints came from.
    public let event: IndexEventAnswer?
    /// Whether there is a means to reach the client at the moments that are to come; `nil` when none are.
    public let hasReach: Bool?
    /// What colleagues are called.
    public let names: [AccountID: String]
  }

  let register: Register
  let followUp: FollowUpRule

  /// - Parameter drafts: the form of each signal that keeps what is typed.
  /// - Throws: `NotFound`.
  public func callAsFunction(
    _ dossier: DossierID.Public, drafts: @escaping @Sendable (SignalID.Public) -> String? = { _ in nil },
    _ occasion: Occasion
  ) async throws -> Framed<Answer> {
    try await register.read(dossier, occasion) { [followUp] reading in
      let names = try reading.names()
      let notes = try reading.notes([.reasons])
      let signals = try SignalTable(reading.work).all(of: reading.place, notes)
      let screenings =
        signals.contains { $0.screening != nil }
        ? try ScreeningTable(reading.work).all(of: reading.id) : []
      let event = try reading.event(names, followUp)
      let hasMoments = event.map { !$0.moments.isEmpty } ?? false
      let answer = Answer(
        signals: signals.map { SignalAnswer($0, screenings, reading.calendar) }, event: event,
        hasReach: hasMoments ? try reading.hasReach() : nil, names: names)
      return Framed(
        frame: try reading.frame(), drafts: try reading.drafts(signals.compactMap { drafts($0.publicID) }),
        content: answer)
    }
  }
}

extension DossierReading {
  fileprivate func hasReach() throws -> Bool {
    let identity = try IdentitySeals(work).identity(of: place, grant)
    return !identity.phone.isEmpty || !identity.email.isEmpty || !identity.safeContact.isEmpty
  }
}
