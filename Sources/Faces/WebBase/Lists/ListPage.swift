public import Desk
public import Markup

/// A list that people work from: ways to look at it, its lines, the next page, and the same lines as a file. What it is
/// asked for stands in its address.
public struct ListPage<Filter: ListFilter, Line: Sendable>: Markup {
  public let title: Text
  let fileName: String
  let place: ListPlace<Filter>
  let columns: [ListColumn<Line>]
  let lines: [Line]
  public let unreadable: [UnreadableLine]
  let next: String?
  public let language: Language
  /// What each filter is called.
  public var names: @Sendable (Filter) -> Text
  /// Why there is nothing, and what to do next.
  public var empty: HTML = .empty
  /// Buttons beside the heading.
  public var acts: HTML = .empty
  /// Between the heading and the filters, such as tabs.
  public var above: HTML = .empty
  /// The lines in a look of their own; `nil` for a table.
  public var rows: HTML?

  /// - Parameters:
  ///   - fileName: of its file, without the ending.
  ///   - lines: those of this page, or all of them for a file.
  ///   - unreadable: what of them could not be read.
  ///   - next: what the next page begins behind.
  ///   - names: what each filter is called.
  public init(
    _ title: Text, fileName: String, at place: ListPlace<Filter>, columns: [ListColumn<Line>], lines: [Line],
    unreadable: [UnreadableLine], next: String?, in language: Language, names: @escaping @Sendable (Filter) -> Text
  ) {
    self.title = title
    self.fileName = fileName
    self.place = place
    self.columns = columns
    self.lines = lines
    self.unreadable = unreadable
    self.next = next
    self.language = language
    self.names = names
  }

  public var html: HTML {
    TitleRow(title(language)) {
      acts
      LinkButton(ListTexts.csv(language), to: place.file, icon: .down)
    }
    above
    FilterBar(
      ListTexts.show(language),
      Filter.allCases.map { filter in
        PlaceItem(names(filter)(language), to: place.showing(filter), isCurrent: filter == place.filter)
      }
    ) { if rows != nil, !lines.isEmpty { order } }
    if lines.isEmpty, unreadable.isEmpty {
      empty
    } else if let rows {
      rows
      damaged
    } else {
      DataTable(title(language), columns: heads, rows: lines.map(cells) + unreadable.map(cells), in: language)
    }
    Onward(
      start: place.after == nil ? nil : place.page(), next: next.map { place.page(after: $0) }, in: language)
  }

  /// The same lines as a file.
  public var file: CSVFile {
    let head = columns.map { $0.title(language) }
    let rows =
      lines.map { line in columns.map { $0.text(line) } }
      + unreadable.map { line in
        [ListTexts.unreadable(line.mark)(language)] + columns.dropFirst().map { _ in "" }
      }
    return CSVFile(fileName) { [language] dialect in SeparatedValues(language, dialect).text([head] + rows) }
  }

  private var sorted: SortOrder { place.order == .newestFirst ? .descending : .ascending }

  private var heads: [Column] {
    columns.map { column in
      column.isSorted
        ? Column(column.title(language), sort: place.turned, order: sorted) : Column(column.title(language))
    }
  }

  /// Where there is no head to press.
  @MarkupBuilder private var order: HTML {
    if let column = columns.first(where: \.isSorted) {
      A(.href(place.turned)) {
        column.title(language)
        Span(.ariaHidden) { sorted == .ascending ? " ↑" : " ↓" }
        Span(.class("sr")) { ", " + ListTexts.order(place.order)(language) }
      }
    }
  }

  private func cells(_ line: Line) -> [Cell] { columns.map { column in Cell { column.html(line) } } }

  private func cells(_ line: UnreadableLine) -> [Cell] {
    [Cell(ListTexts.unreadable(line.mark)(language))] + columns.dropFirst().map { _ in Cell("–") }
  }

  @MarkupBuilder private var damaged: HTML {
    UnreadableNotice(lines: unreadable, language: language)
  }
}
