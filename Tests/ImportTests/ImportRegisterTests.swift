import Access
import Database
import Desk
import Foundation
import HouseActs
import RegisterCore
import TestKit
import Testing

@Suite("Importing an older register") struct ImportRegisterTests {
  @Test(arguments: Engine.available)
  func `everything comes in and is marked legacy`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let small = try LegacyRegister.small()
      #expect(try await desk.importing(small) == .imported(ImportCounts(small, accounts: 3)))
      for (question, count) in [
        ("SELECT count(*) FROM dossier WHERE legacy = 1", 3), ("SELECT count(*) FROM contact WHERE legacy = 1", 4),
        ("SELECT count(*) FROM registration WHERE legacy = 1", 3),
        ("SELECT count(*) FROM trajectory WHERE legacy = 1", 2), ("SELECT count(*) FROM session WHERE legacy = 1", 3),
        ("SELECT count(*) FROM referral WHERE legacy = 1", 2), ("SELECT count(*) FROM survey WHERE legacy = 1", 1),
      ] as [(SQL, Int)] {
        #expect(try await desk.number(question) == count)
      }
    }
  }

  @Test(arguments: Engine.available)
  func `the same facts a second time change nothing, in whatever order they come`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let small = try LegacyRegister.small()
      try await desk.importing(small)
      let sizes = try await desk.sizes()
      let turned = LegacyRegister(
        registrations: small.registrations.reversed(), contacts: small.contacts.reversed(),
        sessions: small.sessions.reversed(), referrals: small.referrals.reversed(), surveys: small.surveys)
      #expect(try await desk.importing(turned) == .alreadyThere)
      #expect(try await desk.sizes() == sizes)
    }
  }

  @Test(arguments: Engine.available)
  func `the same facts under numbers that are written otherwise change nothing`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let small = try LegacyRegister.small()
      try await desk.importing(small)
      let sizes = try await desk.sizes()
      #expect(try await desk.importing(small.withNumbersWrittenOtherwise()) == .alreadyThere)
      #expect(try await desk.sizes() == sizes)
    }
  }

  @Test(arguments: Engine.available)
  func `a register that overlaps an earlier one is refused whole`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let small = try LegacyRegister.small()
      try await desk.importing(small)
      let sizes = try await desk.sizes()
      var later = small.renumbered("x")
      later = LegacyRegister(
        registrations: later.registrations + [small.registrations[1]], contacts: later.contacts + [small.contacts[3]],
        sessions: later.sessions, referrals: [], surveys: [])
      await #expect(throws: ImportOverlap(dossiers: 1, contacts: 1)) { try await desk.importing(later) }
      await #expect(throws: ImportOverlap(dossiers: 1, contacts: 1)) {
        try await desk.services.importRegister.rehearse(later)
      }
      #expect(try await desk.sizes() == sizes)
    }
  }

  @Test(arguments: Engine.available)
  func `an import that fails halfway leaves nothing behind`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let sizes = try await desk.sizes()
      let small = try LegacyRegister.small()
      var registrations = small.registrations
      registrations[2].product = "a-product-that-nobody-has"
      let spoilt = LegacyRegister(
        registrations: registrations, contacts: small.contacts, sessions: small.sessions, referrals: small.referrals,
        surveys: small.surveys)
      await #expect(throws: RegisterFault.self) { try await desk.importing(spoilt) }
      #expect(try await desk.sizes() == sizes)
      #expect(try await desk.auditEvents().contains("register.imported") == false)
    }
  }

  @Test(arguments: Engine.available)
  func `a rehearsal leaves no trace at all`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let small = try LegacyRegister.small()
      let before = (try await desk.sizes(), try await desk.auditEvents())
      #expect(try await desk.services.importRegister.rehearse(small) == .imported(ImportCounts(small, accounts: 0)))
      #expect(try await desk.sizes() == before.0)
      #expect(try await desk.auditEvents() == before.1)
      try await desk.importing(small)
      #expect(try await desk.services.importRegister.rehearse(small) == .alreadyThere)
    }
  }

  @Test func `nobody but the house imports`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let sizes = try await desk.sizes()
      for account in [desk.worker, desk.lead, desk.administrator] {
        await #expect(throws: AccessRefusal.self) {
          try await desk.services.importRegister(
            try .small(), team: "Noord", desk.occasion(account))
        }
      }
      #expect(try await desk.sizes() == sizes)
    }
  }

  @Test func `an import leaves one audit row, and one for the new accounts`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let before = try await desk.auditEvents().count
      try await desk.importing(try .small())
      #expect(try await desk.auditEvents().dropFirst(before) == ["register.imported", "account.created"])
    }
  }

  @Test func `whoever waits hears how far it is`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let heard = Heard()
      _ = try await desk.services.importRegister(
        try .small(), team: "Noord", progress: { done, rows in heard.add(done, rows) }, desk.house)
      #expect(heard.all == ["4/4"])
    }
  }

  @Test func `two imports at the same moment give one register`() async throws {
    for engine in Engine.available {
      try await withDesk(on: engine) { desk in
        let small = try LegacyRegister.small()
        async let first = desk.importing(small)
        async let second = desk.importing(small)
        let results = Set([try await first, try await second])
        #expect(results == [.imported(ImportCounts(small, accounts: 3)), .alreadyThere])
        #expect(try await desk.number("SELECT count(*) FROM dossier") == 3)
      }
    }
  }
}
