import Desk

/// The five files side by side, read row by row but not yet compared.
struct RegisterTables {
  var registrations = LegacyTable<LegacyRegistration>(.registrations)
  var contacts = LegacyTable<LegacyContact>(.contacts)
  var sessions = LegacyTable<LegacySession>(.sessions)
  var referrals = LegacyTable<LegacyReferral>(.referrals)
  var surveys = LegacyTable<LegacySurvey>(.surveys)

  init(_ directory: RegisterDirectory, _ context: ReadingContext) {
    read(&registrations, directory, context) { $0.registration() }
    read(&contacts, directory, context) { $0.contact() }
    read(&sessions, directory, context) { $0.session() }
    read(&referrals, directory, context) { $0.referral() }
    read(&surveys, directory, context) { $0.survey() }
  }

  private func read<Value>(
    _ table: inout LegacyTable<Value>, _ directory: RegisterDirectory, _ context: ReadingContext,
    _ parse: (inout RowReader) -> (key: String?, value: Value?)
  ) {
    guard let bytes = directory.bytes(of: table.file) else { return }
    table.knowsKeys = TableReader(file: table.file, context: context).forEachRow(of: bytes) { row in
      let (key, value) = parse(&row)
      table.add(key, value, of: row, context.findings)
    }
  }
}
