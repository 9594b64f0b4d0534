import Desk
@testable import KeyFigureRecords
import KeyFigures
import Testing

@Suite("The catalogue of indicators") struct CatalogueTests {
  @Test func `every indicator is defined once, in both languages`() {
    #expect(KeyFigureCatalogue.indicators.indicators.map(\.id).count == IndicatorID.allCases.count)
    #expect(Set(KeyFigureCatalogue.indicators.indicators.map(\.id)) == Set(IndicatorID.allCases))
    for indicator in KeyFigureCatalogue.indicators.indicators {
      let text = indicator.definition.text
      #expect(text.nl != text.en)
      #expect(text.nl.count > 100 && text.en.count > 100)
    }
  }

  @Test func `an indicator with a percentile says how percentiles are taken`() {
    for indicator in KeyFigureCatalogue.indicators.indicators
    where indicator.measures.contains(where: { $0 == .percentile(50) }) {
      #expect(indicator.definition.text.nl.contains("nearest rank"))
      #expect(indicator.distribution != .none)
    }
  }

  @Test func `names of measures are unique within an indicator`() {
    for indicator in KeyFigureCatalogue.indicators.indicators {
      #expect(Set(indicator.measures.map(\.id)).count == indicator.measures.count)
    }
  }
}
