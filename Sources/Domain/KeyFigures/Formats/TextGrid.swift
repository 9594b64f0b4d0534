/// Lines of cells for a terminal, with columns of equal width: words to the left, numbers to the right.
struct TextGrid {
  private var rows: [[String]] = []
  private let head: [String]

  init(_ head: [String]) {
    self.head = head.map(TextGrid.plain)
  }

  mutating func add(_ row: [String]) {
    rows.append(row.map(Self.plain))
  }

  /// The width of the widest line.
  var width: Int { widths.reduce(0) { $0 + $1 + 2 } }

  /// The lines, each indented.
  func lines(indent: Int = 2) -> [String] {
    let widths = widths
    let all = head.allSatisfy(\.isEmpty) ? rows : [head] + rows
    return all.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: max(0, cell.1 - Self.width(cell.0)))
        return column == 0 ? cell.0 + padding : padding + cell.0
      }
      let line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private var widths: [Int] {
    head.indices.map { column in
      ([head] + rows).reduce(0) { max($0, column < $1.count ? Self.width($1[column]) : 0) }
    }
  }

  /// Columns that a text takes, marks that combine with the letter before them left out.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.properties.canonicalCombiningClass == .notReordered ? 1 : 0) }
  }

  /// Names come from lists that the desk edits: what would steer a terminal becomes a space.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let steers = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      plain.append(steers ? " " : scalar)
    }
    return String(plain)
  }

  /// Breaks a text at spaces into lines of at most so many columns.
  static func wrapped(_ text: String, width limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in plain(text).split(separator: " ") {
      if !line.isEmpty, width(line) + 1 + width(String(word)) > limit {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
