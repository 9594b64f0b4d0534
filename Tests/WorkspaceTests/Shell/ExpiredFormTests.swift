import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@Suite("A form whose session ended before it was sent") struct ExpiredFormTests {
  @Test func `it waits through signing in again, is shown to nobody, and is sent by a button`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let contact = try await worker.registeredCall(notes: "eerst")
      let place = contact + "/aanvullen"
      let form = try #require(try await worker.look(place).form(to: place))
      worker.cookie = nil
      let held = try await worker.send(
        place, form.filled(with: [("notes", "geheim <b>woord</b>"), ("reason", "gehoord")]))
      #expect(held.status == .unauthorized)
      let main = try held.main
      #expect(!main.text.contains("geheim"))
      let body = try #require(try held.page.first("body"))
      #expect(body["data-account"] == site.desk.worker.publicID.text, "it hides once somebody else is in")
      #expect(body["data-waits"] != nil, "and tells no other window that its account is in")
      let waiting = try #require(main.form(to: place))
      #expect(waiting.value(of: "notes") == "geheim <b>woord</b>")
      #expect(main.all("a[target=_blank][rel=noopener]").compactMap { $0["href"] } == ["/w/in"])
      // The other window.
      let again = try await site.browser(of: "worker")
      worker.cookie = again.cookie
      let offered = try await worker.send(place, waiting.fields)
      #expect(offered.status == .forbidden)
      let last = try #require(try offered.main.form(to: place))
      #expect(try await worker.send(place, last.fields).headers[.location] == contact)
      #expect(try await worker.look(contact).first(".read-notes .prose")?.text == "geheim <b>woord</b>")
    }
  }

  @Test func `a form that no page of ours sent, as far as the browser says, is not held`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let form = try #require(try await worker.look("/w/taken/nieuw").form(to: "/w/taken/nieuw"))
      let fields = form.filled(with: [("title", "Van elders")])
      for session in [worker.cookie, nil] {
        worker.cookie = session
        worker.csrf = "x." + site.desk.worker.publicID.text
        let others = fields.filter { $0.0 != "csrf" }
        let refused = try await worker.send("/w/taken/nieuw", others, site: nil)
        #expect(refused.status == .forbidden)
        #expect(!refused.text.contains("Van elders"))
      }
    }
  }

  @Test func `another account gets nothing of it, and nothing is stored`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let place = dossier + "/overleg"
      let form = try #require(try await worker.look(place).form(to: place))
      let colleague = try await site.browser(of: "colleague")
      worker.cookie = colleague.cookie
      let refused = try await worker.send(
        place, form.filled(with: [("consulted", "physician"), ("question", "geheim")]))
      #expect(refused.status == .forbidden)
      #expect(!refused.text.contains("geheim"))
      var fresh = try await site.browser(of: "worker")
      #expect(try await fresh.look(place).all(".prose").isEmpty)
    }
  }

  @Test func `a button without anything filled in leads to the sign-in`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      _ = try await worker.look("/w")
      worker.cookie = nil
      #expect(try await worker.post("/w/uit", [:]).headers[.location] == "/w/in")
    }
  }

  @Test func `a client's answers wait for the code, and a form that was sent says thanks`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["tsq"])) { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let screening = try await worker.begunScreening("tsq", in: dossier)
      let code = try await worker.clientCode(screening)
      var client = site.visitor()
      _ = try await client.post("/s", ["code": code])
      let form = try #require(try await client.look("/s/lijst").form(to: "/s/lijst"))
      let answers = (1...10).map { ("item-\($0)", "1") }
      site.desk.clock.advance(by: 1900)
      let held = try await client.send("/s/lijst", form.filled(with: answers + [("act", "finish")]))
      #expect(held.status == .unauthorized)
      let waiting = try #require(try held.main.form(to: "/s/lijst"))
      var window = site.visitor()
      _ = try await window.post("/s", ["code": code])
      client.cookie = window.cookie
      // Silent again for too long, with the page of the second time.
      let again = try #require(try await client.send("/s/lijst", waiting.fields).main.form(to: "/s/lijst"))
      site.desk.clock.advance(by: 1900)
      #expect(try await client.send("/s/lijst", again.fields).status == .unauthorized)
      _ = try await window.post("/s", ["code": code])
      client.cookie = window.cookie
      let offered = try await client.send("/s/lijst", again.fields)
      #expect(offered.status == .forbidden)
      let last = try #require(try offered.main.form(to: "/s/lijst"))
      #expect(try await client.send("/s/lijst", last.fields).headers[.location] == "/s/klaar")
      client.cookie = window.cookie
      #expect(try await client.send("/s/lijst", last.fields).headers[.location] == "/s/klaar")
    }
  }
}
