import Desk
import Foundation
import Testing

@Suite("A dossier of an older register") struct LegacyDossierTests {
  let day: LocalDate
  var registration: LegacyRegistration

  init() throws {
    day = try #require(LocalDate(year: 2013, month: 3, day: 1))
    registration = LegacyRegistration(number: "D1", registeredOn: day)
  }

  private func session(_ ordinal: Int, _ days: Int, attended: Bool = true) -> LegacySession {
    LegacySession(
      number: "G\(ordinal)", dossier: "D1", day: day.adding(days: days), ordinal: ordinal, attended: attended)
  }

  private func contact(_ number: String, _ days: Int, _ outcome: ContactOutcome = .advice) throws -> LegacyContact {
    let day = day.adding(days: days)
    let moment = try DeskCalendar(zone: "Europe/Amsterdam").moment(day, .midnight)
    return LegacyContact(
      number: number, day: day, time: LegacyTime(clock: .midnight, moment: moment), outcome: outcome, dossier: "D1")
  }

  @Test mutating func `the intake was held on the day of the appointment`() {
    registration.intakeOn = day.adding(days: 7)
    #expect(LegacyDossier(registration: registration).intakeHeldOn == day.adding(days: 7))
    // A register may count its sessions from after the intake.
    let later = LegacyDossier(registration: registration, sessions: [session(1, 14)])
    #expect(later.intakes == [Intake(on: day.adding(days: 7), attendance: .held)])
  }

  @Test mutating func `an intake to which nobody came gives way to the first session that was held`() {
    registration.intakeOn = day.adding(days: 7)
    let sessions = [session(2, 14), session(1, 7, attended: false), session(3, 21)]
    let dossier = LegacyDossier(registration: registration, sessions: sessions)
    #expect(dossier.intakeHeldOn == day.adding(days: 14))
    #expect(dossier.intakes.map(\.attendance) == [.noShow, .held])
    let missed = LegacyDossier(registration: registration, sessions: [session(1, 7, attended: false)])
    #expect(missed.intakeHeldOn == nil)
  }

  @Test func `without an appointment the first held session is the intake`() {
    let dossier = LegacyDossier(registration: registration, sessions: [session(1, 7, attended: false), session(2, 9)])
    #expect(dossier.intakeHeldOn == day.adding(days: 9))
    #expect(LegacyDossier(registration: registration).intakes.isEmpty)
  }

  @Test mutating func `help begins with the intake or the first session, whichever came first`() {
    registration.product = "short-term"
    #expect(LegacyDossier(registration: registration).helpBeganOn == nil)
    #expect(
      LegacyDossier(registration: registration, sessions: [session(1, 9)]).helpBeganOn == day.adding(days: 9))
    registration.intakeOn = day.adding(days: 7)
    #expect(
      LegacyDossier(registration: registration, sessions: [session(1, 9)]).helpBeganOn == day.adding(days: 7))
    registration.intakeOn = nil
    registration.endedOn = day.adding(days: 30)
    #expect(LegacyDossier(registration: registration).helpBeganOn == day)
  }

  @Test mutating func `the phase follows from what is there`() {
    #expect(LegacyDossier(registration: registration).phase == .received)
    registration.worker = "mw01"
    #expect(LegacyDossier(registration: registration).phase == .waiting)
    registration.product = "short-term"
    registration.intakeOn = day
    #expect(LegacyDossier(registration: registration).phase == .inHelp)
    registration.endedOn = day
    #expect(LegacyDossier(registration: registration).phase == .closed)
  }

  @Test func `it opens with its first contact and lasts until its last fact`() throws {
    let dossier = LegacyDossier(
      registration: registration, contacts: [try contact("C2", 40), try contact("C1", -5)], sessions: [session(1, 9)])
    #expect(dossier.openedOn == day.adding(days: -5))
    #expect(dossier.lastDay == day.adding(days: 40))
  }

  @Test func `it comes from the contact that ended in a registration`() throws {
    let contacts = [try contact("C1", -5), try contact("C2", 0, .registration)]
    #expect(LegacyDossier(registration: registration, contacts: contacts).origin?.number == "C2")
    #expect(LegacyDossier(registration: registration, contacts: [contacts[0]]).origin?.number == "C1")
    #expect(LegacyDossier(registration: registration).origin == nil)
  }

  @Test func `a register falls apart into dossiers and contacts that stand alone`() throws {
    var loose = try contact("C9", 3)
    loose.dossier = nil
    let register = LegacyRegister(
      registrations: [registration, LegacyRegistration(number: "D2", registeredOn: day)],
      contacts: [try contact("C1", 0), loose], sessions: [session(1, 1)], referrals: [], surveys: [])
    #expect(register.dossiers.map(\.registration.number) == ["D1", "D2"])
    #expect(register.dossiers.map(\.contacts.count) == [1, 0])
    #expect(register.looseContacts.map(\.number) == ["C9"])
  }
}
