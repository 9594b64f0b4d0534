import Desk
import Exchange
import Foundation
import Testing

@Suite("The sample register") struct SampleRegisterTests {
  let register: LegacyRegister

  /// Read once for all tests.
  static let result = Result { try RegisterFolder.reader().read(RegisterFolder.sampleDirectory) }

  init() throws {
    register = try Self.result.get()
  }

  @Test func `holds the published numbers of contacts and registrations`() {
    #expect(register.contacts.count { $0.channel == .phone } == 2514)
    #expect(register.contacts.count { $0.channel == .email } == 105)
    #expect(register.contacts.count == 2619)
    #expect(register.registrations.count == 429)
    #expect(register.sessions.count == 1924)
    #expect(register.referrals.count == 181)
    #expect(register.surveys.count == 16)
  }

  @Test func `holds the published groups and units`() {
    let groups = Dictionary(grouping: register.registrations, by: \.group).mapValues(\.count)
    #expect(groups == [.aspirant: 21, .manager: 34, .family: 26, .former: 43, .employee: 305])
    #expect(register.registrations.count { $0.unit == "NN" } == 64)
    #expect(register.registrations.count { $0.unit == "ON" } == 13)
  }

  @Test func `holds the published referrals and surveys`() {
    let referred = Set(register.referrals.filter { $0.line == .internal }.map(\.dossier))
    #expect(referred.count == 107)
    #expect(register.surveys.count { ($0.mark ?? 0) >= 7 } == 14)
    #expect(register.surveys.count { $0.path != "card" && $0.path != "internet" } == 10)
  }

  @Test func `keeps every field of a row`() throws {
    let first = try #require(register.registrations.first)
    let expected = LegacyRegistration(
      number: "L00001", registeredOn: LocalDate(dayNumber: 15_470), channel: .phone, group: .employee, unit: "DH",
      gender: .female, birthYear: 1976, helpQuestions: ["workload", "suicidality"], isHidden: false,
      internalLineReason: "other", path: "ptsd-line", intakeOn: LocalDate(dayNumber: 15_481), product: "short-term",
      worker: "mw04", endedOn: LocalDate(dayNumber: 15_562), goalsReached: .mostly, workAtStart: .partlySick,
      workAtEnd: .partlySick)
    #expect(first == expected)
  }

  @Test func `gives the moment of a contact on the clocks of Amsterdam`() throws {
    let first = try #require(register.contacts.first)
    let moment = try #require(ISO8601DateFormatter().date(from: "2012-05-01T13:59:00Z"))
    #expect(first.time == LegacyTime(clock: try #require(ClockTime(hour: 15, minute: 59)), moment: moment))
  }

  @Test func `marks what today's rules would not allow`() {
    let marks = Dictionary(uniqueKeysWithValues: register.marks.map { ($0.mark, $0.count) })
    #expect(marks == [.withoutIntake: 3])
    #expect(register.workers.count == 12)
  }
}
