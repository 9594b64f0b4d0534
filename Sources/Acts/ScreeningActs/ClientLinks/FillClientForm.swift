import Access
import CareActs
import CareRecords
import Desk
import Foundation
import HouseActs
public import Instruments
import RegisterCore
import ScreeningRecords
public import Vault

/// A client fills in the one form that a link opened. Nothing else of the dossier can be reached this way.
public struct FillClientForm: Sendable {
  let register: Register
  let wordings: LoadedWordings

  /// The form as it stands; a sign of life.
  ///
  /// - Throws: `ClientLinkRefusal.formClosed` once this browser sent it, `opensNothing` once the link has to be opened
  ///   again, or ended otherwise; so do all others.
  public func read(_ visit: SessionToken, requestID: String) async throws -> ClientFormAnswer {
    try await fill(visit, .formShown, requestID) { [wordings] form, link in
      guard let wording = wordings[form.instrument, link.language] else { throw ClientLinkRefusal.opensNothing }
      return ClientFormAnswer(
        id: form.stored.publicID, instrument: form.instrument, wording: wording, language: link.language,
        answers: form.line, version: form.version, remark: form.remark,
        isInDanger: form.instrument.isInDanger(form.line))
    }
  }

  /// Keeps answers. A safety item opens the crisis log of the desk in the same transaction.
  ///
  /// - Parameter remark: what the client writes about a session; `nil` when that was not sent.
  /// - Throws: `InstrumentRefusal`, `StaleVersion`, `ClientLinkRefusal.opensNothing`.
  public func save(
    _ marks: [Int: AnswerSheet.Mark], seen: Int64, remark: String? = nil, _ visit: SessionToken, requestID: String
  ) async throws -> SavedClientForm {
    try await fill(visit, .formAnswered, requestID) { form, _ in
      let saved = try form.save(marks, seen: seen)
      let added = try form.keep(remark: remark, seen: seen)
      return SavedClientForm(
        version: saved.version + added, remark: form.remark.map { remark ?? $0 }, savedAt: form.dossier.work.now,
        isInDanger: form.instrument.isInDanger(saved.line),
        instrument: form.instrument, answers: saved.line)
    }
  }

  /// Opens the crisis log of the desk for answers that could not be kept yet, since somebody else answered too.
  ///
  /// - Returns: whether one of them opens the safety route.
  /// - Throws: `InstrumentRefusal`, `ClientLinkRefusal.opensNothing`.
  public func heed(
    _ marks: [Int: AnswerSheet.Mark], _ visit: SessionToken, requestID: String
  ) async throws -> Bool {
    try await fill(visit, .formAnswered, requestID) { form, _ in try form.heed(marks) != nil }
  }

  /// Sends the form: it is scored, the link is used up, and the worker sees it.
  ///
  /// - Parameters:
  ///   - leavesOpen: whether items without an answer are left so.
  ///   - remark: what the client adds about a session; `nil` when that was not sent.
  ///   - sent: a digest of the whole form, by which `wasSent` knows it again.
  /// - Throws: `UnfinishedClientForm` when answers were kept and more are needed; as `save` when nothing was kept.
  public func finish(
    _ marks: [Int: AnswerSheet.Mark], seen: Int64, leavesOpen: Bool, remark: String? = nil, sent: String,
    _ visit: SessionToken, requestID: String
  ) async throws {
    let refusal = try await fill(visit, .formAnswered, requestID) { form, _ -> (any Refusal)? in
      var form = form
      let saved = try form.save(marks, seen: seen)
      _ = try form.keep(remark: remark, seen: seen)
      form.stored.source = .client
      if form.stored.session == nil { form.stored.takenOn = form.dossier.today }
      if let refusal = try form.attempt(saved.line, leavesOpen: leavesOpen) { return refusal }
      _ = try form.dossier.work.once(visit.text + "|" + sent, act: Self.sending) { form.stored.publicID }
      return nil
    }
    if let refusal { throw UnfinishedClientForm(refusal: refusal) }
  }

  /// Whether this browser sent just this: a second tap is no other form. Nothing of the form is read.
  public func wasSent(_ sent: String, _ visit: SessionToken) async throws -> Bool {
    try await register.touch { work in
      do {
        _ = try work.once(visit.text + "|" + sent, act: Self.sending) { () throws -> ScreeningID.Public in
          throw ClientLinkRefusal.formClosed
        }
        return true
      } catch is SentDifferently {
        return false
      } catch ClientLinkRefusal.formClosed {
        return false
      }
    }
  }

  private static let sending = "send-client-form"

  /// The client leaves: this browser can't go on, the link can be opened again.
  public func leave(_ visit: SessionToken) async throws {
    try await register.touch { work in try ClientLinkTable(work).leave(visit) }
  }

  private func fill<T: Sendable>(
    _ visit: SessionToken, _ event: AuditEvent, _ requestID: String,
    _ body: @escaping @Sendable (OpenedScreening, ClientLink) throws -> T
  ) async throws -> T {
    try await register.act(.client(at: register.desk.id, requestID)) { work in
      let table = ClientLinkTable(work)
      guard var stored = try table.find(visit) else { throw ClientLinkRefusal.opensNothing }
      guard stored.link.ending != .used else { throw ClientLinkRefusal.formClosed }
      if stored.link.ending == .withdrawn, let form = try ScreeningTable(work).find(stored.screening),
        form.state != .open
      {
        throw ClientLinkRefusal.closedByDesk
      }
      guard stored.link.goOn(at: work.now), let dossier = try DossierTable(work).find(stored.dossier),
        let facts = try work.formFacts(of: stored),
        try work.mayDo(.answerForm, on: facts)
      else { throw ClientLinkRefusal.opensNothing }
      let grant = try work.require(.answerForm, on: facts)
      try table.touch(stored)
      let opened = OpenedDossier(
        work: work, stored: dossier, grant: grant, worker: stored.link.madeBy, today: try work.today())
      let form = try opened.screening(stored.screening)
      guard form.stored.state == .open else { throw ClientLinkRefusal.opensNothing }
      work.record(event, grant, about: [.dossier(opened.id)])
      let result = try body(form, stored.link)
      try DossierTable(work).touch(opened.id)
      return result
    }
  }
}

extension Instrument {
  /// Whether an answer opens the safety route.
  func isInDanger(_ line: AnswerSheet) -> Bool {
    flags(line.answers).contains { $0.kind == .safety }
  }
}

extension OpenedDossier {
  /// What the crisis log says of an answer that no worker heard.
  var byClient: String {
    author == nil ? " (door de cliënt zelf ingevuld, met een code)" : ""
  }
}
