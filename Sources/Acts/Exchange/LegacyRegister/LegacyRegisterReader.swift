public import Desk
public import Foundation

/// Reads the five files of a legacy register: semicolons, UTF-8 with or without byte order mark, CRLF or LF, Dutch
/// dates and words, the desk's local time.
///
/// Either everything is right and the whole register comes out, or nothing does and everything that is wrong is named.
public struct LegacyRegisterReader {
  private let catalogue: ProductCatalogue
  private let calendar: DeskCalendar
  private let limits: LegacyLimits
  private let progress: (LegacyFile, Int) -> Void

  /// - Parameters:
  ///   - catalogue: the products of the desk; the register may use no others.
  ///   - calendar: the clocks that the times in the register were read from.
  ///   - now: nothing in the register can be later.
  ///   - progress: hears now and then which file is being read and how many lines of it are done.
  public init(
    catalogue: ProductCatalogue, calendar: DeskCalendar, now: Date,
    progress: @escaping (LegacyFile, Int) -> Void = { _, _ in }
  ) {
    self.catalogue = catalogue
    self.calendar = calendar
    self.progress = progress
    limits = LegacyLimits(now: now, calendar: calendar)
  }

  /// The register in a directory.
  public func read(_ directory: URL) throws(ImportRefusal) -> LegacyRegister {
    let findings = ImportFindings()
    let source = RegisterDirectory(url: directory, limits: limits, findings: findings)
    guard source.isThere() else { throw ImportRefusal(findings.problems) }
    let context = ReadingContext(
      limits: limits, findings: findings, words: WordBook(catalogue), calendar: calendar,
      progress: ReadingProgress(report: progress))
    let tables = RegisterTables(source, context)
    RegisterComparison(tables: tables, findings: findings).run()
    guard findings.problems.isEmpty else { throw ImportRefusal(findings.problems) }
    return tables.register().marked(by: catalogue)
  }
}
