import Database
import Desk
import Foundation
import HouseActs
import TestKit

extension TestDesk {
  /// Imports for team Noord.
  @discardableResult func importing(_ register: LegacyRegister) async throws -> ImportResult {
    try await services.importRegister(register, team: "Noord", house)
  }

  /// The rows of a statement.
  func rows(_ sql: SQL) async throws -> [Row] {
    try await store.read { transaction in try transaction.rows(sql) }
  }

  /// One number.
  func number(_ sql: SQL) async throws -> Int {
    guard let row = try await rows(sql).first, let number = Int.read(row[0]) else { throw CocoaError(.formatting) }
    return number
  }

  /// How many rows each table of the register has that an import could touch.
  func sizes() async throws -> [Int] {
    var sizes: [Int] = []
    for question: SQL in [
      "SELECT count(*) FROM account", "SELECT count(*) FROM team", "SELECT count(*) FROM content_key",
      "SELECT count(*) FROM dossier", "SELECT count(*) FROM contact", "SELECT count(*) FROM contact_question",
      "SELECT count(*) FROM registration", "SELECT count(*) FROM registration_question",
      "SELECT count(*) FROM trajectory", "SELECT count(*) FROM session", "SELECT count(*) FROM referral",
      "SELECT count(*) FROM survey", "SELECT count(*) FROM blind_index", "SELECT count(*) FROM register_import",
    ] {
      sizes.append(try await number(question))
    }
    return sizes
  }
}
