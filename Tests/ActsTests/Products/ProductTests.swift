import Access
import CareActs
import Desk
import HouseActs
import RegisterCore
import TestKit
import Testing

@Suite("The products of a desk") struct ProductTests {
  private func next(_ product: Product, from day: LocalDate) throws -> Product {
    var form = ProductForm(product)
    form.version = product.version + 1
    form.validFrom = day.iso
    form.validUntil = nil
    form.limit = 2
    form.evaluation?.everySessions = [1]
    return try form.product()
  }

  @Test(arguments: Engine.available) func `a desk begins with those that ship, and keeps them`(engine: Engine)
    async throws
  {
    try await withDesk(on: engine) { desk in
      let answer = try await desk.services.readProducts(desk.occasion(desk.worker))
      #expect(answer.catalogue == .shipped)
    }
  }

  @Test(arguments: Engine.available) func `help keeps the version in which it began`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let before = try await desk.openHelp(id)
      let house = Occasion(actor: .system(at: desk.register.desk.id), site: .commandLine, requestID: "test")
      let product = before.trajectory.product
      let second = try next(product, from: try await desk.read(id).today)
      try await desk.services.addProduct(second, house)
      let after = try await desk.openHelp(id)
      #expect(after.trajectory.product.version == product.version)
      #expect(after.trajectory.allowedSessions == before.trajectory.allowedSessions)
      let offered = try await desk.services.readStart(id, desk.occasion(desk.worker)).content.products.filter {
        $0.key == product.key
      }
      #expect(offered.map(\.version) == [product.version + 1])
      #expect(offered.map(\.limit) == [2])
    }
  }

  @Test func `a version that does not follow is refused, and a worker can add none`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let house = Occasion(actor: .system(at: desk.register.desk.id), site: .commandLine, requestID: "test")
      let first = try #require(ProductCatalogue.shipped.products.first)
      await #expect(throws: ProductRefusal.notTheNextVersion(last: first.version)) {
        try await desk.services.addProduct(first, house)
      }
      let second = try next(first, from: first.validFrom.adding(days: 900))
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.addProduct(second, desk.occasion(desk.lead))
      }
      #expect(try await desk.services.readProducts(desk.occasion(desk.worker)).catalogue == .shipped)
    }
  }
}
