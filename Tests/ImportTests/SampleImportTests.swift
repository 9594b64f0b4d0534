import Database
import Desk
import Exchange
import Foundation
import HouseActs
import TestKit
import Testing

@Suite("Importing the sample register") struct SampleImportTests {
  static let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Samples/register-2012-2014")

  @Test(arguments: Engine.available)
  func `the published numbers stand in the register, and stay when it is imported again`(engine: Engine) async throws {
    let calendar = try DeskCalendar(zone: "Europe/Amsterdam")
    let reader = LegacyRegisterReader(catalogue: .shipped, calendar: calendar, now: .t0)
    let sample = try reader.read(Self.directory)
    try await withDesk(on: engine) { desk in
      #expect(try await desk.importing(sample) == .imported(ImportCounts(sample, accounts: 13)))
      try await checkContacts(desk)
      try await checkRegistrations(desk)
      let sizes = try await desk.sizes()
      #expect(try await desk.importing(sample) == .alreadyThere)
      #expect(try await desk.sizes() == sizes)
    }
  }

  private func checkContacts(_ desk: TestDesk) async throws {
    #expect(try await desk.number("SELECT count(*) FROM contact WHERE channel = 'phone'") == 2514)
    #expect(try await desk.number("SELECT count(*) FROM contact WHERE channel = 'email'") == 105)
    #expect(try await desk.number("SELECT count(*) FROM contact WHERE dossier_id IS NOT NULL") == 429)
    #expect(try await desk.number("SELECT count(*) FROM contact WHERE local_hour = 3") == 25)
  }

  private func checkRegistrations(_ desk: TestDesk) async throws {
    #expect(try await desk.number("SELECT count(*) FROM registration") == 429)
    let groups = try await desk.rows(
      "SELECT target_group, count(*) FROM registration GROUP BY target_group ORDER BY 2")
    #expect(groups.map { String.read($0[0]) } == ["aspirant", "family", "manager", "former", "employee"])
    #expect(groups.map { Int.read($0[1]) } == [21, 26, 34, 43, 305])
    #expect(try await desk.number("SELECT count(*) FROM registration WHERE unit = 'NN'") == 64)
    #expect(try await desk.number("SELECT count(*) FROM registration WHERE unit = 'ON'") == 13)
    #expect(
      try await desk.number(
        "SELECT count(DISTINCT registration_id) FROM referral WHERE line = 'internal'") == 107)
    #expect(try await desk.number("SELECT count(*) FROM session") == 1924)
    #expect(try await desk.number("SELECT count(*) FROM trajectory WHERE closed_on IS NOT NULL") == 308)
    #expect(try await desk.number("SELECT count(*) FROM registration WHERE state = 'waiting'") == 3)
    #expect(try await desk.number("SELECT count(*) FROM survey WHERE mark >= 7") == 14)
    #expect(try await desk.number("SELECT count(*) FROM survey WHERE path NOT IN ('card', 'internet')") == 10)
    #expect(try await desk.number("SELECT count(*) FROM survey") == 16)
  }
}
