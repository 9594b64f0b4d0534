public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
public import Instruments
import RegisterCore
import ScreeningRecords

/// Begins a questionnaire in a dossier, or notes why it is not administered.
public struct StartScreening: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    public var instrument: String
    /// `nil` for the default set of the instrument.
    public var cutoff: String?
    public var takenOn: LocalDate
    /// The language in which it is filled in.
    public var language: Language
    /// Not administered, for this reason.
    public var skip: SkipReason?

    public init(
      instrument: String, cutoff: String? = nil, takenOn: LocalDate, language: Language = .dutch,
      skip: SkipReason? = nil
    ) {
      self.instrument = instrument
      self.cutoff = cutoff
      self.takenOn = takenOn
      self.language = language
      self.skip = skip
    }
  }

  let register: Register
  let wordings: LoadedWordings

  /// Sending the form again gives the same questionnaire.
  ///
  /// - Throws: `ScreeningRefusal`, `InstrumentRefusal`, `NotFound`.
  public func callAsFunction(
    _ form: Form, in dossier: PublicID, token: String, _ occasion: Occasion
  ) async throws -> PublicID {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "screening.start") {
        let new = try form.screening(in: opened, wordings)
        let table = ScreeningTable(opened.work)
        var stored = try table.insert(new, of: opened.id, opened.grant)
        if let reason = form.skip {
          stored.skip(reason, in: opened)
          try table.update(stored, opened.grant)
          try TaskTable(opened.work).finish([.screening], of: opened.id)
        }
        return stored.publicID
      }.0
    }
  }
}

extension StartScreening.Form {
  fileprivate func screening(in opened: OpenedDossier, _ wordings: LoadedWordings) throws -> NewScreening {
    let found = try Catalogue.instrument(instrument)
    guard !found.items.isEmpty, !found.isAboutSession else { throw ScreeningRefusal.notAdministered }
    guard takenOn <= opened.today else { throw ScreeningRefusal.inTheFuture }
    guard takenOn >= opened.stored.openedOn else { throw ScreeningRefusal.beforeTheDossier }
    return NewScreening(
      instrument: found.id, instrumentVersion: found.version, cutoff: try set(of: found),
      source: wordings[found, language] == nil ? .ownForm : .readAloud, takenOn: takenOn)
  }

  private func set(of instrument: Instrument) throws -> String? {
    if let cutoff {
      guard instrument.cutoff(cutoff) != nil else {
        throw InstrumentRefusal.unknownCutoff(known: instrument.cutoffs.map(\.id))
      }
      return cutoff
    }
    if let usual = instrument.cutoffs.first(where: \.isDefault) { return usual.id }
    guard instrument.cutoffs.isEmpty || skip != nil else { throw ScreeningRefusal.cutoffMissing }
    return nil
  }
}

extension StoredScreening {
  fileprivate mutating func skip(_ reason: SkipReason, in opened: OpenedDossier) {
    state = .skipped
    skipReason = reason
    finishedAt = opened.work.now
    finishedBy = opened.worker
  }
}

/// Takes the answers of a questionnaire out of what was sent, by item; 0 is the question before the items. It is called
/// within the act, with the instrument and the places of its items.
public typealias AnswerReader = @Sendable (Instrument, ClosedRange<Int>) throws -> [Int: AnswerSheet.Mark]

/// Keeps the answers so far, so that a form can be gone on with later and by somebody else.
public struct SaveScreening: Sendable {
  let register: Register

  /// - Parameters:
  ///   - seen: the version of the answers that the page was made from, 0 for none.
  ///   - read: takes the answers out of what was sent. What it doesn't give stays.
  /// - Throws: `ScreeningRefusal.closed`, `InstrumentRefusal`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    of screening: PublicID, in dossier: PublicID, seen: Int64, _ occasion: Occasion, read: @escaping AnswerReader
  ) async throws -> SavedScreening {
    try await register.write(in: dossier, occasion) { opened in
      let form = try opened.screening(screening)
      let marks = try read(form.instrument, form.line.places)
      guard form.stored.state == .open || !form.isChanged(by: marks) else { throw ScreeningRefusal.closed }
      return SavedScreening(try form.save(marks, seen: seen), of: form)
    }
  }
}

/// Opens the crisis log for answers that could not be kept. Sending them again opens nothing more.
public struct HeedScreening: Sendable {
  let register: Register

  /// - Returns: the crisis; `nil` when none of the answers opens the safety route.
  /// - Throws: `InstrumentRefusal`, `NotFound`.
  public func callAsFunction(
    of screening: PublicID, in dossier: PublicID, _ occasion: Occasion, read: @escaping AnswerReader
  ) async throws -> PublicID? {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      let form = try opened.screening(screening)
      return try form.heed(try read(form.instrument, form.line.places))
    }
  }
}

extension SavedScreening {
  fileprivate init(_ saved: (line: AnswerSheet, version: Int64, crisis: PublicID?), of form: OpenedScreening) {
    self.init(
      version: saved.version, savedAt: form.dossier.work.now, crisis: saved.crisis, instrument: form.instrument,
      answers: saved.line)
  }
}

/// Finishes a questionnaire: scores it, and keeps the score beside the answers. Of a finished one it is a correction,
/// which keeps the answers and the score before as versions.
public struct FinishScreening: Sendable {
  let register: Register

  /// - Parameters:
  ///   - leavesOpen: whether items without an answer are left so; the score then has bounds.
  ///   - corrects: whether a finished one may be changed; else that was done by somebody else meanwhile.
  ///   - remark: what a client adds about a session; `nil` when it was not asked.
  ///   - read: takes the answers out of what was sent. What it doesn't give stays.
  /// - Returns: as `SaveScreening`.
  /// - Throws: `UnfinishedScreening` when the answers can't be scored yet: they are kept all the same, and so is a crisis
  ///   that they opened. `ScreeningRefusal`, `InstrumentRefusal`, `StaleVersion`, `NotFound` when nothing was kept.
  public func callAsFunction(
    of screening: PublicID, in dossier: PublicID, seen: Int64, leavesOpen: Bool = false, corrects: Bool = true,
    remark: String? = nil, _ occasion: Occasion, read: @escaping AnswerReader
  ) async throws -> SavedScreening {
    let (saved, unfinished) = try await register.write(in: dossier, occasion) { opened in
      var form = try opened.screening(screening)
      let marks = try read(form.instrument, form.line.places)
      let isOpen = form.stored.state == .open || form.stored.state == .done && corrects
      guard isOpen || form.stored.state == .done && !form.isChanged(by: marks) else { throw ScreeningRefusal.closed }
      let saved = try form.save(marks, seen: seen)
      try form.keep(remark: remark)
      let refusal = try form.attempt(saved.line, leavesOpen: leavesOpen || form.stored.state == .done)
      return (SavedScreening(saved, of: form), refusal)
    }
    if let unfinished { throw UnfinishedScreening(refusal: unfinished, saved: saved) }
    return saved
  }
}

/// The answers were kept, but can't be scored yet.
public struct UnfinishedScreening: Error, Sendable {
  public let refusal: any Refusal
  public let saved: SavedScreening
}

extension OpenedScreening {
  /// Finishes the form, or gives why that can't be; a finished one that can't be scored any more is open again.
  mutating func attempt(_ line: AnswerSheet, leavesOpen: Bool) throws -> (any Refusal)? {
    let open = line.unanswered(of: instrument)
    guard open.isEmpty || leavesOpen else { return ScreeningRefusal.unanswered(open) }
    do {
      try finish(line)
      return nil
    } catch let refusal as InstrumentRefusal {
      if stored.state == .done {
        stored.state = .open
        stored.outcome = nil
        stored.changeClass = nil
        stored.finishedAt = nil
        stored.finishedBy = nil
        try ScreeningTable(dossier.work).update(stored, dossier.grant)
      }
      return refusal
    }
  }

  private mutating func finish(_ line: AnswerSheet) throws {
    let work = dossier.work
    let score = KeptScore(try instrument.score(line.answers), of: instrument, cutoff: stored.cutoff)
    let text = try score.json()
    let notes = NoteTable(work)
    if stored.state == .done,
      try notes.latest(NoteField.score, of: .screening(stored.id), dossier.grant)?.text == text
    {
      return
    }
    try notes.write(text, field: NoteField.score, of: .screening(stored.id), in: dossier.group, dossier.grant)
    stored.state = .done
    stored.outcome = instrument.isAboutSession ? score.ratingOutcome : score.outcome
    stored.finishedAt = work.now
    stored.finishedBy = dossier.author
    stored.changeClass = try change(to: score)?.rawValue
    try ScreeningTable(work).update(stored, dossier.grant)
    try ClientLinkTable(work).end(dossier.author == nil ? .used : .withdrawn, of: stored.id)
    try raiseSignals(score)
  }

  /// What became of the complaints since the first finished one of the same instrument.
  private func change(to score: KeptScore) throws -> ChangeClass? {
    guard let rule = instrument.change, let after = score.part(rule.scale)?.value else { return nil }
    let first = try dossier.first(of: dossier.finished(instrument).filter { $0.id != stored.id })
    guard let first, first.screening.takenOn <= stored.takenOn,
      let before = first.score.part(rule.scale)?.value
    else { return nil }
    return try instrument.change(from: before, to: after).scoreClass
  }
}

/// Notes that a questionnaire that was begun is not finished, and why; the answers so far stay.
public struct SkipScreening: Sendable {
  let register: Register

  /// - Throws: `ScreeningRefusal.closed` for a finished one, `NotFound`.
  public func callAsFunction(
    _ reason: SkipReason?, of screening: PublicID, in dossier: PublicID, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      guard let reason else { throw ScreeningRefusal.reasonMissing }
      let table = ScreeningTable(opened.work)
      guard var stored = try table.find(screening), stored.dossier == opened.id else { throw NotFound() }
      if stored.skipReason == reason { return }
      guard stored.state == .open else { throw ScreeningRefusal.closed }
      stored.skip(reason, in: opened)
      try table.update(stored, opened.grant)
      try ClientLinkTable(opened.work).end(.withdrawn, of: stored.id)
      try TaskTable(opened.work).finish([.screening], of: opened.id)
    }
  }
}

/// Keeps what a worker thinks of the list itself.
public struct RateScreening: Sendable {
  let register: Register

  /// - Parameter seen: the version of the questionnaire that the page was made from; `nil` for whichever is stored.
  /// - Throws: `ScreeningRefusal.notDone`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ rating: InstrumentRating?, of screening: PublicID, in dossier: PublicID, seen: Int64? = nil, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      let table = ScreeningTable(opened.work)
      guard var stored = try table.find(screening), stored.dossier == opened.id else { throw NotFound() }
      guard stored.state != .open else { throw ScreeningRefusal.notDone }
      guard stored.rating != rating else { return }
      if let seen, seen != stored.version { throw StaleVersion(current: stored.version) }
      stored.rating = rating
      try table.update(stored, opened.grant)
    }
  }
}
