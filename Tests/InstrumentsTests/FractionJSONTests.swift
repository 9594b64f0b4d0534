import ExactJSON
import Testing

@testable import Instruments

@Suite("Scores in JSON") struct FractionJSONTests {
  @Test func `are written as they are shown, and read back`() {
    for numerator in -300...300 {
      for denominator in [1, 2, 3, 4, 7, 10, 100, 625, 10_000, 12_345] {
        let fraction = Fraction(numerator, denominator)
        let value = JSONValue.fraction(fraction)
        #expect(JSONWriter.text(value) == fraction.decimal)
        #expect(value.fraction == Fraction(decimal: fraction.decimal))
      }
    }
  }
}
