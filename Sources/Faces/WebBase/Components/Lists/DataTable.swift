public import Desk
public import Markup

/// A column of a table.
public struct Column: Sendable {
  let title: String
  let isNumber: Bool
  let sort: Href?
  let order: SortOrder?

  /// - Parameters:
  ///   - isNumber: whether its cells stand at the right.
  ///   - sort: the address that sorts by it.
  ///   - order: how it is sorted now.
  public init(_ title: String, isNumber: Bool = false, sort: Href? = nil, order: SortOrder? = nil) {
    self.title = title
    self.isNumber = isNumber
    self.sort = sort
    self.order = order
  }
}

/// One cell of a table.
public struct Cell: Sendable {
  let content: HTML
  let isHidden: Bool

  public init(_ text: String) {
    content = HTML(text)
    isHidden = false
  }

  public init(@MarkupBuilder content: () -> HTML) {
    self.content = content()
    isHidden = false
  }

  private init(hiddenIn language: Language) {
    content = HiddenFigure.words(in: language)
    isHidden = true
  }

  /// A figure that is not shown; the same look for every reason.
  public static func hidden(in language: Language) -> Cell { Cell(hiddenIn: language) }
}

/// A table whose first column names the row. Wide ones scroll inside their own region.
public struct DataTable: Markup {
  let caption: String
  let showsCaption: Bool
  let columns: [Column]
  let rows: [[Cell]]
  let footer: [Cell]?
  let isTight: Bool
  let language: Language

  /// - Parameters:
  ///   - caption: what it is; hidden when a heading above says the same.
  ///   - rows: as many cells each as there are columns.
  public init(
    _ caption: String, showsCaption: Bool = false, columns: [Column], rows: [[Cell]], footer: [Cell]? = nil,
    isTight: Bool = false, in language: Language
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row that does not fit the columns")
    self.caption = caption
    self.showsCaption = showsCaption
    self.columns = columns
    self.rows = rows
    self.footer = footer
    self.isTight = isTight
    self.language = language
  }

  public var html: HTML {
    ScrollRegion(caption, in: language) {
      Table(.class("table", isTight ? "table-tight" : nil), .data("list")) {
        Caption(.class(showsCaption ? nil : "sr")) { caption }
        Thead { Tr { for column in columns { head(column) } } }
        Tbody { for cells in rows { row(cells) } }
        if let footer { Tfoot { row(footer) } }
      }
    }
  }

  private func head(_ column: Column) -> HTML {
    Th(.scope(.col), .class(column.isNumber ? "r" : nil), .ariaSort(column.order)) {
      if let sort = column.sort {
        A(.href(sort)) {
          column.title
          if let order = column.order { Span(.ariaHidden) { order == .ascending ? " ↑" : " ↓" } }
        }
      } else {
        column.title
      }
    }.html
  }

  private func row(_ cells: [Cell]) -> HTML {
    Tr {
      for (index, cell) in cells.enumerated() {
        if index == 0 {
          Th(.scope(.row)) { cell.content }
        } else {
          Td(.class(columns[index].isNumber ? "r" : nil, cell.isHidden ? "sup" : nil)) { cell.content }
        }
      }
    }.html
  }
}

/// A region that scrolls sideways by itself, reachable by keyboard.
public struct ScrollRegion: Markup {
  let label: String
  let language: Language
  let content: HTML

  public init(_ label: String, in language: Language, @MarkupBuilder content: () -> HTML) {
    self.label = label
    self.language = language
    self.content = content()
  }

  public var html: HTML {
    Div(
      .class("scroll"), .role(.region), .tabindex(0), .ariaLabel(label + ", " + ListTexts.scrolls(language))
    ) { content }
  }
}
