import Desk
import Foundation
import Testing

@Suite("The product catalogue") struct ProductTests {
  let shipped = ProductCatalogue.shipped

  private func form(_ key: CodeKey, _ change: (inout ProductForm) -> Void = { _ in }) throws -> ProductForm {
    var form = ProductForm(try #require(shipped.product(key, version: 1)))
    change(&form)
    return form
  }

  private func decoded(_ form: ProductForm, adding fields: [String: Any] = [:]) throws -> ProductForm {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(form))
    let all = try #require(object as? [String: Any]).merging(fields) { $1 }
    return try JSONDecoder().decode(ProductForm.self, from: JSONSerialization.data(withJSONObject: all))
  }

  @Test func `seven products are offered on every day since the desk opened`() throws {
    #expect(shipped.choices(on: .codesBegin).count == 7)
    #expect(shipped.choices(on: try date("2026-11-22")).count == 7)
    #expect(shipped.choices(on: LocalDate.codesBegin.adding(days: -1)).isEmpty)
  }

  @Test func `process guidance is limited to fifteen and looked at every five or eight`() throws {
    let product = try #require(shipped.product("process-guidance", on: try date("2026-11-22")))
    #expect(product.limit == 15)
    #expect(product.evaluation.everySessions == [5, 8])
    #expect(product.evaluation.needsMedicalView)
    #expect(product.needsSecondName)
  }

  @Test func `a product written to its form and read back is the same`() throws {
    for product in shipped.products {
      #expect(try decoded(ProductForm(product)).product() == product)
    }
  }

  @Test func `a product joins the catalogue by data alone`() throws {
    let text = """
      {"key": "walk-group", "version": 1, "validFrom": "2027-01-01", "reviewBy": "2027-12-31",
       "name": {"nl": "Wandelgroep", "en": "Walking group"}, "question": {"nl": "v", "en": "q"},
       "goal": {"nl": "d", "en": "g"}, "method": {"nl": "m", "en": "m"}, "inflow": [{"nl": "i", "en": "i"}],
       "outflow": [{"nl": "u", "en": "o"}], "expectedResult": {"nl": "r", "en": "r"},
       "evaluation": {"everyDays": 30}, "needsIntake": true, "needsGoals": false,
       "publicText": {"nl": "Samen lopen.", "en": "Walking together."}}
      """
    let form = try JSONDecoder().decode(ProductForm.self, from: Data(text.utf8))
    let catalogue = try shipped.adding(form.product())
    let day = try date("2027-01-01")
    #expect(catalogue.product("walk-group", on: day)?.limit == nil)
    #expect(catalogue.choices(on: day).count == 8)
    #expect(catalogue.list["walk-group"]?.name.nl == "Wandelgroep")
  }

  @Test func `a form tells everything that is wrong at once, by field`() throws {
    let form = try form("process-guidance") {
      $0.key = "a b"
      $0.version = nil
      $0.validFrom = "1-1-2027"
      $0.goal = ProductForm.Words(nl: "Doel", en: "  ")
      $0.inflow = []
      $0.outflow = [ProductForm.Words(nl: nil, en: "o")]
      $0.limit = 0
      $0.needsIntake = nil
    }
    let items = try refusals(ProductFormRefusal.self) {
      let slips: [String: Any] = ["limmit": 3, "evaluation": ["everySessions": [5], "everyDay": 9]]
      _ = try decoded(form, adding: slips.merging(["question": ["nl": "v", "en": "q", "de": "f"]]) { $1 }).product()
    }
    #expect(
      Set(items) == [
        .notAKey("key"), .missing("version"), .notADay("validFrom"), .missingLanguage("goal", .english),
        .missing("inflow"), .missingLanguage("outflow[0]", .dutch), .notPositive("limit"), .missing("needsIntake"),
        .unknownField("limmit"),
        .unknownField("evaluation.everyDay"), .unknownField("question.de"), .evaluatedAfterItsLimit,
      ])
    for item in items { #expect(item.field != nil && !item.text.nl.isEmpty) }
  }

  @Test func `an evaluation may fall on the limit and not after it`() throws {
    #expect(throws: Never.self) { try form("process-guidance") { $0.limit = 8 }.product() }
    #expect(throws: Refusals(ProductFormRefusal.evaluatedAfterItsLimit)) {
      try form("process-guidance") { $0.limit = 7 }.product()
    }
  }

  @Test func `the next version ends the one before on the day before, and help in it keeps its rules`() throws {
    let start = try date("2027-03-01")
    let next = try form("short-term") {
      $0.version = 2
      $0.validFrom = start.iso
      $0.limit = 8
    }.product()
    let catalogue = try shipped.adding(next)
    #expect(catalogue.product("short-term", on: start.adding(days: -1))?.limit == 6)
    #expect(catalogue.product("short-term", on: start)?.limit == 8)
    #expect(catalogue.product("short-term", version: 1)?.validUntil == start.adding(days: -1))
  }

  @Test func `versions can't be skipped, repeated or start too early`() throws {
    let skipping = try form("short-term") {
      $0.version = 3
      $0.validFrom = "2027-03-01"
    }.product()
    #expect(throws: ProductRefusal.notTheNextVersion(last: 1)) { try shipped.adding(skipping) }
    let early = try form("short-term") { $0.version = 2 }.product()
    #expect(throws: ProductRefusal.startsBeforeItsPredecessor) { try shipped.adding(early) }
    #expect(throws: ProductRefusal.notTheNextVersion(last: 1)) {
      try ProductCatalogue(shipped.products + [shipped.products[0]])
    }
  }
}
