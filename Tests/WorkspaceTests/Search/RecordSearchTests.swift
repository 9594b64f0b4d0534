import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing

@Suite("Searching for what something belongs to") struct RecordSearchTests {
  /// What is linked from, the field of what it is linked to, and how that names a dossier.
  private func search(
    _ place: String, _ field: String, for dossier: String, named: (String) -> String, _ worker: inout SiteBrowser
  ) async throws {
    let id = try #require(dossier.split(separator: "/").last.map(String.init))
    let form = try #require(try await worker.look(place).form(to: place + "/zoek"), "\(place)")
    let empty = try await worker.send(place + "/zoek", form.filled(with: [("q", " ")]))
    #expect(try empty.main.refusedFields == ["q"], "\(place)")
    let none = try await worker.send(place + "/zoek", form.filled(with: [("q", "Niemand")])).page
    #expect(none.form(to: place + "/zoek")?.value(of: "q") == "Niemand")
    #expect(none.first("[role=status] .note-line") != nil)
    let found = try await worker.send(place + "/zoek", form.filled(with: [("q", "haven")])).page
    let offered = found.all("select[name=\(field)] option").compactMap { $0["value"] }.filter { !$0.isEmpty }
    #expect(offered == [named(id)], "\(place)")
  }

  @Test func `a dossier beyond the newest is found by its alias, from a contact, a crisis and a dossier`() async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let old = try await worker.startedDossier(at: site)
      try await worker.fill(old + "/gegevens", ["alias": "Haven 3"], then: old)
      let other = try await worker.startedDossier(at: site)
      let contact = try await worker.registeredCall(outcome: "registration")
      let start = try await worker.look(contact + "/traject")
      #expect(start.form(to: contact + "/koppel/zoek") != nil)
      let id = try #require(old.split(separator: "/").last.map(String.init))
      let finder = try #require(start.form(to: contact + "/koppel/zoek"))
      let found = try await worker.send(contact + "/koppel/zoek", finder.filled(with: [("q", "haven")])).page
      let link = try #require(found.form(to: contact + "/koppel"))
      #expect(link.value(of: "dossier") == id)
      #expect(try await worker.send(contact + "/koppel", link.fields).headers[.location] == old)

      let crisis = try #require(try await worker.post("/w/crisis/nieuw", ["token": "a"]).headers[.location])
      try await search(crisis + "/koppel", "hoort-bij", for: old, named: { "dossier:" + $0 }, &worker)
      try await search(other + "/mensen", "link", for: old, named: { $0 }, &worker)
    }
  }
}
