package import CareActs
package import Desk

/// What a dossier's pages call what stands beside care in it, and how a questionnaire reads there. Whoever puts the
/// pages together passes it in: care knows no screening.
package struct BesideWords: Sendable {
  let screenings: Text
  let screening: Text
  let signals: Text
  let sessionRating: Text
  let until: @Sendable (LocalDate) -> Text
  let reading: @Sendable (ScreeningAnswer, Language) -> String

  package init(
    screenings: Text, screening: Text, signals: Text, sessionRating: Text,
    until: @escaping @Sendable (LocalDate) -> Text, reading: @escaping @Sendable (ScreeningAnswer, Language) -> String
  ) {
    self.screenings = screenings
    self.screening = screening
    self.signals = signals
    self.sessionRating = sessionRating
    self.until = until
    self.reading = reading
  }
}
