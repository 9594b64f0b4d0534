public import Desk
import RegisterCore

/// Where a referral is written: in a dossier, or at a contact that belongs to none.
public enum ReferralPlace: Sendable, Hashable {
  case dossier(DossierID.Public)
  case contact(ContactID.Public)
}

extension Work {
  /// Does something about referrals once for a form's token, in the record in which they are written.
  func once<Made>(
    _ token: String, act: String, in place: ReferralPlace, _ body: () throws -> PublicID<Made>
  ) throws -> (PublicID<Made>, isNew: Bool) {
    switch place {
    case .dossier(let id): try once(token, act: act, in: id, body)
    case .contact(let id): try once(token, act: act, in: id, body)
    }
  }
}
