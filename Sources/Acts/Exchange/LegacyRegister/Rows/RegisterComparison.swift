import Desk
import Folding

/// Compares the files of a register: references, days across rows, and the numbers of sessions.
struct RegisterComparison {
  let tables: RegisterTables
  let findings: ImportFindings

  func run() {
    for row in tables.contacts.rows { checkDossier(row.value.dossier, .contacts, row.line) }
    for row in tables.sessions.rows { checkPlace(row.value.dossier, row.value.day, .sessions, row.line) }
    for row in tables.referrals.rows { checkPlace(row.value.dossier, row.value.day, .referrals, row.line) }
    for row in tables.surveys.rows { checkPlace(row.value.dossier, row.value.day, .surveys, row.line) }
    checkSessionNumbers()
    checkProducts()
  }

  private func checkPlace(_ dossier: String, _ day: LocalDate, _ file: LegacyFile, _ line: Int) {
    checkDossier(dossier, file, line)
    guard let registration = tables.registrations[dossier], day < registration.registeredOn else { return }
    findings.report(.relation(.beforeRegistration), in: file, line: line, column: .date)
  }

  /// Reports an orphan, unless the registrations could not be read: then nothing can be said about it.
  private func checkDossier(_ dossier: String?, _ file: LegacyFile, _ line: Int) {
    guard let dossier, tables.registrations.knowsKeys, !tables.registrations.holds(dossier) else { return }
    findings.report(.relation(.unknownDossier), in: file, line: line, column: .dossier)
  }

  /// Within a dossier each number occurs once, and a higher number is not on an earlier day.
  private func checkSessionNumbers() {
    let byDossier = Dictionary(grouping: tables.sessions.rows) { NumberForm.of($0.value.dossier) }
    for sessions in byDossier.values where sessions.count > 1 {
      let ordered = sessions.sorted { ($0.value.ordinal, $0.line) < ($1.value.ordinal, $1.line) }
      var first = ordered[0]
      for (previous, row) in zip(ordered, ordered.dropFirst()) {
        if row.value.ordinal == first.value.ordinal {
          report(.duplicateSessionNumber(firstLine: first.line), row, .number)
          continue
        }
        first = row
        if row.value.day < previous.value.day { report(.beforeLowerSession(line: previous.line), row, .date) }
      }
    }
  }

  /// Help was given in some product: without one its trajectory can't be told from a registration that still waits.
  private func checkProducts() {
    let withSessions = Set(tables.sessions.rows.map { NumberForm.of($0.value.dossier) })
    for row in tables.registrations.rows where row.value.product == nil && !row.hasFault {
      let registration = row.value
      let hasBegun = registration.intakeOn != nil || registration.endedOn != nil
      guard hasBegun || withSessions.contains(NumberForm.of(registration.number)) else { continue }
      findings.report(.relation(.helpWithoutProduct), in: .registrations, line: row.line, column: .product)
    }
  }

  private func report(_ fault: RelationFault, _ row: LegacyTable<LegacySession>.Row, _ column: LegacyColumn) {
    findings.report(.relation(fault), in: .sessions, line: row.line, column: column)
  }
}
