/// The versions of all products. A version is never changed once help has been given in it: the next one follows it.
public struct ProductCatalogue: Sendable, Hashable {
  /// In the order of the screen, versions of one product in their order.
  public let products: [Product]

  /// Refuses a set in which versions overlap, leave their order, or repeat.
  public init(_ products: [Product]) throws(ProductRefusal) {
    var latest: [CodeKey: Product] = [:]
    for product in products {
      try Self.check(product, after: latest[product.key])
      latest[product.key] = product
    }
    self.products = products
  }

  /// What can be chosen on a day, at most one version of each product.
  public func choices(on day: LocalDate) -> [Product] {
    products.filter { $0.isValid(on: day) }
  }

  /// The version of a product that is valid on a day.
  public func product(_ key: CodeKey, on day: LocalDate) -> Product? {
    products.first { $0.key == key && $0.isValid(on: day) }
  }

  /// One version.
  public func product(_ key: CodeKey, version: Int) -> Product? {
    products.first { $0.key == key && $0.version == version }
  }

  /// The product that a word of any register stands for, in its latest version.
  public func resolve(_ word: some StringProtocol) -> Product? {
    let folded = CodeList.folded(word)
    return products.last { product in
      ([product.key.text, product.name.nl, product.name.en] + product.aliases).contains {
        CodeList.folded($0) == folded
      }
    }
  }

  /// The catalogue with one more product, or with the next version of one: the version before it ends the day before.
  public func adding(_ product: Product) throws(ProductRefusal) -> ProductCatalogue {
    guard let last = products.last(where: { $0.key == product.key }) else {
      return try ProductCatalogue(products + [product])
    }
    guard product.version == last.version + 1 else { throw .notTheNextVersion(last: last.version) }
    guard last.validFrom < product.validFrom else { throw .startsBeforeItsPredecessor }
    let ended = last.ending(on: product.validFrom.adding(days: -1))
    var all = products
    for (position, other) in products.enumerated() where other == last {
      all[position] = ended
      all.insert(product, at: position + 1)
      break
    }
    return try ProductCatalogue(all)
  }

  /// The products as a code list, for figures.
  public var list: CodeList {
    var names: [CodeKey: Product] = [:]
    var order: [CodeKey] = []
    for product in products {
      if names.updateValue(product, forKey: product.key) == nil { order.append(product.key) }
    }
    let codes = order.compactMap { names[$0] }.map { Code($0.key, $0.name) }
    return CodeList("product", Text(nl: "Product", en: "Product"), codes + [.unknown])
  }

  private static func check(_ product: Product, after last: Product?) throws(ProductRefusal) {
    if let end = product.validUntil, end < product.validFrom { throw .endsBeforeItStarts }
    guard let last else {
      guard product.version == 1 else { throw .notTheNextVersion(last: 0) }
      return
    }
    guard product.version == last.version + 1 else { throw .notTheNextVersion(last: last.version) }
    guard let end = last.validUntil, end < product.validFrom else { throw .startsBeforeItsPredecessor }
  }
}

extension Product {
  /// The same version with a last day.
  func ending(on day: LocalDate) -> Product {
    Product(
      key: key, version: version, validFrom: validFrom, validUntil: min(day, validUntil ?? day), name: name,
      question: question, goal: goal, method: method, inflow: inflow, outflow: outflow,
      expectedResult: expectedResult, limit: limit, evaluation: evaluation, needsIntake: needsIntake,
      needsGoals: needsGoals, needsSecondName: needsSecondName, subPurposes: subPurposes, reviewBy: reviewBy,
      publicText: publicText, aliases: aliases)
  }
}
