@_spi(Tables) public import Access
import Database
public import Desk
import Foundation
@_spi(Tables) public import RegisterCore
import Vault

/// The accounts of the desk. A login is sealed and found by its blind index.
public struct AccountTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The account and its password hash for a login, whatever its state; used before there is an actor.
  public func credentials(forLogin login: String) throws -> (account: Account, passwordHash: String?)? {
    let row = try work.first(
      "SELECT * FROM account WHERE desk_id = \(work.desk.id) AND login_index = \(index(of: login))")
    guard let row else { return nil }
    return (try account(row), try row.optional("password_hash"))
  }

  public func find(_ id: AccountID) throws -> Account? {
    try work.first("SELECT * FROM account WHERE desk_id = \(work.desk.id) AND id = \(id)").map(account)
  }

  public func find(_ publicID: AccountID.Public) throws -> Account? {
    try work.first(
      "SELECT * FROM account WHERE desk_id = \(work.desk.id) AND public_id = \(publicID)"
    ).map(account)
  }

  public func find(labelled label: String) throws -> Account? {
    try work.first(
      "SELECT * FROM account WHERE desk_id = \(work.desk.id) AND label = \(label)"
    ).map(account)
  }

  /// An account as the access rules see it: a record that its own person carries; `nil` when there is none.
  public func facts(of id: AccountID) throws -> RecordFacts? {
    try work.first(
      "SELECT group_id, team_id, created_at FROM account WHERE desk_id = \(work.desk.id) AND id = \(id)"
    ).map { row in
      RecordFacts(
        desk: work.desk.id, place: RecordPlace(.account(id), in: try row.get("group_id"), headsGroup: true), owner: id,
        team: try row.optional("team_id"), enteredBy: nil, state: .open, settledAt: try row.get("created_at"))
    }
  }

  /// Every account, by label.
  public func all() throws -> [Account] {
    try work.rows("SELECT * FROM account WHERE desk_id = \(work.desk.id) ORDER BY label, id").map(account)
  }

  /// Labels by account, for the lists that name a colleague.
  public func labels() throws -> [AccountID: String] {
    let rows = try work.rows("SELECT id, label FROM account WHERE desk_id = \(work.desk.id)")
    return try Dictionary(
      rows.map { (try $0.get("id", as: AccountID.self), try $0.get("label", as: String.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Adds an account under a record group of its own.
  public func insert(_ new: NewAccount, _ grant: Grant) throws -> Account {
    let group = try work.newGroup(.account, grant)
    let row = try work.first(
      """
      INSERT INTO account (desk_id, public_id, group_id, team_id, role, label, login_index, password_hash, language,
        legacy, created_at)
      VALUES (\(work.desk.id), \(work.newPublicID(of: AccountRecord.self)), \(group), \(new.team), \(new.role), \(new.label),
        \(new.login.map(index)), \(new.passwordHash), \(new.language), \(new.isLegacy), \(work.now))
      RETURNING *
      """)
    guard let row else { throw RegisterFault.missingRow(table: "account") }
    let account = try account(row)
    if let login = new.login {
      let sealed = try work.seal(login, Self.loginField(of: account.id, in: group), grant)
      try work.execute("UPDATE account SET login_sealed = \(sealed) WHERE id = \(account.id)")
    }
    return account
  }

  public func setPasswordHash(_ hash: String, of account: AccountID) throws {
    try work.execute(
      "UPDATE account SET password_hash = \(hash) WHERE id = \(account) AND desk_id = \(work.desk.id)")
  }

  /// What somebody sets for themselves; `StaleVersion` when they set it elsewhere since.
  public func setPreferences(
    language: Language, hasShortcuts: Bool, talkBlurMinutes: Int?, of account: AccountID, seen: Int64
  ) throws {
    let changed = try work.execute(
      """
      UPDATE account SET language = \(language), shortcuts = \(hasShortcuts), talk_blur_minutes = \(talkBlurMinutes),
        version = version + 1
      WHERE id = \(account) AND desk_id = \(work.desk.id) AND version = \(seen)
      """)
    guard changed == 1 else { throw StaleVersion(current: try find(account)?.version ?? 0) }
  }

  /// A login, or the worker code of an older register, is sealed once.
  static func loginField(of account: AccountID, in group: GroupID) -> SealedField {
    SealedField(SealedColumn("account", "login"), of: .account(account), in: group, version: 1)
  }

  private func index(of login: String) -> [UInt8] {
    work.blindIndex("login", login.lowercased())
  }

  private func account(_ row: Row) throws -> Account {
    let passwordHash: String? = try row.optional("password_hash")
    let disabledAt: Date? = try row.optional("disabled_at")
    return Account(
      id: try row.get("id"), publicID: try row.get("public_id"), team: try row.optional("team_id"),
      role: try row.get("role"), label: try row.get("label"), language: try row.get("language"),
      hasShortcuts: try row.get("shortcuts"), talkBlurMinutes: try row.optional("talk_blur_minutes"),
      canSignIn: passwordHash != nil && disabledAt == nil, disabledAt: disabledAt, version: try row.get("version"))
  }
}
