import Access
import CareRecords
import Desk
import Foundation
import HouseActs
import HouseRecords
import RegisterCore
import ScreeningRecords
public import Vault

/// Opens a client's link by its code, for one browser at a time.
///
/// A code that never existed, was used, withdrawn or is too old gives one and the same answer. Wrong codes slow down the
/// network that they come from, for a minute at most; only its keyed hash is kept, for a day.
public struct OpenClientLink: Sendable {
  /// So many wrong codes in an hour cost nothing.
  static let freeFailures = 10

  let register: Register

  /// - Parameter network: where the request came from.
  /// - Returns: what the browser goes on with; the code itself is not needed any more.
  /// - Throws: `ClientLinkRefusal.opensNothing`, `.wait`.
  public func callAsFunction(_ typed: String, network: String, requestID: String) async throws -> SessionToken {
    let subject = "client-link|\(network)"
    let occasion = Occasion.client(at: register.desk.id, requestID)
    let wait = try await register.prepare { work in
      SignInPolicy.wait(
        after: try SignInTable(work).failures(
          of: subject, since: work.now.addingTimeInterval(-SignInPolicy.window)),
        free: Self.freeFailures, now: work.now)
    }
    guard wait <= 0 else { throw ClientLinkRefusal.wait(seconds: Int(wait.rounded(.up))) }
    let visit = SessionToken.generate()
    let isOpen = try await register.act(occasion) { work in
      guard try work.open(ReceiptCode(typed), for: visit) else {
        try SignInTable(work).recordFailure(of: subject)
        try SignInTable(work).forgetFailures(before: work.now.addingTimeInterval(-86_400))
        work.record(
          AuditEntry(.linkRefused, rule: "client-link", on: work.occasion, at: work.now, outcome: .minorFailure))
        return false
      }
      return true
    }
    guard isOpen else { throw ClientLinkRefusal.opensNothing }
    return visit
  }
}

extension Work {
  fileprivate func open(_ code: ReceiptCode?, for visit: SessionToken) throws -> Bool {
    let table = ClientLinkTable(self)
    guard let code, var stored = try table.find(code), let facts = try formFacts(of: stored),
      try mayDo(.answerForm, on: facts), stored.link.open(at: now)
    else { return false }
    let grant = try require(.answerForm, on: facts)
    try table.open(stored, for: visit)
    record(.linkOpened, grant, about: [.dossier(stored.dossier), .clientLink(stored.id)])
    return true
  }
}

extension Work {
  /// What the rules need to know of the form that a link leads to: it is for that form and nothing else of the dossier.
  func formFacts(of link: StoredClientLink) throws -> RecordFacts? {
    guard let place = try DossierTable(self).place(link.dossier),
      let form = try ScreeningTable(self).find(link.screening), form.dossier == place.id
    else { return nil }
    return form.facts(in: place)
  }
}

extension Occasion {
  /// What a client does with a link.
  static func client(at desk: DeskID, _ requestID: String) -> Occasion {
    Occasion(actor: .client(at: desk), site: .clientPage, requestID: requestID)
  }
}
