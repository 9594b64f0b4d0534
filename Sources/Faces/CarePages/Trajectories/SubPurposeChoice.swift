import Desk
import WebBase

/// What help serves within its product, chosen beside the product: each answer names both, so that the form works without
/// a script.
struct SubPurposeChoice {
  static let field = "sub-purpose"
  static let label = Text(nl: "Deeldoel", en: "Sub-purpose")
  static let hint = Text(nl: "Een van die van het gekozen product.", en: "One of those of the chosen product.")
  static let kept = Text(nl: "Leeg: het blijft zoals het was.", en: "Empty: it stays as it was.")

  let key: CodeKey?
  /// Whether it is one of another product than the chosen one.
  let isOfOther: Bool

  /// - Parameters:
  ///   - value: as the form sends it, `product.part`; empty for none.
  ///   - product: the one that was chosen.
  init(_ value: String?, of product: CodeKey?) {
    let parts = (value ?? "").split(separator: ".", omittingEmptySubsequences: false)
    let isPair = parts.count == 2
    let isOfChosen = isPair && product != nil && CodeKey(parts[0]) == product
    key = isOfChosen ? CodeKey(parts[1]) : nil
    isOfOther = !(value ?? "").isEmpty && key == nil
  }

  static func choices(of products: [Product], in language: Language) -> [Choice] {
    products.flatMap { product in
      product.subPurposes.map { part in
        Choice("\(product.key.text).\(part.key.text)", product.name(language) + ": " + part.name(language))
      }
    }
  }
}
