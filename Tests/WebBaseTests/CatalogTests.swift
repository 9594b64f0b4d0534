import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import WebBase

@Suite("The catalogue of routes")
struct CatalogTests {
  @Test func `reaches every route under its method and template`() async throws {
    for route in Site.catalog.routes {
      let path = route.template.split(separator: "/").map { $0.hasPrefix(":") ? "01abcdefghjkmnpqrstvwxyz00" : $0 }
      let answer = try await Site.ask(route.method, "/" + path.joined(separator: "/"))
      if route.template.contains(":file") { continue }
      #expect(answer.status != .notFound, "\(route.name)")
    }
  }

  @Test func `gives every route one name and one place`() {
    let routes = Site.catalog.routes
    #expect(Set(routes.map(\.name)).count == routes.count)
    #expect(Set(routes.map { $0.method.rawValue + $0.template }).count == routes.count)
    #expect(routes.filter { $0.reach == .open }.map(\.name) == ["assets.show"])
  }
}
