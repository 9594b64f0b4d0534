public import Desk
public import Foundation

/// That a crisis is not signed off, as the frame of every page says it: nothing of what stands in it.
public struct CrisisInSight: Sendable, Hashable {
  public let id: CrisisID.Public
  /// The contact in which it came up.
  public let contact: ContactID.Public?
  public let openedAt: Date
  /// Who opened it, as colleagues see them.
  public let openedBy: String
  /// Whether only the second sign-off is left.
  public let isEnded: Bool
  /// Whether this account was called in and has not answered.
  public let isCalledIn: Bool
}
