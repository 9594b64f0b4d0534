import Access
import Desk
import HouseActs
import TestKit
import Testing
import Vault

@Suite("Accounts and own settings") struct AccountTests {
  @Test(arguments: Engine.available) func `an administrator adds an account that can sign in`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let left = try await desk.events {
        let account = try await desk.add(login: " nieuw.een ", label: " Medewerker 07 ", as: desk.administrator)
        #expect(account.label == "Medewerker 07" && account.team == desk.worker.team && account.role == .worker)
        #expect(account.canSignIn && account.language == .dutch && account.hasShortcuts)
      }
      #expect(left == ["account.created"])
      let (_, account) = try await desk.services.signIn(
        login: "nieuw.een", password: Self.password, network: "direct", requestID: "test")
      #expect(account.label == "Medewerker 07")
    }
  }

  static let password = "paarse fiets onder water"

  @Test(
    arguments: [
      ("a", "Medewerker 07", .loginMalformed), (String(repeating: "a", count: 65), "Medewerker 07", .loginMalformed),
      ("twee woorden", "Medewerker 07", .loginMalformed), ("a/b", "Medewerker 07", .loginMalformed),
      ("nieuw", "M", .labelMalformed), ("nieuw", String(repeating: "M", count: 41), .labelMalformed),
      ("worker", "Medewerker 07", .loginTaken), ("nieuw", "Medewerker 02", .labelTaken),
      ("ab", "Me", nil), (String(repeating: "a", count: 64), String(repeating: "M", count: 40), nil),
      ("a.b-c_d@e", "Medewerker 07", nil),
    ] as [(String, String, AccountRefusal?)])
  func `names have their borders, and are used once`(
    login: String, label: String, refusal: AccountRefusal?
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      guard let refusal else {
        _ = try await desk.add(login: login, label: label)
        return
      }
      let left = try await desk.events {
        await #expect(throws: refusal) { try await desk.add(login: login, label: label) }
      }
      #expect(left.isEmpty)
    }
  }

  @Test func `who helps belongs to a team, an administrator to none`() async throws {
    try await withDesk(on: .sqlite) { desk in
      for role in [Role.worker, .teamLead] {
        for team in [nil, ""] as [String?] {
          await #expect(throws: AccountRefusal.teamNeeded) {
            try await desk.add(login: "nieuw", label: "Nieuw", role: role, team: team)
          }
        }
      }
      #expect(try await desk.add(login: "beheer", label: "Beheer 02", role: .administrator, team: nil).team == nil)
      let first = try await desk.add(login: "west1", label: "West 1", team: "West")
      let second = try await desk.add(login: "west2", label: "West 2", role: .teamLead, team: "West")
      #expect(first.team == second.team && first.team != desk.worker.team)
    }
  }

  @Test func `a password that attackers try first, or that is mostly names, is refused at its field`() async throws {
    try await withDesk(on: .sqlite) { desk in
      for password in ["te kort", "proefloket luwte", "nieuwnieuwnieuw1"] {
        do {
          _ = try await desk.add(login: "nieuw", label: "Nieuw", password: password)
          Issue.record("\(password.count) characters were accepted")
        } catch let refusal as AccountRefusal {
          #expect(refusal.field == "password")
        }
      }
    }
  }

  @Test func `nobody who helps adds accounts`() async throws {
    try await withDesk(on: .sqlite) { desk in
      for account in [desk.worker, desk.lead] {
        await #expect(throws: AccessRefusal.self) { try await desk.add(login: "nieuw", label: "Nieuw", as: account) }
      }
      _ = try await desk.add(login: "nieuw", label: "Nieuw")
    }
  }

  @Test(arguments: Engine.available) func `everybody sets their own language and shortcuts, and nobody else's`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let (token, _) = try await desk.services.signIn(
        login: "administrator", password: TestDesk.password, network: "direct", requestID: "test")
      let left = try await desk.events {
        try await desk.services.setPreferences(
          language: .english, hasShortcuts: false, talkBlurMinutes: 10, seen: 1, desk.occasion(desk.administrator))
      }
      #expect(left == ["account.changed"])
      let account = try #require(try await desk.services.resumeSignIn(token)).account
      #expect(account.language == .english && !account.hasShortcuts && account.talkBlurMinutes == 10)
      #expect(try await desk.services.colleagues(desk.occasion(desk.worker)).allSatisfy { $0.language == .dutch })
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.setPreferences(
          language: .english, hasShortcuts: false, talkBlurMinutes: nil, seen: 1, desk.house)
      }
    }
  }

  @Test(arguments: Engine.available) func `colleagues are those of the own team who help`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      func labels(_ account: Account) async throws -> Set<String> {
        Set(try await desk.services.colleagues(desk.occasion(account)).map(\.label))
      }
      let north = try await labels(desk.worker)
      let south = try await labels(desk.stranger)
      #expect(north == ["Medewerker 01", "Medewerker 02", "Teamleider 01"] && south == ["Medewerker 03"])
    }
  }
}

extension TestDesk {
  @discardableResult
  fileprivate func add(
    login: String, label: String, role: Role = .worker, team: String? = "Noord",
    password: String = AccountTests.password, as account: Account? = nil
  ) async throws -> Account {
    try await services.addAccount(
      login: login, password: password, label: label, role: role, team: team, account.map(occasion) ?? house)
  }
}
