public import Access
public import Desk
import HouseRecords
import RegisterCore

/// The products of the desk, for everybody who works there.
public struct ReadProducts: Sendable {
  let register: Register

  public func callAsFunction(_ occasion: Occasion) async throws -> ProductsAnswer {
    try await register.ask(occasion) { work in
      let grant = try work.require(.readSettings)
      work.record(.settingsRead, grant)
      return ProductsAnswer(catalogue: try work.catalogue(), today: try work.today())
    }
  }
}

/// Every version of every product, and the day on which it was asked.
public struct ProductsAnswer: Sendable {
  public let catalogue: ProductCatalogue
  public let today: LocalDate

  /// The version that holds today, or else the last one, of each product in the order of the screen.
  public var current: [Product] {
    var found: [Product] = []
    for product in catalogue.products {
      let place = found.firstIndex { $0.key == product.key }
      guard let place else {
        found.append(product)
        continue
      }
      if !found[place].isValid(on: today) || product.isValid(on: today) { found[place] = product }
    }
    return found
  }
}

/// Adds a product, or the next version of one. A version in which help was given never changes but for its last day.
public struct AddProduct: Sendable {
  let register: Register

  /// - Throws: `ProductRefusal`, `AccessRefusal`.
  public func callAsFunction(_ product: Product, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let grant = try work.require(.manageProducts)
      try ProductTable(work).add(product, at: work.now)
      work.record(
        .productAdded, grant, filters: ["product=\(product.key)", "version=\(product.version)"])
    }
  }

  /// Whether it could be added; changes nothing.
  ///
  /// - Throws: `ProductRefusal`, `AccessRefusal`.
  public func rehearse(_ product: Product, _ occasion: Occasion) async throws {
    try await register.ask(occasion) { work in
      let grant = try work.require(.manageProducts)
      work.record(.settingsRead, grant)
      _ = try work.catalogue().adding(product)
    }
  }
}

extension DeskServices {
  public var readProducts: ReadProducts { ReadProducts(register: register) }
  public var addProduct: AddProduct { AddProduct(register: register) }
}
