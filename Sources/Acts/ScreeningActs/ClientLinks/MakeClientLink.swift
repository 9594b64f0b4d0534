public import Access
import CareActs
public import Desk
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
    to screening: ScreeningID.Public, in dossier: DossierID.Public, _ language: Language, _ occasion: Occasion
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
