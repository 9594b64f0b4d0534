public import Desk

/// The key figures of a period for the desk's own people, ready to be shown or exported.
///
/// They are exact and not protected against recognition, so they stay inside the desk.
public struct KeyFiguresReport: Sendable {
  public let period: Period
  /// By what the report is split; `nil` when it is not.
  public let breakdown: Breakdown?
  /// One per indicator, in the order of the catalogue.
  public let sections: [Section]
  /// Whether nothing at all was recorded in the period.
  public let isEmpty: Bool
  /// The last month of the period when it is not over yet, so that its figures still grow.
  public let running: Month?
  /// What happened in each month, for lines over time.
  public let trends: [Trend]

  /// One indicator.
  public struct Section: Sendable {
    public let indicator: Indicator
    /// The facts of the period.
    public let n: Int
    public let counts: [CountTable]
    public let measures: [MeasureTable]
    /// Whether there were facts, but fewer than the indicator's minimum.
    public let isWithheld: Bool
    /// Whether the report is split but this indicator can't be.
    public let isWhole: Bool

    /// The distribution over one dimension, for the whole desk or one part.
    public func table(_ dimension: FigureDimension, part: String? = nil) -> CountTable? {
      counts.first { $0.dimension == dimension && $0.part?.key == part }
    }

    /// One measure over the whole of the section.
    public func reading(_ id: String) -> MeasureTable.Value? {
      measures.first { $0.dimension == .total }?.lines.first?.readings.first { $0.measure.id == id }?.value
    }
  }

  /// The section of an indicator.
  public subscript(id: IndicatorID) -> Section? {
    sections.first { $0.indicator.id == id }
  }

  /// What every reader must know before passing anything on.
  public static let internalUse = Text(
    nl: internalOnly.nl + ". " + internalWhy.nl, en: internalOnly.en + ". " + internalWhy.en)

  public static let internalOnly = Text(nl: "Alleen voor het eigen loket", en: "For the desk's own people only")

  public static let internalWhy = Text(
    nl: """
      Deze cijfers zijn exact en niet afgeschermd: kleine aantallen kunnen herkenbaar zijn. Wie buiten het loket cijfers \
      nodig heeft, krijgt de afgeschermde tabellen.
      """,
    en: """
      These figures are exact and not protected: small numbers can be recognisable. Whoever needs figures outside the \
      desk gets the protected tables.
      """)

  /// How shares are rounded where they are shown as percentages.
  public static let rounding = Text(
    nl: """
      Percentages zijn afgerond op hele procenten, halven van nul af, en tellen daardoor niet altijd op tot 100. CSV en \
      JSON bevatten de aandelen onafgerond.
      """,
    en: """
      Percentages are rounded to whole per cents, halves away from zero, so they don't always add up to 100. CSV and JSON \
      hold the shares unrounded.
      """)

  /// What stands in the place of figures when nothing was recorded.
  public static let nothingRecorded = Text(
    nl: "In deze periode is niets vastgelegd.", en: "Nothing was recorded in this period.")
}
