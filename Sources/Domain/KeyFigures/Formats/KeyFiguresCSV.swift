public import Desk

/// The report as separated values, the header first.
///
/// Names of categories are in the reader's language; numbers are not rounded.
public struct KeyFiguresCSV: Sendable {
  public static let header = ["indicator", "dimension", "category", "count", "share", "n"]

  private let language: Language
  private let values: SeparatedValues

  public init(_ language: Language, _ dialect: CSVDialect = .desk) {
    self.language = language
    values = SeparatedValues(language, dialect)
  }

  public func text(_ figures: KeyFiguresReport) -> String {
    values.text(
      [Self.header]
        + figures.lines.map { line in
          [
            line.indicator, line.dimension.id, line.category.name(language), number(line.count), number(line.share),
            number(line.n),
          ]
        })
  }

  /// A number of the report, which has a decimal point.
  private func number(_ text: String) -> String {
    values.isDutch ? text.replacing(".", with: ",") : text
  }
}
