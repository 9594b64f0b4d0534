import Access
import CareActs
import Desk
import Instruments
import RegisterCore
import ScreeningRecords

/// Screening, as care asks of it in a dossier.
struct ScreeningBesideCare: BesideCare {
  func chapter(of reading: DossierReading, _ names: [AccountID: String]) throws -> BesideChapter {
    let screenings = try ScreeningTable(reading.work).all(of: reading.id)
    let signals = try SignalTable(reading.work).all(of: reading.place)
    return BesideChapter(
      screenings: screenings.count, openSignals: signals.filter(\.signal.isOpen).count,
      events: try events(screenings, names) + signals.flatMap { try events($0, reading.calendar, names) })
  }

  private func events(_ screenings: [StoredScreening], _ names: [AccountID: String]) throws -> [SealedEvent] {
    try screenings.filter { $0.session == nil }.map { stored in
      try SealedEvent(
        on: stored.takenOn, by: (stored.finishedBy ?? stored.startedBy).flatMap { names[$0] },
        opening: [NoteChoice(NoteField.score, of: .screening(stored.id))]
      ) { .screened(try ScreeningAnswer(stored, $0.notes, names)) }
    }
  }

  private func events(
    _ stored: StoredSignal, _ calendar: DeskCalendar, _ names: [AccountID: String]
  ) throws -> [SealedEvent] {
    let kind = stored.signal.kind
    let rulings = stored.earlier + [stored.signal.ruling].compactMap { $0 }
    return [SealedEvent(.signalled(kind), on: calendar.day(of: stored.signal.raisedAt))]
      + (try zip(stored.rulings, rulings).map { id, ruling in
        try SealedEvent(
          on: calendar.day(of: ruling.at), at: calendar.time(of: ruling.at), by: names[ruling.by],
          opening: [NoteChoice(NoteField.reason, of: .ruling(id))]
        ) { .ruled(kind, ruling.because($0.notes.text(.ruling(id), NoteField.reason))) }
      })
  }

  func evaluated(_ trajectory: TrajectoryID, times evaluations: Int, in opened: OpenedDossier) throws {
    try opened.raiseNoGain(after: evaluations, of: trajectory)
  }

  func lines(of fact: ConsultationFact, in opened: OpenedDossier) throws -> [Text]? {
    switch fact {
    case .event:
      guard let event = try IndexEventTable(opened.work).current(of: opened.id)?.event else { return [] }
      let kind = Text(Text(nl: "Gebeurtenis", en: "Event"), event.kind.name)
      guard let days = event.days(on: opened.today) else { return [kind] }
      return [Text(nl: "\(kind.nl), \(days) dagen geleden", en: "\(kind.en), \(days) days ago")]
    case .complaints:
      guard let event = try IndexEventTable(opened.work).current(of: opened.id)?.event else { return [] }
      return [Text(FourWeeks.list.title, event.complaints.name)]
    case .scores: return try Catalogue.all.filter { !$0.isAboutSession }.compactMap { try opened.line(of: $0) }
    default: return nil
    }
  }
}

extension OpenedDossier {
  /// The last score of a questionnaire, in a line.
  fileprivate func line(of instrument: Instrument) throws -> Text? {
    guard let last = try first(of: finished(instrument).reversed()), let value = last.score.total?.value else {
      return nil
    }
    let words = [
      last.score.verdict?.scoreClass?.name.text, last.screening.changeClass.flatMap { ChangeClass(rawValue: $0) }?.name,
    ].compactMap { $0 }
    return Text(
      nl: instrument.name.nl + ": "
        + ([value.decimal.replacing(".", with: ",")] + words.map(\.nl)).joined(separator: ", "),
      en: instrument.name.en + ": " + ([value.decimal] + words.map(\.en)).joined(separator: ", "))
  }
}

extension Signal.Ruling {
  /// The same with its reason.
  fileprivate func because(_ reason: String) -> Signal.Ruling {
    Signal.Ruling(
      decision: decision, reason: reason, deviation: deviation, watchUntil: watchUntil, at: at, by: by)
  }
}
