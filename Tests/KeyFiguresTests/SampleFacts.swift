import Desk
import Exchange
import Foundation

/// The facts of the sample register as rows: a first held session is the intake.
struct SampleFacts: Sendable {
  let register: LegacyRegister

  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples/register-2012-2014")

  init() throws {
    let day = LocalDate(dayNumber: 16_435)
    register = try LegacyRegisterReader(
      catalogue: .shipped, calendar: try DeskCalendar(zone: "Europe/Amsterdam"), today: day
    ).read(Self.folder)
  }

  func put(_ writer: FactWriter) throws {
    for contact in register.contacts {
      try writer.contact(
        on: contact.day.iso, hour: contact.time?.clock.hour ?? 0, channel: contact.channel, group: contact.group,
        unit: contact.unit.text)
    }
    let sessions = Dictionary(grouping: register.sessions, by: \.dossier)
    let referrals = Dictionary(grouping: register.referrals, by: \.dossier)
    let surveys = Dictionary(grouping: register.surveys, by: \.dossier)
    for registration in register.registrations {
      let own = sessions[registration.number] ?? []
      let dossier = try writer.dossier(
        unit: registration.unit.text, group: registration.group, gender: registration.gender,
        age: registration.birthYear.flatMap { AgeBand(birthYear: $0, on: registration.registeredOn) })
      let id = try put(registration, own, dossier, writer)
      for referral in referrals[registration.number] ?? [] {
        try writer.referral(
          of: id, dossier, on: referral.day.iso, line: (referral.line ?? .external).rawValue,
          target: referral.target?.text ?? "unknown", warm: referral.isWarm, received: referral.receivedOn?.iso)
      }
      for survey in surveys[registration.number] ?? [] {
        try writer.survey(of: dossier, on: survey.day.iso, mark: survey.mark, path: survey.path.text)
      }
    }
  }

  private func put(
    _ registration: LegacyRegistration, _ sessions: [LegacySession], _ dossier: Int64, _ writer: FactWriter
  ) throws -> Int64 {
    let intake = sessions.filter { $0.attended == true }.map(\.day).min()
    let id = try writer.registration(
      of: dossier, on: registration.registeredOn.iso, intake: intake?.iso, unit: registration.unit.text,
      questions: registration.helpQuestions.map(\.text), registration)
    guard let start = registration.intakeOn ?? sessions.map(\.day).min() else { return id }
    let isEnded = registration.endedOn != nil
    let trajectory = try writer.trajectory(
      of: id, dossier, product: registration.product?.text ?? "unknown", from: start.iso,
      until: registration.endedOn?.iso, goals: isEnded ? registration.goalsReached.rawValue : nil,
      work: (registration.workAtStart.rawValue, isEnded ? registration.workAtEnd.rawValue : nil))
    for session in sessions {
      try writer.session(
        of: trajectory, dossier, number: session.ordinal, on: session.day.iso,
        attendance: session.attended.map { $0 ? "held" : "no-show" } ?? "unknown")
    }
    return id
  }
}
