import ClientPages
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

extension FootprintTable {
  /// Every page and act behind a client's code, in the order in which a client comes by them.
  mutating func clientPages() async throws {
    var worker = try await site.browser(of: "worker")
    let code = try await worker.clientCode(
      "/w/dossier/\(sample.name("dossier"))/vragenlijst/\(sample.name("screening"))")
    let answers = (1...9).map { ("item-\($0)", $0 == 9 ? "0" : "1") }
    let ways: [(name: String, path: String, fields: [(String, String)]?)] = [
      ("client.door", "/s", nil),
      ("client.link", "/s/\(code)", nil),
      ("client.open", "/s", [("code", code)]),
      ("client.form", "/s/lijst", nil),
      ("client.token", "/s/token", nil),
      ("client.keep", "/s/lijst/bewaar", [("versie", "2"), ("item-3", "1")]),
      ("client.act", "/s/lijst", [("versie", "3"), ("act", "finish")] + answers),
      ("client.thanks", "/s/klaar", nil),
      ("client.exit", "/weg", nil),
    ]
    #expect(
      Set(ways.map(\.name)) == Set(site.clientPages.catalog.routes.map(\.name)), "a page for clients without a line")
    browsers["client"] = site.visitor()
    for way in ways {
      try await count(way.name, as: "client") { browser in
        let isScript = way.name == "client.keep" || way.name == "client.token"
        let accept = isScript ? "application/json" : "text/html"
        let answer =
          if let fields = way.fields {
            try await browser.send(way.path, fields, accept: accept)
          } else {
            try await browser.get(way.path, accept: accept)
          }
        let isThere = answer.status == .ok || answer.status == .seeOther
        #expect(isThere, "\(way.name) answers \(answer.status)")
      }
    }
  }
}
