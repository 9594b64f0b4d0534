public import Access
import CareActs
import CareRecords
public import Desk
import Foundation
import Instruments
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
    _ form: Form, in dossier: DossierID.Public, token: String, _ occasion: Occasion
  ) async throws -> ScreeningID.Public {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "screening.start", in: dossier) {
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
    guard wordings.offers(found) else { throw ScreeningRefusal.notAdministered }
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
  mutating func skip(_ reason: SkipReason, in opened: OpenedDossier) {
    state = .skipped
    skipReason = reason
    finishedAt = opened.work.now
    finishedBy = opened.worker
  }
}
