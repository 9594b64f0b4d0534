public import Access
import CareActs
public import Desk
import Foundation
public import HouseActs
import Instruments
import RegisterCore
import ScreeningRecords
import Vault

/// Makes a one-time link to a questionnaire that was begun. A newer link takes the place of the one before.
public struct MakeClientLink: Sendable {
  let register: Register
  let wordings: LoadedWordings

  /// - Returns: the link with its code, which is shown this once.
  /// - Throws: `ClientLinkRefusal`, `ScreeningRefusal.otherVersion`, `NotFound`.
  public func callAsFunction(
    to screening: PublicID, in dossier: PublicID, _ language: Language, _ occasion: Occasion
  ) async throws -> MadeClientLink {
    try await register.write(in: dossier, as: .linkMade, occasion) { [wordings] opened in
      let form = try opened.screening(screening)
      guard form.stored.state == .open else { throw ClientLinkRefusal.formClosed }
      if case .workerOnly(let why) = form.instrument.administering(with: wordings[form.instrument, language]) {
        throw ClientLinkRefusal.notForClients(why)
      }
      let code = ReceiptCode.generate()
      let link = ClientLink(in: language, by: opened.worker, at: opened.work.now)
      try ClientLinkTable(opened.work).insert(link, code: code, to: form.stored.id, of: opened.id, opened.grant)
      return MadeClientLink(
        code: code.shown, language: language, expiresAt: link.expiresAt, name: form.instrument.name)
    }
  }
}

/// Takes a link back: from then on it opens nothing, and who has it open can't go on.
public struct WithdrawClientLink: Sendable {
  let register: Register

  /// Of a link that ended it changes nothing.
  public func callAsFunction(of screening: PublicID, in dossier: PublicID, _ occasion: Occasion) async throws {
    try await register.write(in: dossier, as: .linkWithdrawn, occasion) { opened in
      guard let stored = try ScreeningTable(opened.work).find(screening), stored.dossier == opened.id else {
        throw NotFound()
      }
      try ClientLinkTable(opened.work).end(.withdrawn, of: stored.id)
    }
  }
}

extension DeskServices {
  public var makeClientLink: MakeClientLink { MakeClientLink(register: register, wordings: wordings) }
  public var withdrawClientLink: WithdrawClientLink { WithdrawClientLink(register: register) }
  public var openClientLink: OpenClientLink { OpenClientLink(register: register) }
  public var fillClientForm: FillClientForm { FillClientForm(register: register, wordings: wordings) }
}
