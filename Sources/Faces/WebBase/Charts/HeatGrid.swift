public import Desk
public import Markup

/// Amounts by two things at once, as a table whose cells are coloured in seven steps; the numbers stand in them.
public struct HeatGrid: Markup {
  let caption: String
  let columns: [String]
  let rows: [(name: String, values: [Int])]
  let language: Language

  /// - Parameter rows: each with as many values as there are columns.
  public init(_ caption: String, columns: [String], rows: [(name: String, values: [Int])], in language: Language) {
    precondition(rows.allSatisfy { $0.values.count == columns.count }, "a row that does not fit the columns")
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.language = language
  }

  public var html: HTML {
    ScrollRegion(caption, in: language) {
      Table(.class("heat")) {
        Caption(.class("sr")) { caption }
        Thead {
          Tr {
            Th(.scope(.col)) { Span(.class("sr")) { ListTexts.what(language) } }
            for column in columns { Th(.scope(.col)) { column } }
            Th(.scope(.col), .class("sum")) { ListTexts.sum(language) }
          }
        }
        Tbody { for row in rows { line(row) } }
        Tfoot { sums }
      }
    }
  }

  /// What the colours mean, for beside the heading.
  public var key: HTML {
    Div(.class("heat-key")) {
      Span { "0" }
      Ol(.ariaHidden) { for level in 0...6 { Li(.class("h\(level)")) } }
      Span { ListTexts.over(step * 5)(language) }
    }.html
  }

  private func line(_ row: (name: String, values: [Int])) -> HTML {
    Tr {
      Th(.scope(.row)) { row.name }
      for value in row.values { Td(.class("h\(level(of: value))")) { String(value) } }
      Td(.class("sum")) { Quantities(in: language).whole(row.values.reduce(0, +)) }
    }.html
  }

  private var sums: HTML {
    let totals = columns.indices.map { column in rows.reduce(0) { $0 + $1.values[column] } }
    return Tr {
      Th(.scope(.row)) { ListTexts.sum(language) }
      for total in totals { Td { String(total) } }
      Td(.class("sum")) { Quantities(in: language).whole(totals.reduce(0, +)) }
    }.html
  }

  /// Six equal steps over the highest, in whole numbers, so that the borders can be read.
  private var step: Int {
    let highest = rows.flatMap(\.values).max() ?? 0
    return Swift.max(1, (highest + 5) / 6)
  }

  private func level(of value: Int) -> Int {
    value <= 0 ? 0 : Swift.min(6, 1 + (value - 1) / step)
  }
}
