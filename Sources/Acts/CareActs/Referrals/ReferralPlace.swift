public import Desk

/// Where a referral is written: in a dossier, or at a contact that belongs to none.
public enum ReferralPlace: Sendable, Hashable {
  case dossier(PublicID)
  case contact(PublicID)

  /// The record.
  public var id: PublicID {
    switch self {
    case .dossier(let id), .contact(let id): id
    }
  }
}
