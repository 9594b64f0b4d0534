import Desk
import Exchange
import HouseActs
import KeyFigures
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

@testable import FigurePages

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
        catalogue: .shipped, calendar: try DeskCalendar(zone: "Europe/Amsterdam"),
        now: Date(timeIntervalSince1970: 1_420_066_800))
      _ = try await site.desk.services.importRegister(
        try reader.read(folder), team: "Noord", site.desk.house)
      try await body(site)
    }
  }

  @Test(arguments: Engine.available) func `the published figures stand on the page`(engine: Engine) async throws {
    try await withSample(on: engine) { site in
      var lead = try await site.browser(of: "lead")
      let page = try await lead.look("/w/kengetallen?from=2012-05&to=2014-03")
      // The figures are the promise, with what they were counted over.
      for figure in ["2.619", "2.514 telefonisch", "429", "71 % medewerker", "107 van 429", "25 %", "n = 16"] {
        #expect(page.text.contains(figure), "\(figure)")
      }
      #expect(page.first(".title-row .sub")?.text == "Mei 2012 tot en met maart 2014.")
      #expect(page.all(".notice .strong").map(\.text).contains(KeyFiguresReport.internalOnly.nl))
      #expect(page.has("title#times-t"))
      #expect(page.text.contains("nearest rank"))
    }
  }

  @Test func `without a question the page shows the last quarter, or all there is when it is older`() async throws {
    try await withSample { site in
      var worker = try await site.browser(of: "worker")
      let page = try await worker.look("/w/kengetallen")
      #expect(page.first(".title-row .sub")?.text == "Mei 2012 tot en met maart 2014.")
      let offered = page.all("nav a").map(\.text)
      #expect(offered.contains("3e kwartaal 2026"))
      #expect(offered.contains("4e kwartaal 2026, " + KeyFiguresTexts.running.nl))
    }
  }

  @Test func `an empty period says so and leads on`() async throws {
    try await withSample { site in
      var worker = try await site.browser(of: "worker")
      let page = try await worker.look("/w/kengetallen?from=2026-07&to=2026-09")
      #expect(page.first(".empty strong")?.text == KeyFiguresReport.nothingRecorded.nl)
      #expect(page.addresses.contains("/w/kengetallen?from=2012-05&to=2014-03"), "all there is")
    }
  }

  @Test(
    arguments: [
      ("from=2014-03&to=2012-05", "to"), ("from=2012-13&to=2014-03", "from"), ("from=2012-05&to=", "to"),
      ("from=2012-05&to=2030-01", "to"), ("from=%3Cscript%3E&to=2014-03", "from"),
    ])
  func `a period that can't be reported on is refused beside its field, and what was asked stays`(
    query: String, field: String
  ) async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let page = try await worker.get("/w/kengetallen?" + query)
      #expect(page.status == .unprocessableContent)
      let main = try page.main
      #expect(main.refusedFields == [field])
      let typed = query.split(separator: "&").map { $0.split(separator: "=", omittingEmptySubsequences: false)[1] }
      for (name, value) in zip(["from", "to"], typed) where !value.isEmpty {
        #expect(main.value(of: name) == value.removingPercentEncoding)
      }
      #expect(!main.has("script"))
      let file = try await worker.get("/w/kengetallen/csv?" + query)
      #expect(file.status == .seeOther)
    }
  }

  @Test func `split by unit each unit has its own line, and the address keeps the split`() async throws {
    try await withSample { site in
      var worker = try await site.browser(of: "worker")
      let page = try await worker.look("/w/kengetallen?from=2012-05&to=2014-03&by=unit")
      #expect(page.value(of: "by") == "unit")
      let lines = page.all("tbody th").map(\.text)
      #expect(lines.contains("Noord-Nederland") && lines.contains("Oost-Nederland"))
      #expect(page.addresses.contains("/w/kengetallen?from=2026-07&to=2026-09&by=unit"))
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
      #expect(lines.first == "\u{FEFF}indicator;dimension;category;count;share;n")
      #expect(lines.contains { $0.hasPrefix("contacts;channel;Telefoon;2514;0,9599") && $0.hasSuffix(";2619") })
      #expect(lines.contains { $0.hasPrefix("registrations;unit;Noord-Nederland;64;") && $0.hasSuffix(";429") })
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
      #expect(try await worker.get("/w/kengetallen").page.has("nav a[aria-current=page][href=/w/kengetallen]"))
      #expect(!(try await administrator.get("/w").page.addresses.contains("/w/kengetallen")))
    }
  }
}
