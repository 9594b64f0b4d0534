import Desk
import Foundation
import Synchronization

/// Catalogues that were read before, so that a page does not decode every product again. A catalogue is found by what
/// the table says of itself in the same snapshot; another process that adds a version makes another stamp.
final class ProductCatalogueCache: Sendable {
  struct Stamp: Hashable, Sendable {
    /// The desk's own name, which no two databases share.
    let desk: DeskID.Public
    let count: Int
    let latest: Date
  }

  static let shared = ProductCatalogueCache()

  /// More than a process ever serves; a test run makes many desks.
  private static let capacity = 32

  private let kept = Mutex<[Stamp: ProductCatalogue]>([:])

  func catalogue(of stamp: Stamp, _ read: () throws -> ProductCatalogue) rethrows -> ProductCatalogue {
    if let found = kept.withLock({ $0[stamp] }) { return found }
    let catalogue = try read()
    kept.withLock { kept in
      if kept.count >= Self.capacity { kept.removeAll() }
      kept[stamp] = catalogue
    }
    return catalogue
  }
}
