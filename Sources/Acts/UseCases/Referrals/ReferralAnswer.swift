public import Desk

/// A referral with its texts, opened.
public struct ReferralAnswer: Sendable, Hashable {
  public let id: PublicID
  public let version: Int64
  public let referral: Referral
  public let by: String?
  /// What was agreed and shared.
  public let agreement: String
  /// What the receiver or the client said.
  public let answer: String
  /// 0 as long as nothing was said.
  public let answerVersion: Int64
}
