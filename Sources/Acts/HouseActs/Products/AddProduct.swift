public import Access
public import Desk
import HouseRecords
import RegisterCore

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
