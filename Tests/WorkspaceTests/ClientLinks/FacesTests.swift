import ClientPages
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestKit
import Testing
import WebBase
import Workspace

@Suite("The face for clients beside the face for staff") struct FacesTests {
  @Test func `no path belongs to both, and each route is answered by its own face`() async throws {
    try await WorkspaceSite.run { site in
      let roots = Set(site.clientPages.catalog.routes.map { Self.root($0.template) })
      #expect(roots == ["s", "weg"])
      for route in site.workspace.catalog.routes {
        #expect(!roots.contains(Self.root(route.template)), "\(route.name)")
      }
      for route in site.clientPages.catalog.routes where route.method == .get {
        let answer = try await site.visitor().fetch(route.template.replacing(":code", with: "AAAA-AAAA-AAAA-AAAA"))
        #expect(answer.status != .notFound, "\(route.name)")
      }
    }
  }

  @Test func `a face alone knows no page of the other`() async throws {
    try await WorkspaceSite.run { site in
      for (face, path) in [(site.clientPages.face, "/w"), (site.clientPages.face, "/"), (site.workspace.face, "/s")] {
        try await Application(responder: Faces(face, beside: [])).test(.router) { client in
          let answer = try await client.execute(uri: path, method: .get)
          #expect(answer.status == .notFound, "\(path)")
        }
      }
    }
  }

  @Test func `a fault on a page for clients keeps the quick exit and leads back to their door only`() async throws {
    try await WorkspaceSite.run { site in
      var client = site.visitor()
      for answer in [try await client.get("/s/lijst/nergens"), try await client.post("/s/lijst/bewaar", ["x": "1"])] {
        guard answer.status == .notFound else {
          #expect(answer.status == .unauthorized)
          continue
        }
        #expect(answer.text.contains(#"href="/weg""#))
        #expect(answer.text.contains(#"href="/s""#) && !answer.text.contains(#"href="/""#))
        #expect(!answer.text.contains("/w/"))
      }
      let ours = try await site.visitor().fetch("/w/nergens")
      #expect(!ours.text.contains(#"href="/weg""#))
    }
  }

  @Test func `a sign-in in the same browser is nothing to a client's page, and the other way round`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["tsq"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let code = try await worker.clientCode(try await worker.begunScreening("tsq", in: dossier))
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      let signedIn = try #require(worker.cookie)
      let visit = try #require(client.cookie)
      #expect(signedIn.hasPrefix("__Host-luwte=") && visit.hasPrefix("__Host-luwte-s="))
      // The cookie of a sign-in under the name of a visit, and a visit under the name of a sign-in.
      client.cookie = signedIn.replacing("__Host-luwte=", with: "__Host-luwte-s=")
      #expect(try await client.get("/s/lijst").headers[.location] == "/s")
      worker.cookie = visit.replacing("__Host-luwte-s=", with: "__Host-luwte=")
      #expect(try await worker.get("/w").headers[.location]?.hasPrefix("/w/in") == true)
      // Both in one browser: each face sees its own.
      worker.cookie = signedIn + "; " + visit
      #expect(try await worker.get("/s/lijst").text.contains("Proeftekst 1"))
      worker.cookie = signedIn + "; " + visit
      #expect(try await worker.get("/w").status == .ok)
    }
  }

  private static func root(_ template: String) -> String {
    template.split(separator: "/").first.map(String.init) ?? ""
  }
}

extension SiteBrowser {
  /// One answer to a browser that is thrown away.
  fileprivate func fetch(_ path: String) async throws -> TestResponse {
    var browser = self
    return try await browser.get(path)
  }
}
