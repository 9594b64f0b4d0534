import Database
import Desk
import KeyFigures
import Testing

@testable import KeyFigureRecords

@Suite("The key figures and how they are counted") struct KeyFigureCatalogueTests {
  private let scope: FactScope<Period>

  init() throws {
    scope = FactScope(
      desk: DeskID(1), span: try Period(from: "2012-05", through: "2013-04"), breakdown: .unit)
  }

  @Test func `every figure counts what its definition is sorted by, and nothing else`() {
    let catalogue = KeyFigureCatalogue.indicators
    for figure in KeyFigureCatalogue.all {
      let indicator = figure.indicator
      let counted = Set(figure.counts.flatMap(\.rules).map(\.dimension))
      #expect(counted.contains(.total), "\(indicator.id)")
      #expect(counted.isSuperset(of: indicator.dimensions), "\(indicator.id)")
      #expect(counted.contains(.value) == (indicator.distribution != .none), "\(indicator.id)")
      let hasStock = indicator.measures.contains(.stillIn)
      #expect(counted.contains(.flow) == hasStock && figure.opening.isEmpty == !hasStock, "\(indicator.id)")
      for dimension in counted {
        #expect(catalogue.dimension(dimension.id) != nil, "\(dimension.id) could not be read back")
      }
      for chart in indicator.charts { #expect(indicator.dimensions.contains(chart.dimension), "\(indicator.id)") }
    }
  }

  @Test func `names of dimensions are those of files that went out before`() {
    let names = Set(KeyFigureCatalogue.all.flatMap(\.counts).flatMap(\.rules).map(\.dimension.id))
    #expect(
      names == [
        "total", "value", "flow", "channel", "kind", "weekday", "hour", "hour-of-week", "unit", "group", "gender",
        "age",
        "path", "wish", "wish-reason", "not-internal-reason", "help-question", "product", "attendance", "line",
        "receiver", "handover", "receipt", "goals", "work-start", "work-end", "work-change", "product-screened",
        "instrument", "outcome", "screened", "change", "rating", "decision", "deviation", "onset", "signal-kind",
        "acted-on", "first-help", "started-by", "relation", "staff-category", "entry-line", "campaign", "other-desk",
        "no-offer-reason", "coping", "own-strength", "sub-purpose", "change-reason", "client-told",
        "read-list", "reading-way", "reading-conclusion",
      ])
  }

  @Test func `a source is one statement, whatever figures count its facts`() {
    let counts = KeyFigureCatalogue.all.flatMap(\.counts)
    var statements: [String: String] = [:]
    for count in counts {
      let statement = count.source.statement([], in: scope).text(for: .sqlite)
      #expect(statements.updateValue(statement, forKey: count.source.name) ?? statement == statement)
    }
    #expect(statements.count == 29)
    #expect(Set(KeyFigureCatalogue.all.flatMap(\.opening).map(\.source.name)).count == 3)
    #expect(counts.filter { $0.source.name == "registrations" }.count == 4)
    #expect(counts.filter { $0.source.name == "closed trajectories" }.count == 4)
  }

  @Test func `a statement names its columns and groups by all but the count`() {
    let line = FactKey("line", "f.line")
    let source = FactSource<Period>(
      "some", month: "f.month", part: { _ in "f.unit" }, from: { _ in "some f" }, where: { "f.desk_id = \($0.desk)" })
    #expect(
      source.statement([line], in: scope).text(for: .postgres)
        == """
        SELECT f.month AS fact_month, f.unit AS fact_part, f.line AS "line", count(*) AS fact_count FROM some f
        WHERE f.desk_id = $1 GROUP BY 1, 2, 3
        """)
  }
}
