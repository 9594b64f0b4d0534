public import Access
public import Desk
import Foundation
import Instruments
import Records
import RegisterCore
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
    try await register.write(in: dossier, as: .linkMade, occasion) { [wordings] hand in
      let form = try hand.screening(screening)
      guard form.stored.state == .open else { throw ClientLinkRefusal.formClosed }
      if case .workerOnly(let why) = form.instrument.administering(with: wordings[form.instrument, language]) {
        throw ClientLinkRefusal.notForClients(why)
      }
      let code = ReceiptCode.generate()
      let link = ClientLink(in: language, by: hand.worker, at: hand.work.now)
      try ClientLinkTable(hand.work).insert(link, code: code, to: form.stored.id, of: hand.id, hand.grant)
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
    try await register.write(in: dossier, as: .linkWithdrawn, occasion) { hand in
      guard let stored = try ScreeningTable(hand.work).find(screening), stored.dossier == hand.id else {
        throw NotFound()
      }
      try ClientLinkTable(hand.work).end(.withdrawn, of: stored.id)
    }
  }
}

extension DeskServices {
  public var makeClientLink: MakeClientLink { MakeClientLink(register: register, wordings: wordings) }
  public var withdrawClientLink: WithdrawClientLink { WithdrawClientLink(register: register) }
  public var openClientLink: OpenClientLink { OpenClientLink(register: register) }
  public var fillClientForm: FillClientForm { FillClientForm(register: register, wordings: wordings) }
}
