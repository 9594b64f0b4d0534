import Database
public import Desk
public import Foundation
@_spi(Tables) public import RegisterCore

/// The products of a desk, version by version. The desk gets those that ship with the software when it is set up; from
/// then on what stands here counts, so that an update of the software never changes what help was given in.
public struct ProductTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  private var desk: DeskID { work.desk.id }

  /// Gives a desk without products those that ship with the software.
  public func install(_ catalogue: ProductCatalogue = .shipped) throws {
    guard try stamp().count == 0 else { return }
    for product in catalogue.products { try insert(product, at: work.now) }
  }

  /// Adds a product or the next version of one; the version before it ends the day before.
  ///
  /// - Returns: the catalogue with it.
  /// - Throws: `ProductRefusal` when it does not follow on what is there.
  @discardableResult public func add(_ product: Product, at now: Date) throws -> ProductCatalogue {
    let old = try catalogue()
    let new = try old.adding(product)
    for ended in new.products where ended.key == product.key && ended.version == product.version - 1 {
      try work.execute(
        """
        UPDATE product_version SET valid_until = \(ended.validUntil), definition = \(try Self.text(ended)),
          created_at = \(now)
        WHERE desk_id = \(desk) AND code = \(ended.key) AND version = \(ended.version)
        """)
    }
    try insert(product, at: now)
    return new
  }

  /// Every version of every product.
  ///
  /// - Throws: `RegisterFault.unreadable` when what is stored is no catalogue.
  public func catalogue() throws -> ProductCatalogue {
    let stamp = try stamp()
    return try ProductCatalogueCache.shared.catalogue(of: stamp) { try read() }
  }

  private func read() throws -> ProductCatalogue {
    let rows = try work.rows(
      "SELECT definition FROM product_version WHERE desk_id = \(desk) ORDER BY position, version")
    do {
      let products = try rows.map { row in
        let text: String = try row.get("definition")
        return try JSONDecoder().decode(ProductForm.self, from: Data(text.utf8)).product()
      }
      return try ProductCatalogue(products)
    } catch let fault as StoreFault {
      throw fault
    } catch {
      throw RegisterFault.unreadable(column: "product_version.definition")
    }
  }

  private func insert(_ product: Product, at now: Date) throws {
    try work.execute(
      """
      INSERT INTO product_version (desk_id, code, version, position, valid_from, valid_until, definition, created_at)
      VALUES (\(desk), \(product.key), \(product.version),
        COALESCE((SELECT min(position) FROM product_version WHERE desk_id = \(desk) AND code = \(product.key)),
          (SELECT count(*) FROM product_version WHERE desk_id = \(desk))),
        \(product.validFrom), \(product.validUntil), \(try Self.text(product)), \(now))
      """)
  }

  /// How much there is, and what it is: cheap to ask, and another one after every change.
  private func stamp() throws -> ProductCatalogueCache.Stamp {
    let row = try work.first(
      """
      SELECT d.public_id, count(p.code) AS versions, COALESCE(max(p.created_at), 0) AS latest
      FROM desk d LEFT JOIN product_version p ON p.desk_id = d.id WHERE d.id = \(desk) GROUP BY d.public_id
      """)
    guard let row else { throw RegisterFault.missingRow(table: "desk") }
    return ProductCatalogueCache.Stamp(
      desk: try row.get("public_id"), count: try row.get("versions"), latest: try row.get("latest"))
  }

  private static func text(_ product: Product) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(ProductForm(product)), as: UTF8.self)
  }
}
