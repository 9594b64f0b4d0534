import Desk

/// The form token of the present session, for a page that was made in an earlier one, and whose session it is.
public struct TokenResponse: Encodable, Sendable, Hashable {
  public let csrf: String
  /// `nil` where a page belongs to whoever holds its code.
  public let account: String?

  public init(_ visit: Visit) {
    csrf = visit.csrf?.text ?? ""
    account = visit.owner
  }
}
