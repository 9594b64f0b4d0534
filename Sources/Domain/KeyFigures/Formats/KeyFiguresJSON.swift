public import Desk
public import Foundation

/// The report as JSON, with definitions, keys beside names, and unrounded shares.
public struct KeyFiguresJSON: Sendable {
  private let language: Language

  public init(_ language: Language) {
    self.language = language
  }

  /// - Throws: `EncodingError`, which a report of whole numbers and texts does not give.
  public func data(_ figures: KeyFiguresReport) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(report(figures))
  }

  private func report(_ figures: KeyFiguresReport) -> Report {
    Report(
      format: "luwte-key-figures/1", from: figures.period.from.iso, to: figures.period.through.iso,
      by: figures.breakdown?.rawValue, language: language.rawValue, use: KeyFiguresReport.internalUse(language),
      empty: figures.isEmpty, runningMonth: figures.running?.iso,
      indicators: figures.sections.map { indicator($0) }, lines: figures.lines.map(line))
  }

  private func indicator(_ section: KeyFiguresReport.Section) -> Report.Indicator {
    let indicator = section.indicator
    return Report.Indicator(
      id: indicator.id.rawValue, name: indicator.name(language), definition: indicator.definition.text(language),
      unit: indicator.unit.rawValue, counted: indicator.counted.rawValue, n: section.n, withheld: section.isWithheld,
      minimum: indicator.minimum, broken: section.isWhole ? false : nil)
  }

  private func line(_ line: FigureLine) -> Report.Line {
    Report.Line(
      indicator: line.indicator, dimension: line.dimension.id, category: line.category.key,
      name: line.category.name(language), count: Double(line.count), share: Double(line.share), n: Int(line.n))
  }

  private struct Report: Encodable {
    let format: String
    let from: String
    let to: String
    let by: String?
    let language: String
    let use: String
    let empty: Bool
    let runningMonth: String?
    let indicators: [Indicator]
    let lines: [Line]

    struct Indicator: Encodable {
      let id: String
      let name: String
      let definition: String
      let unit: String
      let counted: String
      let n: Int
      let withheld: Bool
      let minimum: Int
      /// `false` when the report is split but this indicator can't be.
      let broken: Bool?

      enum CodingKeys: String, CodingKey {
        case id, name, definition, unit, counted, n, withheld, minimum
        case broken = "broken-down"
      }
    }

    struct Line: Encodable {
      let indicator: String
      let dimension: String
      let category: String
      let name: String
      let count: Double?
      let share: Double?
      let n: Int?
    }

    enum CodingKeys: String, CodingKey {
      case format, from, to, by, language, use, empty, indicators, lines
      case runningMonth = "running-month"
    }
  }
}
