import Desk

/// What all readers of one register share.
struct ReadingContext {
  let limits: LegacyLimits
  let findings: ImportFindings
  let words: WordBook
  let calendar: DeskCalendar
  let progress: ReadingProgress
}
