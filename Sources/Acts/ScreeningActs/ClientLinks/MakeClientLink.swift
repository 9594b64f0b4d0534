public import Access
import CareActs
public import Desk
public import Foundation
import Instruments
import RegisterCore
import ScreeningRecords
import Vault

/// Makes a one-time link to a questionnaire that was begun. A newer link takes the place of the one before, when whoever makes
/// it knows of that: a page that is sent again takes nobody's code away.
public struct MakeClientLink: Sendable {
  let register: Register
  let wordings: LoadedWordings

  /// - Parameter known: when the newest link was made that the page knows of; `nil` for none.
  /// - Returns: the link with its code, which is shown this once.
  /// - Throws: `ClientLinkRefusal`, `ScreeningRefusal.otherVersion`, `NotFound`.
  public func callAsFunction(
    to screening: ScreeningID.Public, in dossier: DossierID.Public, _ language: Language, replacing known: Date? = nil,
    _ occasion: Occasion
  ) async throws -> MadeClientLink {
    try await register.write(in: dossier, as: .linkMade, occasion) { [wordings] opened in
      let form = try opened.screening(screening)
      guard form.stored.state == .open else { throw ClientLinkRefusal.formClosed }
      if case .workerOnly(let why) = form.instrument.administering(with: wordings[form.instrument, language]) {
        throw ClientLinkRefusal.notForClients(why)
      }
      if let newest = try ClientLinkTable(opened.work).latest(of: form.stored.id)?.link,
        newest.isAlive(at: opened.work.now), newest.madeAt != known
      {
        throw ClientLinkRefusal.thereAlready
      }
      let code = ReceiptCode.generate()
      let link = ClientLink(in: language, by: opened.worker, at: opened.work.now)
      try ClientLinkTable(opened.work).insert(link, code: code, to: form.stored.id, of: opened.id, opened.grant)
      return MadeClientLink(
        code: code.shown, language: language, expiresAt: link.expiresAt, name: form.instrument.name)
    }
  }
}
