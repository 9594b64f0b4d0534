import CareActs
import Desk
import TestKit
import Testing

@Suite("The intake") struct IntakeTests {
  @Test(arguments: Engine.available) func `an appointment moves the task, and the same one again changes nothing`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let day = try await desk.read(id).today.adding(days: 3)
      let before = try #require(try await desk.read(id).openRegistration)
      for _ in 0..<2 { try await desk.planIntake(on: day, in: id, seen: before.version) }
      let answer = try await desk.read(id)
      #expect(answer.openRegistration?.version == before.version + 1)
      #expect(answer.openRegistration?.registration.intakes == [Intake(on: day)])
      #expect(answer.tasks.map(\.source) == [.intake] && answer.openRegistration?.registration.phase == .waiting)
      await #expect(throws: StaleVersion(current: before.version + 1)) {
        try await desk.planIntake(on: day.adding(days: 1), in: id, seen: before.version)
      }
    }
  }

  @Test func `it waits for a decision, and begins no sooner than the registration`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let undecided = try await desk.dossier(alias: "Brug 2", reach: "")
      let today = try await desk.read(undecided).today
      await #expect(throws: RegistrationRefusal.notDecided) { try await desk.planIntake(on: today, in: undecided) }
      await #expect(throws: RegistrationRefusal.notDecided) {
        try await desk.recordIntake(.held, on: today, in: undecided)
      }
      let id = try await desk.accepted()
      await #expect(throws: RegistrationRefusal.beforeItsOrigin("intake-on")) {
        try await desk.planIntake(on: today.adding(days: -1), in: id)
      }
      await #expect(throws: RegistrationRefusal.beforeItsOrigin("intake-on")) {
        try await desk.recordIntake(.held, on: today.adding(days: -1), in: id)
      }
      await #expect(throws: RegistrationRefusal.inTheFuture("intake-on")) {
        try await desk.recordIntake(.held, on: today.adding(days: 1), in: id)
      }
      let open = try #require(try await desk.read(id).openRegistration)
      await #expect(throws: RegistrationRefusal.inTheFuture("intake-at")) {
        try await desk.services.recordIntake(
          of: open.id, in: id, .held, on: today, at: ClockTime("03:01"), seen: open.version, desk.occasion(desk.worker))
      }
      #expect(try await desk.read(id).openRegistration?.registration.intakes.isEmpty == true)
    }
  }

  @Test(arguments: Attendance.allCases) func `only an intake that was held ends the waiting`(
    attendance: Attendance
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.accepted()
      let today = try await desk.read(id).today
      try await desk.planIntake(on: today, in: id)
      try await desk.recordIntake(attendance, on: today, in: id)
      let answer = try await desk.read(id)
      let registration = try #require(answer.openRegistration).registration
      #expect(registration.intakes == [Intake(on: today, attendance: attendance)], "it takes the appointment's place")
      #expect((registration.phase == .inHelp) == attendance.isHeld)
      #expect(answer.tasks.map(\.source) == (attendance.isHeld ? [.help] : [.intake]))
    }
  }

  @Test(arguments: Engine.available) func `once held it is held: again is harmless, another is refused`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let today = try await desk.read(id).today
      for _ in 0..<2 { try await desk.recordIntake(.held, on: today, in: id) }
      await #expect(throws: RegistrationRefusal.intakeHeldAlready) {
        try await desk.recordIntake(.noShow, on: today, in: id)
      }
      await #expect(throws: RegistrationRefusal.intakeHeldAlready) { try await desk.planIntake(on: today, in: id) }
      #expect(try await desk.read(id).openRegistration?.registration.intakes.count == 1)
    }
  }

  @Test(arguments: Engine.available) func `each part is a text of its own, and one that did not change is no version`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      for section in IntakeSection.allCases {
        #expect(try await desk.write("Over \(section.rawValue)", section, base: 0, in: id) == 1)
        #expect(try await desk.write("Over \(section.rawValue)", section, base: 1, in: id) == 1)
      }
      #expect(try await desk.write("", .support, base: 1, in: id, as: desk.colleague) == 2)
      let intake = try await desk.services.readIntake(id, drafts: [], desk.occasion(desk.worker)).content.texts
      #expect(intake[.question] == WrittenText(text: "Over question", version: 1, by: "Medewerker 01"))
      #expect(intake[.support] == WrittenText(text: "", version: 2, by: "Medewerker 02"))
      await #expect(throws: StaleVersion(current: 1)) { _ = try await desk.write("x", .question, base: 0, in: id) }
      await #expect(throws: StaleVersion(current: 1)) { _ = try await desk.write("x", .question, base: 2, in: id) }
    }
  }

  @Test(arguments: Engine.available) func `how early somebody came is kept in codes, under the page's version`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let open = try #require(try await desk.read(id).openRegistration)
      let early = EarlySignals(onset: .underYear, firstHelp: .yes, startedBy: .partner)
      func record(_ early: EarlySignals) async throws {
        try await desk.services.recordEarlySignals(
          early, of: open.id, in: id, seen: open.version, desk.occasion(desk.worker))
      }
      for _ in 0..<2 { try await record(early) }
      #expect(try await desk.read(id).openRegistration?.registration.early == early)
      await #expect(throws: StaleVersion(current: open.version + 1)) { try await record(EarlySignals()) }
    }
  }

  @Test func `nobody outside the team plans, holds or writes one, and each act leaves one row`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.accepted()
      let open = try #require(try await desk.read(id).openRegistration)
      let today = try await desk.read(id).today
      for account in [desk.stranger, desk.administrator] {
        let occasion = desk.occasion(account)
        await #expect(throws: NotFound.self) {
          try await desk.services.planIntake(of: open.id, in: id, on: today, seen: open.version, occasion)
        }
        await #expect(throws: NotFound.self) {
          try await desk.services.recordIntake(of: open.id, in: id, .held, on: today, seen: open.version, occasion)
        }
        await #expect(throws: NotFound.self) {
          try await desk.services.writeIntake("x", .question, of: open.id, in: id, base: 0, occasion)
        }
        await #expect(throws: NotFound.self) {
          try await desk.services.recordEarlySignals(
            EarlySignals(onset: .longer), of: open.id, in: id, seen: open.version, occasion)
        }
      }
      let left = try await desk.events {
        try await desk.services.planIntake(
          of: open.id, in: id, on: today, seen: open.version, desk.occasion(desk.worker))
      }
      #expect(left == ["dossier.written"])
    }
  }
}

extension TestDesk {
  fileprivate func planIntake(on day: LocalDate, in id: DossierID.Public, seen: Int64? = nil) async throws {
    let open = try #require(try await read(id).openRegistration)
    try await services.planIntake(of: open.id, in: id, on: day, seen: seen ?? open.version, occasion(worker))
  }

  fileprivate func recordIntake(_ attendance: Attendance, on day: LocalDate, in id: DossierID.Public) async throws {
    let open = try #require(try await read(id).openRegistration)
    try await services.recordIntake(of: open.id, in: id, attendance, on: day, seen: open.version, occasion(worker))
  }

  fileprivate func write(
    _ text: String, _ section: IntakeSection, base: Int64, in id: DossierID.Public, as account: Account? = nil
  ) async throws -> Int64 {
    let open = try #require(try await read(id).openRegistration)
    return try await services.writeIntake(text, section, of: open.id, in: id, base: base, occasion(account ?? worker))
  }
}
