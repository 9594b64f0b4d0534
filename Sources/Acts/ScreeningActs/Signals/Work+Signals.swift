import Access
import CareActs
import CareRecords
import Desk
import Foundation
import HouseActs
import HouseRecords
import Instruments
import RegisterCore
import ScreeningRecords

extension Work {
  /// Raises a signal with its task and the moment of its escalation; what has the same cause is raised once.
  func raise(
    _ kind: SignalKind, cause: String, of place: DossierPlace, screening: ScreeningID? = nil, _ grant: Grant
  ) throws {
    let signal = Signal(kind, at: now)
    let id = try SignalTable(self).insert(
      signal, cause: "\(kind.rawValue)/\(cause)", of: place.id, screening: screening, on: try today())
    guard let id else { return }
    try planEscalation(of: id, signal)
    try showEarliestSignal(of: place, grant)
    record(.signalRaised, of: id, in: place.id, grant)
  }

  func planEscalation(of id: SignalID, _ signal: Signal) throws {
    try JobTable(self).plan(
      .escalation, about: id.number, at: signal.due, key: "escalation/\(id.number)/\(signal.round)")
  }

  /// The task of the signals of a dossier: due when the first of them is.
  private func showEarliestSignal(of place: DossierPlace, _ grant: Grant) throws {
    let due = try SignalTable(self).all(of: place).filter(\.signal.isOpen).map(\.signal.due).min()
    guard let due else { return }
    try TaskTable(self).ensure(.signal, at: due, owner: place.signalOwner, about: place, grant)
  }

  /// After a decision: the tasks of what is still open, and none of what is not.
  func refreshSignalTasks(of place: DossierPlace, _ grant: Grant) throws {
    let open = try SignalTable(self).all(of: place).map(\.signal).filter(\.isOpen)
    if !open.contains(where: \.isEscalated) { try TaskTable(self).finish([.signalOverdue], of: place.id) }
    if open.isEmpty { try TaskTable(self).finish([.signal], of: place.id) }
    try showEarliestSignal(of: place, grant)
  }

  func record(_ event: AuditEvent, of signal: SignalID, in dossier: DossierID, _ grant: Grant) {
    record(event, grant, about: [.dossier(dossier), .signal(signal)].filter { $0 != grant.place?.record })
  }
}

extension DossierPlace {
  /// Whose task a signal is. Once the dossier is closed its worker has no tasks there any more: it is the team's, and the
  /// lead sees it.
  var signalOwner: AccountID? { facts.state == .open ? facts.owner : nil }
}

extension OpenedScreening {
  /// What a finished questionnaire asks a person to decide. Only sets and thresholds that may decide count.
  func raiseSignals(_ score: KeptScore) throws {
    guard !instrument.isAboutSession else { return try flagRating(score) }
    let work = dossier.work
    let cause = "screening/\(stored.id.number)"
    if score.outcome == .over {
      try work.raise(.overCutoff, cause: cause, of: dossier.place, screening: stored.id, dossier.grant)
    }
    if try isWorse(score) {
      try work.raise(.worsening, cause: cause, of: dossier.place, screening: stored.id, dossier.grant)
    }
    for help in try dossier.table().outlines(of: dossier.id) where !help.isClosed {
      try dossier.raiseNoGain(after: help.evaluations, of: help.id)
    }
    try dossier.finishRescreening(by: stored)
    try TaskTable(work).finish([.validatedList], of: dossier.id, by: dossier.worker)
  }

  /// Clearly worse than the first time, or than the time before.
  private func isWorse(_ score: KeptScore) throws -> Bool {
    guard let rule = instrument.change, let after = score.part(rule.scale)?.value else { return false }
    let earlier = try dossier.finished(instrument).filter { $0.id != stored.id && $0.takenOn <= stored.takenOn }
    let ends = [try dossier.first(of: earlier), try dossier.first(of: earlier.reversed())]
    return try ends.compactMap { $0?.score.part(rule.scale)?.value }.contains { before in
      let reading = try instrument.change(from: before, to: after)
      return reading.mayDecide && reading.scoreClass == .deteriorated
    }
  }
}

extension OpenedDossier {
  /// From the second evaluation on: no instrument shows a gain that is more than chance, although it was measured.
  func raiseNoGain(after evaluations: Int, of trajectory: TrajectoryID) throws {
    guard evaluations >= 2 else { return }
    var last: ScreeningID?
    for instrument in Catalogue.all {
      guard let rule = instrument.change else { continue }
      let finished = try finished(instrument)
      guard finished.count >= 2, let start = try first(of: finished), let end = try first(of: finished.reversed()),
        start.screening.id != end.screening.id, let before = start.score.part(rule.scale)?.value,
        let after = end.score.part(rule.scale)?.value
      else { continue }
      let reading = try instrument.change(from: before, to: after)
      guard reading.mayDecide else { continue }
      if reading.scoreClass == .improved || reading.scoreClass == .recovered { return }
      last = end.screening.id
    }
    guard let last else { return }
    try work.raise(.noGain, cause: "trajectory/\(trajectory.number)", of: place, screening: last, grant)
  }
}
