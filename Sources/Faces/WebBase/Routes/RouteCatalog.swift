import HTTPTypes
public import Hummingbird

/// All routes of a face. Whoever wants to know what can be asked of the site, a test for one, reads it here.
public struct RouteCatalog<Context: WebContext>: Sendable {
  public private(set) var routes: [Route<Context>] = []

  public init(_ routes: [Route<Context>] = []) {
    add(routes)
  }

  /// Two routes with one name, or with one method and template, are a mistake in the source.
  public mutating func add(_ more: [Route<Context>]) {
    for route in more {
      precondition(!routes.contains { $0.name == route.name }, "route \(route.name) is declared twice")
      precondition(
        !routes.contains { $0.method == route.method && $0.template == route.template },
        "\(route.method.rawValue) \(route.template) is declared twice")
      routes.append(route)
    }
  }

  /// Puts the routes of one reach on a router, or on a group that has a guard in front.
  public func mount(on router: some RouterMethods<Context>, reach: RouteReach) {
    for route in routes where route.reach == reach {
      router.on(RouterPath(route.template), method: route.method) { request, context in
        try await route.handler(request, context)
      }
    }
  }
}
