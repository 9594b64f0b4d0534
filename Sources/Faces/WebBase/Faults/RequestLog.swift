import HTTPTypes
public import Hummingbird
import Logging

/// One line per request: route template, method, status, duration, request number. Nothing else (threat T14): no path,
/// question, header, address or text of an error, since each of them can hold personal data.
public struct RequestLog<Context: WebContext>: RouterMiddleware {
  let faultName: @Sendable (any Error) -> String

  public init(faultName: @escaping @Sendable (any Error) -> String) {
    self.faultName = faultName
  }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    let clock = ContinuousClock()
    let start = clock.now
    let note = FaultNote()
    let response = try await FaultNote.$current.withValue(note) { try await next(request, context) }
    let duration = start.duration(to: clock.now)
    var metadata: Logger.Metadata = [
      "route": "\(context.endpointPath ?? "none")", "method": "\(Self.known(request.method))",
      "status": "\(response.status.code)", "ms": "\(duration.components.seconds * 1000 + duration.milliseconds)",
      "request": "\(context.requestID)",
    ]
    if let fault = note.fault { metadata["fault"] = "\(name(of: fault))" }
    // A page that goes on without something that is broken is to be seen in the log as well.
    let goesOn = note.fault != nil && response.status.code < 400
    let level: Logger.Level = response.status.code >= 500 ? .error : goesOn ? .warning : .info
    Logger(label: "luwte.web", factory: { _ in context.logger.handler }).log(
      level: level, "request", metadata: metadata)
    return response
  }

  private func name(of fault: any Error) -> String {
    if let known = fault as? HTTPFault { return known.code }
    if fault is StaleForm { return HTTPFault.staleForm.code }
    if let known = fault as? HTTPError { return "http-\(known.status.code)" }
    return faultName(fault)
  }

  /// A method that nobody knows could hold text of the sender's choice.
  private static func known(_ method: HTTPRequest.Method) -> String {
    switch method {
    case .get, .head, .post, .put, .patch, .delete, .options: method.rawValue
    default: "other"
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 { components.attoseconds / 1_000_000_000_000_000 }
}
