import Desk
package import HouseActs
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// The book of products: what the desk offers, for whom, and how far it goes.
package struct ProductRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [.get("/w/producten", name: "products.show", use: show)]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    let answer = try await services.readProducts(try context.occasion(at: services))
    return try await shell.page(ProductTexts.products(context.language), in: .products, context) {
      ProductsPage(answer: answer, language: context.language)
    }
  }
}

enum ProductTexts {
  static let products = Text(nl: "Producten", en: "Products")
  static let sub = Text(
    nl: "Wat het loket biedt, voor wie, en tot waar. Een traject houdt de versie waarin het begon.",
    en: "What the desk offers, for whom, and how far. A trajectory keeps the version in which it began.")
  static let question = Text(nl: "Vraag", en: "Question")
  static let goal = Text(nl: "Doel", en: "Goal")
  static let method = Text(nl: "Werkwijze", en: "Method")
  static let inflow = Text(nl: "Past als", en: "Fits when")
  static let outflow = Text(nl: "Klaar als", en: "Done when")
  static let result = Text(nl: "Wat het oplevert", en: "What it brings")
  static let client = Text(nl: "Zo vertel je het de cliënt", en: "How to tell the client")
  static let limit = Text(nl: "Grens", en: "Limit")
  static let evaluation = Text(nl: "Evaluatie", en: "Evaluation")
  static let ended = Text(nl: "Niet meer gekozen", en: "No longer chosen")
  static let reviewDue = Text(nl: "Herzien", en: "Review")

  static func version(_ product: Product) -> Text {
    Text(
      nl: "Versie \(product.version), vanaf \(product.validFrom.display)",
      en: "Version \(product.version), from \(product.validFrom.display)")
  }

  static func limit(_ sessions: Int?) -> Text {
    guard let sessions else { return Text(nl: "Geen vast aantal gesprekken", en: "No fixed number of sessions") }
    return Text(nl: "Tot \(sessions) gesprekken", en: "Up to \(sessions) sessions")
  }

  static func evaluation(_ rule: EvaluationRule) -> Text? {
    var dutch: [String] = []
    var english: [String] = []
    if !rule.everySessions.isEmpty {
      let numbers = rule.everySessions.map(String.init)
      dutch.append("na elke \(numbers.joined(separator: " of ")) gesprekken")
      english.append("after every \(numbers.joined(separator: " or ")) sessions")
    }
    if let days = rule.everyDays {
      dutch.append("elke \(days) dagen")
      english.append("every \(days) days")
    }
    if rule.needsMedicalView {
      dutch.append("met een medische blik")
      english.append("with a medical view")
    }
    return dutch.isEmpty ? nil : Text(nl: dutch.joined(separator: ", "), en: english.joined(separator: ", "))
  }
}
