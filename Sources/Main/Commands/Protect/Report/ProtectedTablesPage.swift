import Desk
import Disclosure
import Foundation
import Markup

/// Published tables as the police organisation would see them: exact numbers, and one mark for every hidden cell.
///
/// Built from the published tables alone, so that nothing else can be in it. One file, no script, nothing loaded.
struct ProtectedTablesPage {
  let title: String
  let tables: PublishedTables
  let language: Language

  /// The whole file, document type included.
  var bytes: [UInt8] {
    let page = Element<StandAlonePage>(.lang(language.rawValue)) {
      Element<StandAloneHead> {
        Element<StandAloneMeta>(.charset("utf-8"))
        Element<StandAloneMeta>(.name("viewport"), .content("width=device-width, initial-scale=1"))
        Element<StandAloneMeta>(.name("referrer"), .content("no-referrer"))
        Element<StandAloneMeta>(.name("robots"), .content("noindex, nofollow"))
        Element<StandAloneTitle> { title }
        Element<StandAloneStyle> { ReportStyle.text }
      }
      Element<StandAloneBody> { content }
    }
    return Array("<!doctype html>\n".utf8) + page.bytes + Array("\n".utf8)
  }

  @MarkupBuilder private var content: HTML {
    Main {
      H1 { title }
      P(.class("sub")) { ReportTexts.subtitle(language) }
      facts
      for release in releases {
        Section {
          H2 { "\(ReportTexts.release(language)) \(release)" }
          for table in tables.tables where table.release == release {
            for grid in ReportTable.grids(of: table, dimensions: tables.dimensions) { self.grid(grid) }
          }
        }
      }
      explanation
    }
  }

  private var releases: [String] {
    var seen: Set<String> = []
    return tables.tables.map(\.release).filter { seen.insert($0).inserted }
  }

  private var facts: HTML {
    let contents = tables.tables.flatMap(\.cells).map(\.content)
    let shown = contents.count { if case .shown = $0 { true } else { false } }
    return P(.class("facts")) {
      fact(ReportTexts.threshold, "\(tables.promise.threshold) \(ReportTexts.people(language))")
      fact(ReportTexts.releases, number(releases.count))
      fact(ReportTexts.cells, "\(number(shown)) \(ReportTexts.of(language)) \(number(contents.count))")
    }.html
  }

  private func fact(_ name: Text, _ value: String) -> HTML {
    Span {
      "\(name(language)) "
      Strong { value }
    }.html
  }

  private func grid(_ grid: ReportTable) -> HTML {
    Div(.class("scroll"), .tabindex(0), .role(.region), .ariaLabel(ReportTexts.region(language))) {
      Table {
        Caption {
          ReportTexts.count(language)
          Span { " \(ReportTexts.by(language)) \(heading(grid))" }
        }
        Thead {
          Tr {
            Th(.scope(.col)) { grid.rowDimension }
            for column in grid.columns {
              Th(.scope(.col), .when(column.isTotal, .class("tot"))) { label(column.code) }
            }
            if grid.columnDimension == nil { Th(.scope(.col)) { ReportTexts.count(language) } }
          }
        }
        Tbody { for row in grid.rows { self.row(row, of: grid) } }
      }
    }.html
  }

  private func heading(_ grid: ReportTable) -> String {
    let dimensions = [grid.rowDimension, grid.columnDimension].compactMap { $0 }.joined(separator: ", ")
    return ([dimensions] + grid.held.map { "\($0.dimension) \(label($0.code))" }).joined(separator: " · ")
  }

  private func row(_ row: ReportTable.Row, of grid: ReportTable) -> HTML {
    Tr(.when(row.isTotal, .class("tot"))) {
      Th(.scope(.row)) {
        label(row.code)
        if let parent = row.shownIn {
          Span(.class("in")) { "\(ReportTexts.countsIn(language)) \(label(parent.code)): \(number(parent.count))" }
        }
      }
      for cell in row.cells { self.cell(cell) }
    }.html
  }

  private func cell(_ content: PublishedTables.Content?) -> HTML {
    switch content {
    case .shown(let count)?: Td { number(count) }.html
    case .hidden?:
      Td(.class("sup")) {
        Span {
          ReportTexts.hidden(language)
          Span(.class("sr")) { ReportTexts.hiddenWhy(language) }
        }
      }.html
    case .band(let low, let high)?: Td { "\(low.map(number) ?? "0")–\(high.map(number) ?? "…")" }.html
    case nil: Td { Span(.class("sr")) { ReportTexts.notPublished(language) } }.html
    }
  }

  private var explanation: HTML {
    Section(.class("explain")) {
      note(ReportTexts.hiddenTitle, ReportTexts.hiddenText)
      note(
        ReportTexts.promiseTitle,
        ReportTexts.promiseText(threshold: tables.promise.threshold, coalition: tables.promise.coalition))
      note(ReportTexts.readTitle, ReportTexts.readText)
    }.html
  }

  private func note(_ title: Text, _ text: Text) -> HTML {
    Div {
      H2 { title(language) }
      P { text(language) }
    }.html
  }

  private func label(_ code: String) -> String { code == Dimension.allCode ? ReportTexts.all(language) : code }

  /// Thousands apart: 1.396 in Dutch, 1,396 in English.
  private func number(_ count: Int) -> String {
    let digits = Array(String(count))
    let separator: Character = language == .dutch ? "." : ","
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(separator) }
      text.append(digit)
    }
    return text
  }
}
