public import HTTPTypes

/// A request that gets no page of its own. It holds nothing of what was asked.
///
/// "Not yours" and "not there" are one and the same case, so that an answer never tells whether a record exists.
public enum HTTPFault: Error, Sendable, Hashable {
  case notFound
  case malformed
  case crossSite
  case staleForm
  /// A rule said no, or somebody else was first, where no page of its own says so.
  case overtaken
  case forbidden
  case bodyTooLarge
  case addressTooLong
  case headersTooLarge
  case tooManyRequests(retryAfterSeconds: Int)
  case unavailable

  public var status: HTTPResponse.Status {
    switch self {
    case .notFound: .notFound
    case .overtaken: .conflict
    case .malformed: .badRequest
    case .crossSite, .staleForm, .forbidden: .forbidden
    case .bodyTooLarge: .contentTooLarge
    case .addressTooLong: .uriTooLong
    case .headersTooLarge: .requestHeaderFieldsTooLarge
    case .tooManyRequests: .tooManyRequests
    case .unavailable: .serviceUnavailable
    }
  }

  /// A word for the log and for the scripts.
  public var code: String {
    switch self {
    case .notFound: "not-found"
    case .malformed: "malformed"
    case .crossSite: "cross-site"
    case .staleForm: "stale-form"
    case .overtaken: "overtaken"
    case .forbidden: "forbidden"
    case .bodyTooLarge: "body-too-large"
    case .addressTooLong: "address-too-long"
    case .headersTooLarge: "headers-too-large"
    case .tooManyRequests: "too-many-requests"
    case .unavailable: "unavailable"
    }
  }
}
