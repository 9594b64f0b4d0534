public import Access
import Database
public import Desk
import Folding
@_spi(Tables) public import RegisterCore
import Vault

/// Accounts for those who worked with an older register. They can't sign in; they carry what was theirs.
public struct LegacyAccountTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The accounts of these worker codes: those of an earlier import, or new ones.
  ///
  /// A code may be somebody's name or initials: it is sealed, and colleagues see a number.
  ///
  /// - Returns: the account of each code, and how many are new.
  public func ensure(
    workers codes: [String], team: TeamID, _ grant: Grant
  ) throws -> (accounts: [String: AccountID], added: [AccountID]) {
    var accounts: [String: AccountID] = [:]
    var added: [AccountID] = []
    var number = 0
    for code in codes {
      if let known = try find(code) {
        accounts[code] = known
        continue
      }
      let label = try nextLabel(&number)
      let account = try insert(label, code: code, team: team, grant)
      accounts[code] = account
      added.append(account)
    }
    return (accounts, added)
  }

  /// The account that stands for the older register itself, as the one who wrote everything down.
  public func ensureRecorder(team: TeamID, _ grant: Grant) throws -> (account: AccountID, isNew: Bool) {
    if let known = try AccountTable(work).find(labelled: Self.recorder) { return (known.id, false) }
    return (try insert(Self.recorder, code: nil, team: team, grant), true)
  }

  // Labels are data of a Dutch desk, like those that it gives itself.
  private static let recorder = "Oud register"

  private func nextLabel(_ number: inout Int) throws -> String {
    while true {
      number += 1
      let label = "\(Self.recorder) " + (number < 10 ? "0" : "") + "\(number)"
      if try AccountTable(work).find(labelled: label) == nil { return label }
    }
  }

  private func insert(_ label: String, code: String?, team: TeamID, _ grant: Grant) throws -> AccountID {
    let account = try AccountTable(work).insert(
      NewAccount(login: nil, passwordHash: nil, label: label, role: .worker, team: team, isLegacy: true), grant)
    guard let code else { return account.id }
    let row = try work.first("SELECT group_id FROM account WHERE id = \(account.id)")
    guard let group: GroupID = try row?.get("group_id") else { throw RegisterFault.missingRow(table: "account") }
    let sealed = try work.seal(code, AccountTable.loginField(of: account.id, in: group), grant)
    try work.execute(
      "UPDATE account SET login_index = \(index(of: code)), login_sealed = \(sealed) WHERE id = \(account.id)")
    return account.id
  }

  private func find(_ code: String) throws -> AccountID? {
    try work.first(
      "SELECT id FROM account WHERE desk_id = \(work.desk.id) AND legacy = 1 AND login_index = \(index(of: code))"
    )?.get("id")
  }

  /// Of a kind of its own: nobody signs in with the code of an older register.
  private func index(of code: String) -> [UInt8] {
    work.blindIndex("legacy-worker", NumberForm.of(code))
  }
}
