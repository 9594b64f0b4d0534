import Access
import CareActs
@_spi(Testing) import RegisterCore
import Database
import Desk
import Foundation
import HouseActs
import ScreeningActs
import TestKit
import Testing
import Vault

@Suite("Crises") struct CrisisTests {
  @Test(arguments: Engine.available) func `opening it twice with one button opens one crisis`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let first = try await desk.services.openCrisis(from: nil, token: "same", desk.occasion(desk.worker))
      let second = try await desk.services.openCrisis(from: nil, token: "same", desk.occasion(desk.worker))
      #expect(first == second)
      let today = try await desk.services.showToday(desk.occasion(desk.colleague))
      #expect(today.crises.map(\.id) == [first])
      #expect(today.crises.map(\.openedBy) == ["Medewerker 01"])
    }
  }

  @Test(arguments: Engine.available) func `keeps every line of its log with time, writer and note`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      try await desk.log(.answer(.weapon(.service)), "Ligt op tafel", in: id)
      desk.clock.advance(by: 60)
      try await desk.log(
        .whereabouts(.stationSafe, checkAt: try #require(ClockTime("03:30"))), in: id, as: desk.colleague)
      let crisis = try await desk.services.readCrisis(id, desk.occasion(desk.lead)).crisis
      #expect(crisis.entries.map(\.note) == ["Ligt op tafel", ""])
      #expect(crisis.entries.map(\.by) == [desk.worker.id, desk.colleague.id])
      #expect(crisis.entries.map(\.at) == [.t0, .t0.addingTimeInterval(60)])
      #expect(crisis.whereabouts?.place == .stationSafe)
      #expect(crisis.whereabouts?.checkAt == .t0.addingTimeInterval(1800))
    }
  }

  @Test(arguments: Engine.available) func `a line sent twice stands in the log once`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      try await desk.log(.answer(.action(.called112)), in: id, token: "same")
      try await desk.log(.answer(.action(.called112)), in: id, token: "same")
      #expect(try await desk.services.readCrisis(id, desk.occasion(desk.worker)).crisis.entries.count == 1)
    }
  }

  @Test(arguments: Engine.available) func `no note is readable in the database`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      try await desk.log(.answer(.action(.note)), "kanarie", in: id)
      let sealed = try await desk.store.read { transaction in
        try transaction.rows("SELECT note_sealed FROM crisis_entry").map { try $0.get("note_sealed", as: [UInt8].self) }
      }
      #expect(sealed.count == 1)
      #expect(!sealed.contains { String(decoding: $0, as: UTF8.self).contains("kanarie") })
    }
  }

  @Test(arguments: Engine.available) func `can't end without the weapon question, an outcome and a follow-up`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      let expected = try #require(
        Refusals<CrisisRefusal>([
          .safetyNotAsked, .weaponNotAsked, .severityNotJudged, .outcomeMissing, .safetyPlanMissing, .followUpMissing,
        ]))
      await #expect(throws: expected) {
        try await desk.services.endCrisis(
          nil, safetyPlanGiven: nil, followUp: nil, note: "", of: id, over: nil, desk.occasion(desk.worker))
      }
    }
  }

  @Test(arguments: Engine.available)
  func `ending it makes a follow-up for the worker and asks the team for a second sign-off`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.endedCrisis()
      let mine = try await desk.services.showToday(desk.occasion(desk.worker))
      #expect(mine.mine.map(\.task.source) == [.crisisFollowUp])
      #expect(mine.mine.map(\.task.due) == [.at(.t0.addingTimeInterval(8 * 3600))])
      #expect(mine.unassigned.map(\.task.source) == [.crisisSignOff])
      #expect(mine.unassigned.map(\.subject) == [.crisis(id)])
      #expect(mine.crises.map(\.maySign) == [false])
      #expect(try await desk.services.showToday(desk.occasion(desk.colleague)).crises.map(\.maySign) == [true])
    }
  }

  @Test(arguments: Engine.available) func `ending it again replaces the follow-up and asks for one sign-off still`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.endedCrisis()
      try await desk.end(id, followUp: "12:00")
      try await desk.end(id, followUp: "12:00")
      let today = try await desk.services.showToday(desk.occasion(desk.worker))
      #expect(today.mine.map(\.task.due) == [.at(.t0.addingTimeInterval(9 * 3600))])
      #expect(today.unassigned.count == 1)
    }
  }

  @Test(arguments: Engine.available) func `stays in sight until another person has signed it off`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.endedCrisis()
      await #expect(throws: CrisisRefusal.samePerson) {
        try await desk.services.signCrisisOff(id, desk.occasion(desk.worker))
      }
      desk.clock.advance(by: 40 * 86_400)
      #expect(try await desk.services.showToday(desk.occasion(desk.colleague)).crises.map(\.id) == [id])
      try await desk.services.signCrisisOff(id, desk.occasion(desk.colleague))
      try await desk.services.signCrisisOff(id, desk.occasion(desk.colleague))
      let today = try await desk.services.showToday(desk.occasion(desk.worker))
      #expect(today.crises.isEmpty)
      #expect(today.unassigned.isEmpty)
      await #expect(throws: NotFound.self) {
        try await desk.log(.answer(.action(.calledGP)), in: id)
      }
    }
  }

  @Test(arguments: Engine.available) func `the sign-off can't be ticked off in a list, put off or dropped`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      _ = try await desk.endedCrisis()
      let occasion = desk.occasion(desk.colleague)
      let task = try #require(try await desk.services.showToday(occasion).unassigned.first)
      await #expect(throws: TaskRefusal.signCrisisOff) { try await desk.services.completeTask(task.id, occasion) }
      await #expect(throws: TaskRefusal.crisisStays) {
        try await desk.services.dropTask(task.id, reason: "Druk", seen: try await desk.seen(task.id), occasion)
      }
    }
  }

  @Test(arguments: Engine.available) func `an ending takes the place of the one that was seen, and of no other`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.endedCrisis()
      let seen = try await desk.services.readCrisis(id, desk.occasion(desk.worker)).crisis.ending
      try await desk.end(id, followUp: "12:00")
      let followUp = try #require(ClockTime("10:00"))
      await #expect(throws: StaleVersion.self) {
        try await desk.services.endCrisis(
          .calmed, safetyPlanGiven: true, followUp: followUp, note: "Laat", of: id, over: seen,
          desk.occasion(desk.colleague))
      }
      let now = try await desk.services.readCrisis(id, desk.occasion(desk.worker)).crisis
      #expect(now.ending?.followUpAt == .t0.addingTimeInterval(9 * 3600) && !now.entries.contains { $0.note == "Laat" })
    }
  }

  @Test(arguments: Engine.available) func `does not exist for another team or for an administrator`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self) { try await desk.services.readCrisis(id, desk.occasion(account)) }
        await #expect(throws: NotFound.self) {
          try await desk.log(.answer(.action(.called112)), in: id, as: account)
        }
      }
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.openCrisis(from: nil, token: "a", desk.occasion(desk.administrator))
      }
    }
  }

  @Test(arguments: Engine.available) func `opened from a contact it belongs to that contact, once`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let contact = try await desk.services.startContact(.phone, token: "a", occasion)
      let first = try await desk.services.openCrisis(from: .contact(contact), token: "b", occasion)
      let second = try await desk.services.openCrisis(from: .contact(contact), token: "c", occasion)
      #expect(first == second)
      let answer = try await desk.services.readCrisis(first, occasion)
      #expect(answer.contact == contact)
      #expect(answer.isContactDraft)
    }
  }

  @Test(arguments: Engine.available) func `registering direct danger opens a log in the same act`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let contact = try await desk.services.startContact(.phone, token: "a", occasion)
      _ = try await desk.services.registerContact(contact, seen: 1, occasion) { content in
        content.caller = CallerProfile(relation: .own, staffCategory: .executive)
        content.helpQuestions = [HelpQuestion.suicidality]
        content.danger = .yes
        content.outcome = .enough
      }
      let crises = try await desk.services.showToday(desk.occasion(desk.colleague)).crises
      #expect(crises.count == 1)
      let id = try #require(crises.first?.id)
      #expect(try await desk.services.readCrisis(id, occasion).contact == contact)
      #expect(try await desk.auditEvents().contains("crisis.opened"))
    }
  }

  @Test(arguments: Engine.available) func `can be opened when the register can't be read`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let register = desk.register.reopened(
        over: WriteOnlyStore(desk.store), Register.Setup(effects: desk.register.effects))
      let services = DeskServices(register: register, hasher: PasswordHasher.quick())
      await #expect(throws: StoreFault.self) { try await services.showToday(desk.occasion(desk.worker)) }
      let id = try await services.openCrisis(from: nil, token: "a", desk.occasion(desk.worker))
      try await services.logCrisis(
        .answer(.action(.called112)), note: "", of: id, token: "b", desk.occasion(desk.worker))
      #expect(try await desk.services.readCrisis(id, desk.occasion(desk.worker)).crisis.entries.count == 1)
    }
  }
}

/// A store of which the reading side is down.
private struct WriteOnlyStore: Store {
  let store: any Store

  init(_ store: any Store) {
    self.store = store
  }

  var dialect: Dialect { store.dialect }

  func read<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    throw StoreFault.lostConnection
  }

  func write<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    try await store.write(body)
  }

  func close() async {}
}

extension TestDesk {
  func crisis() async throws -> CrisisID.Public {
    try await services.openCrisis(from: nil, token: "crisis", occasion(worker))
  }

  func log(
    _ line: CrisisInput, _ note: String = "", in id: CrisisID.Public, as account: Account? = nil, token: String? = nil,
    typed: SentDraft? = nil
  ) async throws {
    try await services.logCrisis(
      line, note: note, of: id, token: token ?? services.effects.newToken(), typed: typed,
      occasion(account ?? worker))
  }

  /// Answers what must be answered before it can end.
  func answer(_ weapon: CrisisWeapon = .no, in id: CrisisID.Public) async throws {
    try await log(.answer(.safety(.yes)), in: id)
    try await log(.answer(.severity(.moderate)), in: id)
    try await log(.answer(.weapon(weapon)), in: id)
  }

  func end(_ id: CrisisID.Public, followUp: String) async throws {
    let clock: ClockTime = try #require(ClockTime(followUp))
    let seen = try await services.readCrisis(id, occasion(worker)).crisis.ending
    try await services.endCrisis(
      .calmed, safetyPlanGiven: true, followUp: clock, note: "", of: id, over: seen, occasion(worker))
  }

  /// A crisis that the worker has ended, with a follow-up at eleven in the morning.
  func endedCrisis() async throws -> CrisisID.Public {
    let id = try await crisis()
    try await answer(in: id)
    try await end(id, followUp: "11:00")
    return id
  }
}

@Suite("A crisis and a task of a contact that becomes part of a dossier") struct CrisisInDossierTests {
  @Test(arguments: Engine.available) func `go along, with every note and title readable there and nowhere else`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let call = try await desk.registeredCall()
      let crisis = try await desk.services.openCrisis(from: .contact(call), token: "a", occasion)
      try await desk.log(.answer(.weapon(.service)), "Ligt op tafel", in: crisis)
      let day = WrittenDue(day: LocalDate(iso: "2026-11-22"), time: nil)
      let task = try await desk.services.addTask(
        title: "Brief opsturen", when: day, for: .me, about: .contact(call), token: "b", occasion)
      try await desk.services.moveTask(
        task, to: WrittenDue(day: LocalDate(iso: "2026-11-23"), time: nil), reason: "Niet bereikt",
        seen: try await desk.seen(task), occasion)
      let dossier = try await desk.services.startDossier(from: call, owner: .me, token: "c", occasion)
      let answer = try await desk.services.readCrisis(crisis, occasion)
      #expect(answer.crisis.entries.map(\.note) == ["Ligt op tafel"])
      #expect(answer.dossier == dossier)
      let line = try await desk.services.readTask(task, occasion).line
      #expect(line.title == "Brief opsturen")
      #expect(line.task.moves.map(\.reason) == ["Niet bereikt"])
      #expect(line.subject == .dossier(dossier, alias: "Kade 48"))
      let keysLeft = try await desk.store.read { transaction in
        try transaction.first(
          "SELECT count(*) AS keys FROM content_key WHERE kind IN ('contact', 'crisis', 'task') AND wrapped_key IS NOT NULL"
        )?.get("keys", as: Int64.self)
      }
      #expect(keysLeft == 0)
    }
  }
}
