import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase
import Workspace

@Suite("The book of products") struct ProductPageTests {
  @Test func `everybody who helps finds each product with its question and limit`() async throws {
    try await WorkspaceSite.run { site in
      for login in ["worker", "lead"] {
        var browser = try await site.browser(of: login)
        let page = try await browser.look("/w/producten")
        for product in ProductCatalogue.shipped.choices(on: LocalDate(year: 2026, month: 11, day: 22) ?? .codesBegin) {
          let section = try #require(page.first("section[aria-labelledby=p-\(product.key)]"), "\(product.key)")
          let facts = section.all("dd").map(\.text)
          #expect(facts.contains(product.question.nl) && facts.count >= 3, "\(product.key)")
        }
      }
    }
  }
}
