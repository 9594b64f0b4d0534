import Desk
import Foundation
import Testing

@testable import KeyFigureRecords
@testable import KeyFigures

@Suite("Formats of the report") struct FormatTests {
  private func sample(byUnit: Bool = false) throws -> KeyFiguresReport {
    let register = try RandomRegister(seed: 21, registrations: 180)
    return register.report(register.period, byUnit: byUnit)
  }

  @Test func `csv has exactly the agreed columns, CRLF and a line for every number`() throws {
    for byUnit in [false, true] {
      let figures = try sample(byUnit: byUnit)
      let text = KeyFiguresCSV(.dutch, .rfc4180).text(figures)
      let rows = try CSVReader.rows(text)
      #expect(rows.first == ["indicator", "dimension", "category", "count", "share", "n"])
      #expect(rows.count == figures.lines.count + 1)
      #expect(rows.allSatisfy { $0.count == 6 })
      #expect(!text.utf8.contains(UInt8(ascii: "'")))
      #expect(rows.contains { $0[0] == "waiting-time:median" && $0[1] == (byUnit ? "unit" : "total") })
    }
  }

  @Test func `csv shares are the counts divided by n, unrounded`() throws {
    for row in try CSVReader.rows(KeyFiguresCSV(.english).text(sample())).dropFirst() where !row[4].isEmpty {
      let count = try #require(Double(row[3])), n = try #require(Double(row[5])), share = try #require(Double(row[4]))
      #expect(abs(share - count / n) < 1e-11)
    }
  }

  @Test func `csv in Dutch opens in a Dutch spreadsheet: a mark, semicolons and decimal commas, and the same numbers`()
    throws
  {
    let figures = try sample()
    let dutch = KeyFiguresCSV(.dutch).text(figures)
    #expect(Array(dutch.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    let rows = try CSVReader.rows(String(dutch.unicodeScalars.dropFirst()), separator: ";")
    let plain = try CSVReader.rows(KeyFiguresCSV(.dutch, .rfc4180).text(figures))
    #expect(
      rows.map { $0.map { $0.replacing(",", with: ".") } } == plain.map { $0.map { $0.replacing(",", with: ".") } })
    #expect(rows.dropFirst().allSatisfy { row in row[3...].allSatisfy { !$0.contains(".") } })
    #expect(rows.contains { $0[4].contains(",") })
    #expect(KeyFiguresCSV(.english).text(figures) == KeyFiguresCSV(.english, .rfc4180).text(figures))
    #expect(SeparatedValues.field("a;b", ";") == "\"a;b\"")
  }

  @Test func `a name that a spreadsheet would run is disarmed, and quotes and commas survive`() {
    #expect(SeparatedValues.field("=1+1") == "'=1+1")
    #expect(SeparatedValues.field("@cmd") == "'@cmd")
    #expect(SeparatedValues.field("-2") == "'-2")
    #expect(SeparatedValues.field("\tx") == "'\tx")
    #expect(SeparatedValues.field("\r\nx") == "\"'\r\nx\"")
    #expect(SeparatedValues.field("=\"a\",b") == "\"'=\"\"a\"\",b\"")
    #expect(SeparatedValues.field("Familie, partner of kind") == "\"Familie, partner of kind\"")
    // A combining mark makes one Character of the sign and itself; a spreadsheet sees the sign all the same.
    #expect(SeparatedValues.field("=\u{301}1") == "'=\u{301}1")
    #expect(SeparatedValues.field("Zuid") == "Zuid")
  }

  @Test func `json holds keys, names, definitions and the same lines`() throws {
    let figures = try sample()
    let data = try KeyFiguresJSON(.english).data(figures)
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let lines = try #require(object["lines"] as? [[String: Any]])
    #expect(lines.count == figures.lines.count)
    #expect(object["from"] as? String == "2012-05")
    let unit = try #require(
      lines.first {
        $0["dimension"] as? String == "unit" && $0["category"] as? String == "DH" || $0["category"] as? String == "AM"
      })
    #expect(unit["name"] as? String == "Amsterdam")
    let indicators = try #require(object["indicators"] as? [[String: Any]])
    #expect(indicators.count == KeyFigureCatalogue.indicators.indicators.count)
    #expect(indicators.allSatisfy { ($0["definition"] as? String)?.isEmpty == false })
  }

  @Test func `the table writes numbers as people do and gives every definition`() throws {
    let table = KeyFiguresTable(.dutch).text(try sample())
    #expect(table.contains("KENGETALLEN  mei 2012 tot en met juni 2013"))
    #expect(table.contains("Alleen voor het eigen loket."))
    #expect(table.contains("Aanmeldingen  (n = 180 aanmeldingen)"))
    #expect(table.contains("nearest rank"))
    for indicator in KeyFigureCatalogue.indicators.indicators { #expect(table.contains(indicator.name.nl)) }
    #expect(table.split(separator: "\n").allSatisfy { TextGrid.width(String($0)) <= 130 })
  }

  @Test func `a split table puts the parts side by side`() throws {
    let table = KeyFiguresTable(.dutch).text(try sample(byUnit: true))
    #expect(table.contains("KENGETALLEN  mei 2012 tot en met juni 2013, per eenheid"))
    #expect(table.contains("Noord-Nederland"))
    #expect(table.contains("hulpvraag"))
  }

  @Test func `thousands, decimals and tiny shares follow the language`() throws {
    #expect(FigureText(.dutch).number(2514) == "2.514")
    #expect(FigureText(.english).number(1_234_567) == "1,234,567")
    #expect(FigureText(.dutch).number(999) == "999")
    #expect(FigureText(.dutch).mean(sum: 25, n: 2) == "12,5")
    #expect(FigureText(.english).mean(sum: 1, n: 20) == "0.1")
    #expect(FigureText(.dutch).percent(Share(1, of: 500)) == "<1 %")
    #expect(FigureText(.english).percent(Share(499, of: 500)) == ">99%")
    #expect(FigureText(.dutch).percent(Share(0, of: 500)) == "0 %")
    #expect(FigureText(.dutch).percent(nil) == "–")
  }

  @Test func `a name can't steer the terminal`() {
    #expect(TextGrid.plain("a\u{1B}[31mb\u{9B}c\r\nd") == "a [31mb c  d")
  }
}
