import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import CarePages

@Suite("A caller who is known") struct KnownCallerTests {
  @Test func `is said to belong to their dossier from the call, which keeps what was typed and opens nothing`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      try await worker.fill(dossier + "/gegevens", ["phone": "06-12345678"], then: dossier)
      let call = try await worker.startedCall()
      let form = try #require(try await worker.look(call).form(to: call))
      let found = try await worker.send(
        call + "/bekend", form.filled(with: [("reach", "06 12345678"), ("notes", "Belt weer")]))
      let known = try #require(try found.main.first(".known"))
      #expect(known.all("a").allSatisfy { $0["target"] == "_blank" }, "the call stays where it is")
      let button = try #require(known.first("button[formaction=\(call)/koppel]"))
      let chosen = try #require(button["value"])
      #expect(dossier.hasSuffix(chosen))
      let again = try #require(try found.main.form(to: call))
      let linked = try await worker.send(call + "/koppel", again.filled(with: [("dossier", chosen)]))
      #expect(linked.headers[.location] == call)
      let page = try await worker.look(call)
      #expect(page.value(of: "notes") == "Belt weer")
      #expect(page.first("#dossier a")?["href"] == dossier)
      let whole = try #require(page.form(to: call)).filled(with: [
        ("caller", "partner"), ("help-questions", "sleep"), ("danger", "no"), ("outcome", "enough"),
      ])
      let contact = try #require(try await worker.send(call, whole).headers[.location])
      #expect(try await worker.look(contact).addresses.contains(dossier))
    }
  }

  @Test func `that was linked can be taken back on the same page`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      let call = try await worker.startedCall()
      for value in [String(dossier.suffix(26)), ""] {
        let form = try #require(try await worker.look(call).form(to: call))
        _ = try await worker.send(call + "/koppel", form.filled(with: [("dossier", value)]))
        #expect(try await worker.look(call).has("#dossier") == !value.isEmpty)
      }
    }
  }

  @Test func `stands with notes and the answer about danger where the registration is decided`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let contact = try await worker.registeredCall(notes: "Slaapt <b>niet</b>", outcome: "registration")
      let start = try #require(try await worker.look(contact + "/traject").form(to: contact + "/traject"))
      let dossier = try #require(
        try await worker.send(contact + "/traject", start.filled(with: [("van", "me")])).headers[.location])
      let page = try await worker.look(dossier + "/besluit")
      #expect(page.first(".read-notes .prose")?.text == "Slaapt <b>niet</b>")
      #expect(page.all(".read-notes dd").first?.text == DangerAnswer.no.name.nl)
    }
  }
}
