import Database
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestKit
import Testing

@Suite("The lists, as pages and as files") struct ListPagesTests {
  /// Each with the words of its filters.
  private static let lists: [(place: String, filters: [String])] = [
    ("/w/crises", CrisisFilter.allCases.map(\.rawValue)), ("/w/contacten", ContactFilter.allCases.map(\.rawValue)),
    ("/w/concepten", DraftFilter.allCases.map(\.rawValue)),
    ("/w/aanmeldingen", RegistrationFilter.allCases.map(\.rawValue)),
    ("/w/caseload", ["mine", "team", "unassigned", "closed"]), ("/w/taken", TaskFilter.allCases.map(\.rawValue)),
    ("/w/verwijzingen", ReferralFilter.allCases.map(\.rawValue)),
    ("/w/signalen", SignalFilter.allCases.map(\.rawValue)),
  ]

  @Test func `what a list is asked for stands in its address, and the file holds the same lines`() async throws {
    try await WorkspaceSite.run(wordings: try PracticeWordings.loaded(["phq-9"])) { site in
      _ = try await SampleDossier.make(at: site.desk)
      var worker = try await site.browser(of: "worker")
      var stranger = try await site.browser(of: "stranger")
      var filled: Set<String> = []
      for list in Self.lists {
        for filter in list.filters {
          for order in ListOrder.allCases {
            let asked = "?toon=\(filter)&volgorde=\(order.rawValue)"
            let page = try await worker.look(list.place + asked)
            #expect(page.all(".filters a[aria-current=true]").count == 1, "\(list.place)\(asked)")
            #expect(page.has(".print-head") && page.address(in: list.place + "/csv") != nil, "\(list.place)")
            let file = try await worker.get(list.place + "/csv" + asked)
            #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true, "\(list.place)")
            // Aliases, numbers and what somebody typed stay at the desk.
            for word in ["Kade 48", "Haven 9", "Brug 7", "Bellen over", "06-12345678"] {
              #expect(!file.text.contains(word), "\(list.place)\(asked)")
            }
            let rows = file.text.split(separator: "\r\n").count - 1
            let shown = page.all("tbody tr").count + page.all("[data-row]").count
            #expect(rows == shown, "\(list.place)\(asked)")
            if rows > 0 { filled.insert(list.place) }
            #expect((rows == 0) == page.has(".empty"), "\(list.place)\(asked)")
          }
          #expect(try await stranger.look(list.place + "?toon=\(filter)").has(".empty"), "\(list.place) \(filter)")
        }
      }
      // The sample has no registration that waits and no draft with a word in it.
      #expect(
        filled.isSuperset(of: [
          "/w/crises", "/w/contacten", "/w/caseload", "/w/taken", "/w/verwijzingen", "/w/signalen",
        ]))
    }
  }

  @Test
  func `a file is as spreadsheets of the language read it, or plain for programs, and the trail says that it left`()
    async throws
  {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      _ = try await worker.startedDossier(at: site)
      let before = try await site.desk.auditEvents().count
      let dutch = try await worker.get("/w/caseload/csv").text
      #expect(dutch.hasPrefix("\u{FEFF}") && dutch.contains(";"))
      let plain = try await worker.get("/w/caseload/csv?dialect=rfc4180").text
      #expect(!plain.hasPrefix("\u{FEFF}") && plain.split(separator: "\r\n")[0].contains(","))
      #expect(Array(try await site.desk.auditEvents().dropFirst(before)) == ["dossier.listed", "dossier.listed"])
      var administrator = try await site.browser(of: "administrator")
      for list in Self.lists {
        for place in [list.place, list.place + "/csv"] {
          #expect(try await administrator.get(place).status == .notFound, "\(place)")
        }
      }
    }
  }

  @Test func `the head of the column by which it stands in order turns it round, and keeps the filter`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      _ = try await worker.startedDossier(at: site)
      let page = try await worker.look("/w/caseload?toon=team")
      #expect(page.first("th[aria-sort=descending] a")?["href"] == "/w/caseload?toon=team&volgorde=oudste")
      let turned = try await worker.look("/w/caseload?toon=team&volgorde=oudste")
      #expect(turned.first("th[aria-sort=ascending] a")?["href"] == "/w/caseload?toon=team")
      #expect(turned.addresses.contains("/w/caseload/csv?toon=team&volgorde=oudste"))
      // A word that nobody offers counts as not said.
      let other = try await worker.look("/w/caseload?toon=geheim&volgorde=mooiste&na=x")
      #expect(other.first(".filters a[aria-current=true]")?["href"] == "/w/caseload")
    }
  }

  @Test func `a line that can't be read is shown as such, beside those that can`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let whole = try await worker.registeredCall()
      let broken = try await worker.registeredCall()
      let name = try #require(broken.split(separator: "/").last.map(String.init))
      try await site.desk.store.write { transaction in
        _ = try transaction.execute("UPDATE contact SET kind = 'weg' WHERE public_id = \(name)")
      }
      let page = try await worker.look("/w/contacten")
      #expect(page.all("tbody tr").count == 2 && page.addresses.contains(whole) && !page.addresses.contains(broken))
      #expect(page.all("tbody th").contains { $0.text.contains(name.prefix(8).uppercased()) })
      #expect(try await worker.look("/w").has(".notice-warn"))
    }
  }

  @Test func `a task with a damaged title stays to be done, and today with it`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let place = try await worker.ownTask()
      try await site.desk.store.write { transaction in
        _ = try transaction.execute("UPDATE task SET title_sealed = x'0102' WHERE title_sealed IS NOT NULL")
      }
      for page in ["/w", "/w/taken"] {
        let shown = try await worker.look(page)
        #expect(shown.addresses.contains(place) && shown.has(".notice-warn"), "\(page)")
      }
    }
  }
}
