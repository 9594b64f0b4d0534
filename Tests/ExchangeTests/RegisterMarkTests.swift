import Desk
import Exchange
import Testing

@Suite("Facts that today's rules would refuse") struct RegisterMarkTests {
  var folder = RegisterFolder.small

  @Test func `nothing is marked without a reason`() throws {
    let register = try folder.read()
    #expect(register.contacts.allSatisfy(\.marks.isEmpty) && register.sessions.allSatisfy(\.marks.isEmpty))
    #expect(register.registrations.first?.marks == [])
  }

  @Test mutating func `a session beyond the limit of its product is kept and marked`() throws {
    folder.append(.sessions, "G4;D1;20-03-2013;40;thuis;30;ja")
    #expect(try folder.read().sessions.last?.marks == [.sessionBeyondLimit])
  }

  @Test mutating func `a missing intake is marked where the product begins with one`() throws {
    folder.set(.registrations, 2, .intakeOn, "")
    let register = try folder.read()
    #expect(register.registrations[0].marks == [.withoutIntake])
    // Information and advice starts without one.
    #expect(register.registrations[1].marks == [])
  }

  @Test mutating func `sessions before the intake or after the end are kept and marked`() throws {
    folder.set(.sessions, 2, .date, "05-03-2013")
    folder.append(.sessions, "G4;D1;20-07-2013;3;telefonisch;30;ja")
    let register = try folder.read()
    #expect(register.sessions.first?.marks == [.sessionBeforeIntake])
    #expect(register.sessions.last?.marks == [.sessionAfterEnd])
  }

  @Test mutating func `a referral without consent is kept and marked`() throws {
    folder.set(.referrals, 2, .consent, "nee")
    folder.set(.referrals, 3, .consent, "")
    #expect(try folder.read().referrals.map(\.marks) == [[.referralWithoutConsent], [.referralWithoutConsent]])
  }

  @Test mutating func `a survey before the end is kept and marked`() throws {
    folder.set(.surveys, 2, .date, "01-05-2013")
    #expect(try folder.read().surveys.first?.marks == [.surveyBeforeEnd])
  }

  @Test mutating func `a result without a day of ending is kept and marked`() throws {
    folder.set(.registrations, 4, .goalsReached, "deels")
    #expect(try folder.read().registrations.last?.marks == [.resultWithoutEnd])
  }

  @Test mutating func `a registration without a contact is kept and marked`() throws {
    folder.set(.contacts, 2, .dossier, "")
    #expect(try folder.read().registrations.first?.marks == [.withoutContact])
  }

  @Test mutating func `a force that had been merged by then is kept and marked`() throws {
    folder.set(.contacts, 2, .unit, "Groningen")
    let contact = try #require(try folder.read().contacts.first)
    #expect(contact.unit == "groningen" && contact.marks == [.codeOutsideItsDays])
  }

  @Test func `every mark says what it means in both languages`() {
    for mark in LegacyMark.allCases { #expect(!mark.text.nl.isEmpty && mark.text.nl != mark.text.en) }
  }
}
