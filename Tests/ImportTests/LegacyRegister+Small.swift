import Desk
import Exchange
import Foundation

extension LocalDate {
  /// A day of 2013, when most of the small register happens.
  static func in2013(_ month: Int, _ day: Int) throws -> LocalDate {
    guard let date = LocalDate(year: 2013, month: month, day: day) else { throw CocoaError(.formatting) }
    return date
  }
}

extension LegacyTime {
  /// A time on the clocks of Amsterdam.
  static func at(_ hour: Int, _ minute: Int, on day: LocalDate) throws -> LegacyTime {
    guard let clock = ClockTime(hour: hour, minute: minute) else { throw CocoaError(.formatting) }
    return LegacyTime(clock: clock, moment: try DeskCalendar(zone: "Europe/Amsterdam").moment(day, clock))
  }
}

extension LegacyRegister {
  /// Three dossiers: helped to the end and hidden, waiting, and in help; and a contact that stands alone.
  static func small() throws -> LegacyRegister {
    LegacyRegister(
      registrations: [try helped(), try waiting(), try inHelp()], contacts: try fourContacts(),
      sessions: [
        LegacySession(number: "G1", dossier: "D1", day: try .in2013(3, 8), ordinal: 1, place: .home, minutes: 60),
        LegacySession(number: "G2", dossier: "D1", day: try .in2013(3, 15), ordinal: 2, attended: false),
        LegacySession(number: "G3", dossier: "D3", day: try .in2013(3, 10), ordinal: 40, place: .office),
      ],
      referrals: [
        LegacyReferral(
          number: "V1", dossier: "D1", day: try .in2013(6, 3), target: "gp", line: .external, isWarm: true,
          hasConsent: true, receivedOn: try .in2013(6, 10)),
        LegacyReferral(number: "V2", dossier: "D3", day: try .in2013(3, 20), target: "internal", line: .internal),
      ],
      surveys: [
        LegacySurvey(
          number: "E1", dossier: "D1", day: try .in2013(7, 1), mark: 8, path: "other", goalsReached: .fully,
          workResumed: .fully)
      ])
  }

  private static func helped() throws -> LegacyRegistration {
    LegacyRegistration(
      number: "D1", registeredOn: try .in2013(3, 1), channel: .phone, group: .employee, unit: "NN", gender: .female,
      birthYear: 1980, helpQuestions: ["anxiety", "bereavement"], isHidden: true, hiddenReason: "private",
      internalLineReason: "other", path: "gp", intakeOn: try .in2013(3, 8), product: "short-term", worker: "jansen",
      endedOn: try .in2013(6, 3), goalsReached: .fully, workAtStart: .sick, workAtEnd: .works)
  }

  private static func waiting() throws -> LegacyRegistration {
    LegacyRegistration(
      number: "D2", registeredOn: try .in2013(3, 2), channel: .email, group: .family,
      helpQuestions: ["relationship"], isHidden: false, path: "partner", product: "short-term", worker: "mw02",
      workAtStart: .notApplicable)
  }

  private static func inHelp() throws -> LegacyRegistration {
    LegacyRegistration(
      number: "D3", registeredOn: try .in2013(3, 3), channel: .phone, group: .former, unit: "LB", gender: .male,
      birthYear: 1950, product: "process-guidance")
  }

  private static func fourContacts() throws -> [LegacyContact] {
    [
      LegacyContact(
        number: "C1", day: try .in2013(3, 1), time: try .at(9, 15, on: .in2013(3, 1)), channel: .phone, minutes: 12,
        group: .employee, unit: "NN", topic: "anxiety", outcome: .registration, dossier: "D1"),
      LegacyContact(
        number: "C2", day: try .in2013(3, 2), time: try .at(23, 59, on: .in2013(3, 2)), channel: .email,
        group: .family, outcome: .registration, dossier: "D2"),
      LegacyContact(
        number: "C3", day: try .in2013(3, 3), time: try .at(0, 0, on: .in2013(3, 3)), channel: .phone, minutes: 3,
        group: .former, unit: "LB", topic: "bereavement", outcome: .registration, dossier: "D3"),
      LegacyContact(
        number: "C4", day: try .in2013(10, 27), time: try .at(2, 30, on: .in2013(10, 27)), channel: .phone,
        minutes: 0, group: .employee, unit: "AM", outcome: .information),
    ]
  }

  /// The same facts under other numbers.
  func renumbered(_ suffix: String) -> LegacyRegister {
    LegacyRegister(
      registrations: registrations.map { row in
        var other = row
        other.number += suffix
        return other
      },
      contacts: contacts.map { row in
        var other = row
        other.number += suffix
        other.dossier? += suffix
        return other
      },
      sessions: sessions.map { row in
        var other = row
        other.number += suffix
        other.dossier += suffix
        return other
      },
      referrals: [], surveys: [])
  }

  /// The same facts, the numbers of registrations, contacts and workers in another case or with a dash.
  func withNumbersWrittenOtherwise() -> LegacyRegister {
    LegacyRegister(
      registrations: registrations.map { row in
        var other = row
        other.number = other.number.lowercased()
        other.worker = other.worker?.uppercased()
        return other
      },
      contacts: contacts.map { row in
        var other = row
        other.number = other.number.replacingOccurrences(of: "C", with: "c-")
        other.dossier = other.dossier?.lowercased()
        return other
      },
      sessions: sessions.map { row in
        var other = row
        other.dossier = other.dossier.lowercased()
        return other
      },
      referrals: referrals, surveys: surveys)
  }
}
