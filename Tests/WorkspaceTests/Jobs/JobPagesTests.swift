import Desk
import HTTPTypes
import HouseActs
import HummingbirdTesting
import ScreeningActs
import TestKit
import Testing
import WebBase

@testable import HousePages

@Suite("The page of background jobs") struct JobPagesTests {
  @Test(arguments: [Language.dutch, .english]) func `it says what waits and that nothing has failed`(
    language: Language
  ) async throws {
    try await WorkspaceSite.run { site in
      try await JobRunner(site).planStanding()
      var browser = try await site.browser(of: "administrator", in: language)
      let page = try await browser.look("/w/achtergrond")
      #expect(page.heading == JobTexts.title(language))
      #expect(page.all("tbody tr").count == JobKind.allCases.filter { $0.comesBackAfter != nil }.count)
      #expect(page.first("tbody tr")?.text.contains(JobKind.forgetSetAside.name(language)) == true)
      #expect(page.first("p.muted")?.text == JobTexts.noneFailed(language) && !page.has("form"))
      site.desk.clock.advance(by: 599)
      _ = try await browser.get("/w/ik")
      site.desk.clock.advance(by: 10)
      #expect(try await browser.look("/w/achtergrond").first("tbody .due-late")?.text == JobTexts.behind(language))
    }
  }

  @Test func `nobody who helps finds it or tries a job again`() async throws {
    try await WorkspaceSite.run { site in
      let job = String(repeating: "0", count: 26)
      for login in ["worker", "lead", "stranger"] {
        var browser = try await site.browser(of: login)
        _ = try await browser.get("/w/ik")
        #expect(try await browser.get("/w/achtergrond").status == .notFound)
        #expect(try await browser.post("/w/achtergrond/\(job)/opnieuw", [:]).status == .notFound)
      }
      var administrator = try await site.browser(of: "administrator")
      _ = try await administrator.get("/w/ik")
      let answer = try await administrator.post("/w/achtergrond/\(job)/opnieuw", [:])
      #expect(answer.headers[.location] == "/w/achtergrond")
    }
  }
}

extension JobRunner {
  fileprivate init(_ site: WorkspaceSite) {
    self.init(register: site.desk.register) { String(reflecting: type(of: $0)) }
  }
}
