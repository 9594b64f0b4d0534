import Desk
import HouseActs
import Markup
import WebBase

/// Every product of the desk on one page, each with what a worker has to know to choose it.
struct ProductsPage: Markup {
  let answer: ProductsAnswer
  let language: Language

  var html: HTML {
    TitleRow(ProductTexts.products(language), sub: ProductTexts.sub(language))
    Div(.class("stack-l")) {
      for product in answer.current { section(product) }
      NormList(norms: answer.norms, language: language)
    }
  }

  private func section(_ product: Product) -> HTML {
    Section(.ariaLabelledBy("p-\(product.key)")) {
      Div(.class("h-row")) {
        H2(.id("p-\(product.key)")) { product.name(language) }
        if !product.isValid(on: answer.today) {
          Chip(ProductTexts.ended(language))
        } else if product.reviewBy <= answer.today {
          DueBadge(ProductTexts.reviewDue(language), .soon)
        }
      }
      P(.class("muted")) { ProductTexts.version(product)(language) }
      Dl(.class("deflist")) {
        fact(ProductTexts.question, product.question)
        fact(ProductTexts.goal, product.goal)
        fact(ProductTexts.limit, ProductTexts.limit(product.limit))
        if let rule = ProductTexts.evaluation(product.evaluation) { fact(ProductTexts.evaluation, rule) }
      }
      More(ProductTexts.method(language)) {
        P { product.method(language) }
        lines(ProductTexts.inflow, product.inflow)
        lines(ProductTexts.outflow, product.outflow)
        H3 { ProductTexts.result(language) }
        P { product.expectedResult(language) }
        H3 { ProductTexts.client(language) }
        P { product.publicText(language) }
      }
    }.html
  }

  private func fact(_ name: Text, _ text: Text) -> HTML {
    HTML.list {
      Dt { name(language) }
      Dd { text(language) }
    }
  }

  @MarkupBuilder private func lines(_ name: Text, _ texts: [Text]) -> HTML {
    if !texts.isEmpty {
      H3 { name(language) }
      Ul { for text in texts { Li { text(language) } } }
    }
  }
}
