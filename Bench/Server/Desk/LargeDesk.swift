import Access
import CareActs
import CareRecords
import Database
import Desk
import Foundation
import HouseActs
import HouseRecords
@_spi(Tables) import RegisterCore
import Vault
import WebBase

/// A desk of any size under construction.
struct LargeDesk: Sendable {
  let services: DeskServices
  let register: Register
  let reader: Account
  let writer: Account
  let lead: Account

  private static let team = "Loket"
  /// So many registrations are imported at once.
  private static let portion = 10_000
  /// So many dossiers are named in one transaction.
  private static let batch = 1_000
  /// The caseload of the reader, three pages.
  static let carried = 75

  static func make(_ services: DeskServices, _ register: Register) async throws -> LargeDesk {
    let house = Occasion(actor: .system(at: register.desk.id), site: .commandLine, requestID: "bench")
    func add(_ login: String, _ label: String, _ role: Role) async throws -> Account {
      try await services.addAccount(
        login: login, password: SessionToken.generate().text, label: label, role: role, team: team, house)
    }
    return LargeDesk(
      services: services, register: register, reader: try await add("lezer", "Medewerker 21", .worker),
      writer: try await add("schrijver", "Medewerker 22", .worker),
      lead: try await add("leider", "Teamleider 21", .teamLead))
  }

  private func occasion(_ account: Account) -> Occasion {
    Occasion(actor: account.actor(at: register.desk.id), site: .commandLine, requestID: "bench")
  }

  // MARK: Filling

  func importDossiers(_ count: Int) async throws {
    let house = Occasion(actor: .system(at: register.desk.id), site: .commandLine, requestID: "bench")
    let calendar = try DeskCalendar(zone: register.desk.timeZone)
    var made = MadeUpRegister(seed: 2_012, calendar: calendar)
    for start in stride(from: 0, to: count, by: Self.portion) {
      let older = try made.register(start..<min(count, start + Self.portion))
      _ = try await services.importRegister(older, team: Self.team, house)
    }
  }

  /// Gives every dossier an alias and a telephone number, as the lead of the team, the reader a caseload, and one in
  /// four dossiers a task.
  func nameDossiers() async throws {
    let ids = try await register.prepare { work in
      try work.rows("SELECT id FROM dossier WHERE desk_id = \(work.desk.id) ORDER BY id").map {
        try $0.get("id", as: DossierID.self)
      }
    }
    let open = try await openDossiers()
    for start in stride(from: 0, to: ids.count, by: Self.batch) {
      let some = ids[start..<min(ids.count, start + Self.batch)]
      try await register.act(occasion(lead)) { [reader, writer] work in
        let table = DossierTable(work)
        for id in some {
          guard let place = try table.place(id) else { throw BenchFault.noDossier }
          let grant = try work.require(.writeDossier, on: place.facts)
          try IdentitySeals(work).store(
            ClientIdentity(alias: Self.alias(id.number), phone: Self.phone(id.number)), of: place, grant)
          if open.contains(id) { try table.setOwner(reader.id, of: id) }
          if open.contains(id) || id.number.isMultiple(of: 4) {
            try Self.addTask(to: place, id, owner: open.contains(id) ? reader.id : writer.id, grant, work)
          }
          work.record(.dossierWritten, grant)
        }
      }
    }
  }

  private func openDossiers() async throws -> Set<DossierID> {
    let rows = try await register.prepare { work in
      try work.rows(
        """
        SELECT id FROM dossier WHERE desk_id = \(work.desk.id) AND state = 'open' ORDER BY id LIMIT \(Self.carried)
        """
      ).map { try $0.get("id", as: DossierID.self) }
    }
    return Set(rows)
  }

  /// A task that is due on some day of a year around today, as if half of all were late.
  private static func addTask(
    to place: DossierPlace, _ id: DossierID, owner: AccountID, _ grant: Grant, _ work: Work
  ) throws {
    let due = try DeskCalendar(zone: work.desk.timeZone).day(of: work.now).adding(days: Int(id.number * 7 % 365) - 182)
    try TaskTable(work).insert(
      DeskTask(source: .worker, due: .on(due), owner: owner, createdAt: work.now), title: "Terugbellen",
      group: place.group, about: TaskAbout(dossier: id), team: place.facts.team, grant)
  }

  private static func alias(_ number: Int64) -> String {
    let first = ["Merel", "Kade", "Wilg", "Duin", "Haven", "Linde", "Ree", "Storm"]
    return first[Int(number) % first.count] + " \(number)"
  }

  private static func phone(_ number: Int64) -> String { "06\(10_000_000 + number)" }

  // MARK: The card

  func card(drafts: Int) async throws -> DeskCard {
    var ids: [String] = []
    for index in 0..<drafts {
      ids.append(try await services.startContact(.phone, token: "bench/\(index)", occasion(writer)).text)
    }
    guard let first = try await services.listCaseload(.mine, occasion(reader)).lines.first else {
      throw BenchFault.noDossier
    }
    let number = try await register.prepare { try DossierTable($0).place(first.id)?.id.number ?? 0 }
    return DeskCard(
      reader: try await signIn(reader), writer: try await signIn(writer), lead: try await signIn(lead),
      dossier: first.id.text,
      phone: Self.phone(number), drafts: ids, firstMonth: MadeUpRegister.firstDay.yearMonth,
      lastMonth: MadeUpRegister.firstDay.adding(days: MadeUpRegister.days).yearMonth)
  }

  private func signIn(_ account: Account) async throws -> DeskCard.Visitor {
    let token = SessionToken.generate()
    try await register.act(occasion(account)) { work in
      try SignInTable(work).insert(tokenHash: token.storedHash, account: account.id)
      work.record(AuditEntry(.signedIn, rule: "sign-in", on: work.occasion, at: work.now))
    }
    return DeskCard.Visitor(
      cookie: "luwte=\(token.text)", csrf: CSRFToken(sessionSecret: Data(token.text.utf8)).text)
  }
}
