import HTTPTypes
import Hummingbird

/// What a visitor is told about an error: a fault of ours as itself, a refusal of the server library as the fault of ours
/// that is most like it, anything else as something that broke.
struct FaultKind: Sendable {
  let status: HTTPResponse.Status
  let code: String
  let message: FaultMessage
  let retryAfterSeconds: Int?

  init(_ error: any Error) {
    if let fault = error as? HTTPFault {
      self.init(fault)
    } else if error is StaleForm {
      self.init(HTTPFault.staleForm)
    } else if let http = error as? HTTPError, (400..<500).contains(http.status.code) {
      self.init(Self.fault(like: http.status))
    } else {
      self.init(status: .internalServerError, code: "fault", message: .broken, retryAfterSeconds: nil)
    }
  }

  private init(status: HTTPResponse.Status, code: String, message: FaultMessage, retryAfterSeconds: Int?) {
    self.status = status
    self.code = code
    self.message = message
    self.retryAfterSeconds = retryAfterSeconds
  }

  private init(_ fault: HTTPFault) {
    let seconds: Int? = if case .tooManyRequests(let seconds) = fault { seconds } else { nil }
    self.init(status: fault.status, code: fault.code, message: FaultMessage(fault), retryAfterSeconds: seconds)
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
