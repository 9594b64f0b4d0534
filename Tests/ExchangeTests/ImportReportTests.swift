import Desk
import Exchange
import Foundation
import Testing

@Suite("The report of a refused register") struct ImportReportTests {
  /// A value that must never be seen again.
  static let secret = "Jansen06x12345678"

  @Test func `no value of the register is in it, wherever the value stands`() throws {
    var everything: [String] = []
    for file in LegacyFile.allCases {
      for (place, column) in file.columns.enumerated() {
        for line in 1...2 {
          for value in [Self.secret, "=" + Self.secret, "\"" + Self.secret, Self.secret + "\0", "é" + Self.secret] {
            var folder = RegisterFolder.small
            folder.set(file, line, column, value)
            if place == 0 { folder.append(file, Self.secret) }
            do {
              _ = try folder.read()
            } catch let refusal as ImportRefusal {
              everything.append(String(reflecting: refusal))
              everything += refusal.problems.flatMap { [$0.brief, $0.reason.text.nl, $0.reason.text.en] }
            }
          }
        }
      }
    }
    #expect(everything.count > 1000)
    #expect(!everything.contains { $0.localizedCaseInsensitiveContains("jansen") || $0.contains("12345678") })
  }

  @Test func `a report is in the order of the files, lines and columns`() throws {
    var folder = RegisterFolder.small
    folder.set(.surveys, 2, .mark, "11")
    folder.set(.contacts, 4, .minutes, "x")
    folder.set(.contacts, 4, .date, "x")
    folder.set(.contacts, 3, .outcome, "x")
    folder.set(.registrations, 2, .unit, "x")
    #expect(
      try folder.problems().map(\.brief) == [
        "aanmeldingen.csv:2:eenheid unknown-code", "contacten.csv:3:uitkomst unknown-code",
        "contacten.csv:4:datum not-a-date", "contacten.csv:4:duur_min not-a-number",
        "enquetes.csv:2:rapportcijfer out-of-range",
      ])
  }

  @Test func `thousands of faults are all counted and can be summed up`() throws {
    var folder = RegisterFolder.small
    for number in 1...3000 { folder.append(.contacts, "X\(number);01-03-2013;25:00;fax;1;medewerker;Limburg;;;") }
    let refusal = #expect(throws: ImportRefusal.self) { try folder.read() }
    #expect(refusal?.problems.count == 6000)
    #expect(refusal?.summary.map(\.count) == [3000, 3000])
    #expect(refusal?.summary.map(\.first.line) == [6, 6])
  }

  @Test(arguments: Self.reasons) func `every reason has a name of its own and a sentence in both languages`(
    reason: ImportReason
  ) {
    #expect(Self.reasons.count { $0.code == reason.code } == 1)
    #expect(!reason.text.nl.isEmpty && !reason.text.en.isEmpty && reason.text.nl != reason.text.en)
  }

  static let reasons: [ImportReason] =
    [
      FileFault.directoryMissing, .missing, .unexpected, .unreadable, .tooLarge(mebibytes: 1), .empty, .notUTF8,
    ].map { .file($0) }
    + [HeaderFault.missing, .columnMissing, .columnUnknown, .columnRepeated].map { .header($0) }
    + [
      RowFault.tooShort(fields: 1, expected: 2), .tooLong(fields: 3, expected: 2), .lineTooLong(bytes: 1), .blank,
      .quoteUnclosed, .quoteMisplaced,
    ].map { .row($0) }
    + [CharacterFault.notUTF8, .nul, .control, .formula, .tooMany(bytes: 1)].map { .characters($0) }
    + [
      ValueFault.required, .notAKey, .notADate, .impossibleDate, .notATime, .impossibleTime, .skippedTime, .notANumber,
      .dateOutOfRange(.codesBegin ... .codesBegin), .inFuture, .outOfRange(1...2), .unknownCode, .partEmpty,
      .partRepeated,
    ].map { .value($0) }
    + [
      RelationFault.duplicateKey(firstLine: 1), .duplicateSessionNumber(firstLine: 1), .unknownDossier,
      .before(.intakeOn), .beforeRegistration, .beforeLowerSession(line: 1), .reasonWithoutHiding,
      .helpWithoutProduct,
    ].map { .relation($0) }
}
