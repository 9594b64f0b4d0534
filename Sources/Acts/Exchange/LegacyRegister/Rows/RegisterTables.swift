import Desk
import Folding

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

extension RegisterTables {
  /// The facts of all rows; what refers to a registration or a worker writes it as it was written first.
  func register() -> LegacyRegister {
    var workers: [String: String] = [:]
    let registrations = registrations.values.map { row in
      var row = row
      row.worker = row.worker.map { worker in workers.first(worker) }
      return row
    }
    let numbers = Dictionary(uniqueKeysWithValues: registrations.map { (NumberForm.of($0.number), $0.number) })
    func asRegistered(_ dossier: String) -> String { numbers[NumberForm.of(dossier)] ?? dossier }
    func referring<Row>(_ rows: [Row], _ dossier: WritableKeyPath<Row, String>) -> [Row] {
      rows.map { row in
        var row = row
        row[keyPath: dossier] = asRegistered(row[keyPath: dossier])
        return row
      }
    }
    return LegacyRegister(
      registrations: registrations,
      contacts: contacts.values.map { row in
        var row = row
        row.dossier = row.dossier.map(asRegistered)
        return row
      },
      sessions: referring(sessions.values, \.dossier), referrals: referring(referrals.values, \.dossier),
      surveys: referring(surveys.values, \.dossier))
  }
}

extension [String: String] {
  /// How a code was written the first time.
  fileprivate mutating func first(_ code: String) -> String {
    let form = NumberForm.of(code)
    if let known = self[form] { return known }
    self[form] = code
    return code
  }
}
