import HTTPTypes
import Hummingbird

/// What a visitor is told about an error: four stories, whatever happened.
struct FaultKind: Sendable {
  let status: HTTPResponse.Status
  let code: String
  let story: FaultStory
  let retryAfterSeconds: Int?

  init(_ error: any Error) {
    if let fault = error as? HTTPFault {
      self.init(fault)
    } else if let http = error as? HTTPError, (400..<500).contains(http.status.code) {
      self.init(Self.fault(like: http.status))
    } else {
      (status, code, story, retryAfterSeconds) = (.internalServerError, "fault", .broken, nil)
    }
  }

  private init(_ fault: HTTPFault) {
    status = fault.status
    code = fault.code
    story = FaultStory(fault)
    if case .tooManyRequests(let seconds) = fault { retryAfterSeconds = seconds } else { retryAfterSeconds = nil }
  }

  /// A refusal of the server library, in our own words.
  private static func fault(like status: HTTPResponse.Status) -> HTTPFault {
    switch status {
    case .notFound, .methodNotAllowed: .notFound
    case .contentTooLarge: .bodyTooLarge
    case .forbidden, .unauthorized: .forbidden
    default: .malformed
    }
  }
}
