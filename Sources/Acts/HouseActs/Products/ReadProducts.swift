public import Access
public import Desk
import HouseRecords
import RegisterCore

/// The products and the norms of the desk, for everybody who works there.
public struct ReadProducts: Sendable {
  let register: Register

  public func callAsFunction(_ occasion: Occasion) async throws -> ProductsAnswer {
    try await register.ask(occasion) { work in
      let grant = try work.require(.readSettings)
      work.record(.settingsRead, grant)
      return ProductsAnswer(
        catalogue: try work.catalogue(), norms: try work.norms(), today: try work.today())
    }
  }
}

/// Every version of every product, and the day on which it was asked.
public struct ProductsAnswer: Sendable {
  public let catalogue: ProductCatalogue
  public let norms: DeskNorms
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
