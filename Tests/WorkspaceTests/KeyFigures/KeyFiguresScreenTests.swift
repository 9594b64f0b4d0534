import Desk
import Exchange
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import UseCases
import WebBase

@Suite("The key figures on screen") struct KeyFiguresScreenTests {
  /// Runs a test on a workspace that holds the sample register of 2012 to 2014.
  private func withSample(
    on engine: Engine = .sqlite, _ body: @escaping @Sendable (WorkspaceSite) async throws -> Void
  ) async throws {
    try await WorkspaceSite.run(on: engine) { site in
      let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Samples/register-2012-2014")
      let reader = LegacyRegisterReader(
        catalogue: .shipped, calendar: try DeskCalendar(zone: "Europe/Amsterdam"), today: LocalDate(dayNumber: 16_435))
      _ = try await site.desk.services.importRegister(
        try reader.read(folder), team: "Noord", site.desk.house)
      try await body(site)
    }
  }

  @Test(arguments: Engine.available) func `the published figures stand on the page`(engine: Engine) async throws {
    try await withSample(on: engine) { site in
      var lead = try await site.browser(of: "lead")
      let page = try await lead.get("/w/kengetallen?from=2012-05&to=2014-03")
      #expect(page.status == .ok)
      let text = page.text
      for figure in ["2.619", "2.514 telefonisch", "429", "71 % medewerker", "107 van 429", "25 %", "n = 16"] {
        #expect(text.contains(figure), "\(figure)")
      }
      #expect(text.contains("Mei 2012 tot en met maart 2014."))
      #expect(text.contains("Alleen voor het eigen loket"))
      #expect(text.contains("<title id=\"times-t\">"))
      #expect(text.contains("nearest rank"))
    }
  }

  @Test func `without a question the page shows the last quarter, or all there is when it is older`() async throws {
    try await withSample { site in
      var worker = try await site.browser(of: "worker")
      let page = try await worker.get("/w/kengetallen").text
      #expect(page.contains("Mei 2012 tot en met maart 2014."))
      #expect(page.contains("3e kwartaal 2026"))
      #expect(page.contains("4e kwartaal 2026, loopt nog"))
    }
  }

  @Test func `an empty period says so and leads on`() async throws {
    try await withSample { site in
      var worker = try await site.browser(of: "worker")
      let page = try await worker.get("/w/kengetallen?from=2026-07&to=2026-09").text
      #expect(page.contains("In deze periode is niets vastgelegd."))
      #expect(page.contains("Alles samen"))
    }
  }

  @Test(
    arguments: [
      ("from=2014-03&to=2012-05", "ligt vóór de eerste"), ("from=2012-13&to=2014-03", "De eerste maand is geen maand"),
      ("from=2012-05&to=", "De laatste maand is geen maand"), ("from=2012-05&to=2030-01", "nog niet begonnen"),
      ("from=%3Cscript%3E&to=2014-03", "De eerste maand is geen maand"),
    ])
  func `a period that can't be reported on is refused beside its field, and what was asked stays`(
    query: String, says: String
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let page = try await worker.get("/w/kengetallen?" + query)
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains(says))
      #expect(!page.text.contains("<script>"))
      let file = try await worker.get("/w/kengetallen/csv?" + query)
      #expect(file.status == .seeOther)
    }
  }

  @Test func `split by unit each unit has its own line, and the address keeps the split`() async throws {
    try await withSample { site in
      var worker = try await site.browser(of: "worker")
      let page = try await worker.get("/w/kengetallen?from=2012-05&to=2014-03&by=unit").text
      #expect(page.contains("Mei 2012 tot en met maart 2014, per eenheid."))
      #expect(page.contains("Noord-Nederland") && page.contains("Oost-Nederland"))
      #expect(page.contains("/w/kengetallen?from=2026-07&amp;to=2026-09&amp;by=unit"))
    }
  }

  @Test func `the file has the agreed columns and the same figures`() async throws {
    try await withSample { site in
      var lead = try await site.browser(of: "lead")
      let file = try await lead.get("/w/kengetallen/csv?from=2012-05&to=2014-03")
      #expect(file.headers[.contentType]?.hasPrefix("text/csv") == true)
      #expect(
        file.headers[.contentDisposition] == "attachment; filename=\"kengetallen-2012-05-2014-03.csv\"")
      #expect(file.headers[.cacheControl]?.contains("no-store") == true)
      let lines = file.text.components(separatedBy: "\r\n")
      #expect(lines.first == "indicator,dimension,category,count,share,n")
      #expect(lines.contains { $0.hasPrefix("contacts,channel,Telefoon,2514,0.9599") && $0.hasSuffix(",2619") })
      #expect(lines.contains { $0.hasPrefix("registrations,unit,Noord-Nederland,64,") && $0.hasSuffix(",429") })
      #expect(try await site.desk.auditEvents().last == "figures.read")
    }
  }

  @Test func `an administrator has no figures, on the page or in the navigation`() async throws {
    try await WorkspaceSite.run { site in
      var administrator = try await site.browser(of: "administrator")
      for path in ["/w/kengetallen", "/w/kengetallen/csv"] {
        #expect(try await administrator.get(path).status == .notFound)
      }
      var worker = try await site.browser(of: "worker")
      #expect(try await worker.get("/w/kengetallen").text.contains("aria-current=\"page\""))
    }
  }
}
