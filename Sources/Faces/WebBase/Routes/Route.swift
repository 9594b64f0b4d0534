public import HTTPTypes
public import Hummingbird

/// One entry of the site: what it is called, how it is asked for, who may come there at all.
public struct Route<Context: WebContext>: Sendable {
  /// A name for the log and for the test that walks all routes: "dossier.show".
  public let name: String
  public let method: HTTPRequest.Method
  /// The path with its parameters: `/w/dossier/:dossier`.
  public let template: String
  public let reach: RouteReach
  let handler: @Sendable (Request, Context) async throws -> Response

  public init<Answer: ResponseGenerator>(
    _ method: HTTPRequest.Method, _ template: String, name: String, reach: RouteReach = .signedIn,
    use handler: @escaping @Sendable (Request, Context) async throws -> Answer
  ) {
    precondition(template.hasPrefix("/"), "a route starts at the root")
    self.name = name
    self.method = method
    self.template = template
    self.reach = reach
    self.handler = { request, context in
      try await handler(request, context).response(from: request, context: context)
    }
  }

  /// A page.
  public static func get<Answer: ResponseGenerator>(
    _ template: String, name: String, reach: RouteReach = .signedIn,
    use handler: @escaping @Sendable (Request, Context) async throws -> Answer
  ) -> Route {
    Route(.get, template, name: name, reach: reach, use: handler)
  }

  /// An act.
  public static func post<Answer: ResponseGenerator>(
    _ template: String, name: String, reach: RouteReach = .signedIn,
    use handler: @escaping @Sendable (Request, Context) async throws -> Answer
  ) -> Route {
    Route(.post, template, name: name, reach: reach, use: handler)
  }
}

/// Who may come to a route before any rule of the desk is asked.
public enum RouteReach: String, Sendable, Hashable {
  /// Everybody: signing in, assets, health.
  case open
  /// Somebody who is signed in; what they may do there is decided by the rules of access.
  case signedIn
}
