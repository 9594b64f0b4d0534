import Access
import CareActs
@_spi(Testing) import RegisterCore
import Database
import Desk
import Foundation
import HouseActs
import ScreeningActs
import Synchronization
import TestKit
import Testing
import Vault

@Suite("A crisis while the register can't be written") struct SpoolTests {
  @Test(arguments: Engine.available) func `it is kept sealed, and merged once`(engine: Engine) async throws {
    try await withSpool(on: engine) { desk, spooled, folder in
      let worker = desk.occasion(desk.worker)
      let pressed = desk.clock.now
      #expect(try spooled.spoolCrisis(from: nil, token: "knop", [note("Zit in de auto.")], worker))
      desk.clock.advance(by: 40)
      #expect(try spooled.spoolCrisis(from: nil, token: "knop", [note("Zit in de auto. Wapen ligt thuis.")], worker))
      for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
        let bytes = try Data(contentsOf: file)
        #expect(bytes.range(of: Data("auto".utf8)) == nil && bytes.range(of: Data("knop".utf8)) == nil)
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
      }
      desk.clock.advance(by: 600)
      #expect(try await spooled.mergeSpooledCrises() == 2)
      #expect(try await spooled.mergeSpooledCrises() == 0)
      let id = try await desk.services.openCrisis(from: nil, token: "knop", worker)
      let crisis = try await desk.services.readCrisis(id, worker).crisis
      #expect(crisis.openedAt == pressed)
      #expect(crisis.entries.map(\.note) == ["Zit in de auto.", "Zit in de auto. Wapen ligt thuis."])
      #expect(try await desk.auditEvents().filter { $0 == "crisis.opened" }.count == 3)
    }
  }

  @Test func `a second try that reached the register is the same crisis, with its note once`() async throws {
    try await withSpool(on: .sqlite) { desk, spooled, _ in
      let worker = desk.occasion(desk.worker)
      #expect(try spooled.spoolCrisis(from: nil, token: "knop", [note("Alleen thuis.")], worker))
      let id = try await desk.services.openCrisis(from: nil, token: "knop", worker)
      try await desk.services.logCrisis(
        .answer(.action(.note)), note: "Alleen thuis.", of: id, token: note("Alleen thuis.").token, worker)
      try await spooled.mergeSpooledCrises()
      #expect(try await desk.services.readCrisis(id, worker).crisis.entries.map(\.note) == ["Alleen thuis."])
    }
  }

  @Test(arguments: Engine.available)
  func `every answer, the place and the note are kept, and sent again after they were merged they stand once`(
    engine: Engine
  ) async throws {
    try await withSpool(on: engine) { desk, spooled, _ in
      let worker = desk.occasion(desk.worker)
      let lines = [
        TypedCrisisLine(.safety(.no), token: "een"), TypedCrisisLine(.weapon(.service), token: "twee"),
        TypedCrisisLine(.location, note: "Kade 3", token: "drie"), note("Partner belt."),
      ]
      #expect(try spooled.spoolCrisis(from: nil, token: "knop", lines, worker))
      desk.clock.advance(by: 60)
      try await spooled.mergeSpooledCrises()
      let id = try await spooled.openCrisis(from: nil, token: "knop", saying: lines + [note("Is onderweg.")], worker)
      let entries = try await desk.services.readCrisis(id, worker).crisis.entries
      #expect(entries.map(\.content) == [.safety(.no), .weapon(.service), .location, .action(.note), .action(.note)])
      #expect(entries.map(\.note) == ["", "", "Kade 3", "Partner belt.", "Is onderweg."])
    }
  }

  @Test func `what comes after its crisis was closed begins another one`() async throws {
    try await withSpool(on: .sqlite) { desk, spooled, folder in
      let worker = desk.occasion(desk.worker)
      let first = try await spooled.openCrisis(from: nil, token: "knop", worker)
      try await spooled.closeCrisisAsMistake(first, note: "", worker)
      #expect(try spooled.spoolCrisis(from: nil, token: "knop", [note("Toch niet."), note("Bel terug.")], worker))
      for _ in 1...2 { try await spooled.mergeSpooledCrises() }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
      #expect(try await spooled.readCrisis(first, worker).crisis.entries.isEmpty)
      let all = try await spooled.listCrises(.all, by: .newestFirst, worker).lines.map(\.id)
      let other = try #require(all.first { $0 != first })
      #expect(all.count == 2)
      #expect(
        try await spooled.readCrisis(other, worker).crisis.entries.map(\.note) == ["Toch niet.", "Bel terug."])
    }
  }

  @Test func `nothing is taken away while the register still fails`() async throws {
    try await withSpool(on: .sqlite) { desk, spooled, folder in
      let isKept = try spooled.spoolCrisis(from: nil, token: "knop", [], desk.occasion(desk.worker))
      try await desk.store.close()
      await #expect(throws: StoreFault.closed) { try await spooled.mergeSpooledCrises() }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(isKept && left.count == 1)
    }
  }

  @Test func `a file that can't be read keeps no other waiting, and is told`() async throws {
    try await withSpool(on: .sqlite) { desk, spooled, folder in
      let worker = desk.occasion(desk.worker)
      for token in ["een", "twee", "drie"] {
        #expect(try spooled.spoolCrisis(from: nil, token: token, [note("Tekst \(token)")], worker))
      }
      let file = try #require(
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).first)
      try Data("kapot".utf8).write(to: file)
      await #expect(throws: (any Error).self) { try await spooled.mergeSpooledCrises() }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [file.lastPathComponent])
      #expect(try await desk.auditEvents().filter { $0 == "crisis.opened" }.count == 2)
    }
  }

  @Test func `a file of another desk, or one that was changed, is never merged`() async throws {
    try await withSpool(on: .sqlite) { desk, spooled, folder in
      #expect(try spooled.spoolCrisis(from: nil, token: "knop", [note("Tekst")], desk.occasion(desk.worker)))
      let file = try #require(
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).first)
      try FileManager.default.moveItem(at: file, to: folder.appending(path: "anders.crisis"))
      await #expect(throws: VaultFault.notAuthentic) { try await spooled.mergeSpooledCrises() }
    }
  }

  @Test func `an administrator opens no crisis this way either`() async throws {
    try await withSpool(on: .sqlite) { desk, spooled, folder in
      #expect(throws: AccessRefusal.self) {
        try spooled.spoolCrisis(from: nil, token: "knop", [], desk.occasion(desk.administrator))
      }
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  private func note(_ text: String) -> TypedCrisisLine {
    TypedCrisisLine(.action(.note), note: text, token: "knop/" + text)
  }

  private func withSpool(
    on engine: Engine, _ body: @Sendable (TestDesk, DeskServices, URL) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "spool-\(UUID().uuidString)")
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { /* Some tests make none. */  }
    }
    try await withDesk(on: engine) { desk in
      let register = desk.register.reopened(Register.Setup(effects: desk.register.effects, spool: folder))
      try await body(desk, DeskServices(register: register, hasher: register.passwordHasher(cost: .test)), folder)
    }
  }
}
