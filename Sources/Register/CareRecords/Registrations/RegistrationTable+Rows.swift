import Database
import Desk
import Foundation
@_spi(Tables) import RegisterCore

extension RegistrationTable {
  /// Registrations with their questions, intakes and re-openings, each of which is read in one query for all.
  func stored(_ rows: [Row]) throws -> [StoredRegistration] {
    let parts = try RegistrationParts(of: try rows.map { try $0.get("id") }, work)
    return try rows.map { try stored($0, parts) }
  }

  func stored(_ row: Row) throws -> StoredRegistration {
    try stored(row, try RegistrationParts(of: [try row.get("id")], work))
  }

  func stored(_ row: Row, _ parts: RegistrationParts) throws -> StoredRegistration {
    let id: RegistrationID = try row.get("id")
    let client = try row.clientProfile()
    var profile = Registration.Profile(
      client, channel: try row.coded("channel") ?? .unknown, path: try row.optional("path") ?? "unknown")
    profile.reasonNotInternal = try row.optional("not_internal_reason") ?? "unknown"
    profile.workAtStart = try row.coded("work_start") ?? .unknown
    let receivedOn: LocalDate = try row.get("registered_on")
    return StoredRegistration(
      id: id, publicID: try row.get("public_id"), dossier: try row.get("dossier_id"),
      contact: try row.optional("contact_id"),
      registration: Registration(
        receivedOn: receivedOn, profile: profile,
        early: EarlySignals(
          onset: try row.coded("onset") ?? .unknown, firstHelp: try row.coded("first_help") ?? .unknown,
          startedBy: try row.coded("started_by") ?? .unknown),
        strengths: Strengths(
          coping: try row.coded("coping") ?? .unknown, ownStrength: try row.coded("own_strength") ?? .unknown),
        requests: try parts.requests(of: id, receivedOn: receivedOn),
        triage: try triage(row, receivedOn: receivedOn), intakes: try parts.intakes(row, of: id),
        closedOn: try row.optional("closed_on"), reopenings: try parts.reopenings(of: id),
        isLegacy: try row.get("legacy")),
      version: try row.get("version"))
  }

  /// Older registers hold what was helped, not the decision to do so.
  private func triage(_ row: Row, receivedOn: LocalDate) throws -> Registration.Triage? {
    let decision: TriageDecision? = try row.coded("triage_outcome")
    let isLegacy: Bool = try row.get("legacy")
    guard let decision = decision ?? (isLegacy ? .accept : nil) else { return nil }
    return Registration.Triage(
      decision: decision, urgency: try row.coded("urgency") ?? .usual,
      on: try row.optional("triaged_on") ?? receivedOn, by: try row.optional("triaged_by") ?? Self.nobody)
  }
}

/// What some registrations have in tables of their own.
struct RegistrationParts {
  private let requests: [RegistrationID: [Row]]
  private let intakes: [RegistrationID: [Row]]
  private let reopenings: [RegistrationID: [Row]]

  init(of ids: [RegistrationID], _ work: Work) throws {
    func rows(_ query: SQL) throws -> [RegistrationID: [Row]] {
      Dictionary(grouping: try work.rows(query).map { (try $0.get("registration_id"), $0) }, by: \.0)
        .mapValues { $0.map(\.1) }
    }
    guard !ids.isEmpty else {
      (requests, intakes, reopenings) = ([:], [:], [:])
      return
    }
    requests = try rows(
      """
      SELECT * FROM registration_question WHERE registration_id IN \(list: ids) ORDER BY registration_id, position
      """)
    intakes = try rows(
      """
      SELECT registration_id, intake_on, planned_time, attendance FROM intake WHERE registration_id IN \(list: ids)
      ORDER BY registration_id, intake_on, id
      """)
    reopenings = try rows(
      """
      SELECT registration_id, reopened_on FROM reopening
      WHERE registration_id IN \(list: ids) AND trajectory_id IS NULL ORDER BY registration_id, id
      """)
  }

  func requests(of id: RegistrationID, receivedOn: LocalDate) throws -> [HelpRequest] {
    try (requests[id] ?? []).map { row in
      let outcome = HelpRequest.Outcome(
        word: try row.get("outcome"), trajectory: try row.optional("trajectory_id"))
      guard let outcome else { throw RegisterFault.unreadable(column: "registration_question.outcome") }
      return HelpRequest(
        try row.get("code"), askedOn: try row.optional("asked_on") ?? receivedOn, outcome: outcome,
        settledOn: try row.optional("settled_on"), noOfferReason: try row.optional("no_offer_reason"))
    }
  }

  /// Older registers hold the day of the first intake only.
  func intakes(_ row: Row, of id: RegistrationID) throws -> [Intake] {
    let found = try (intakes[id] ?? []).map { row in
      let time: String? = try row.optional("planned_time")
      return Intake(
        on: try row.get("intake_on"), at: time.flatMap { ClockTime($0) }, attendance: try row.coded("attendance"))
    }
    guard found.isEmpty, let held: LocalDate = try row.optional("intake_held_on") else { return found }
    return [Intake(on: held, attendance: .held)]
  }

  func reopenings(of id: RegistrationID) throws -> [LocalDate] {
    try (reopenings[id] ?? []).map { try $0.get("reopened_on") }
  }
}

extension HelpRequest.Outcome {
  var word: String {
    switch self {
    case .open: "open"
    case .inTrajectory: "in-trajectory"
    case .answered: "answered"
    case .referred: "referred"
    case .noOffer: "no-offer"
    case .withdrawn: "withdrawn"
    case .notReached: "not-reached"
    case .otherHelp: "other-help"
    }
  }

  init?(word: String, trajectory: TrajectoryID?) {
    switch word {
    case "open": self = .open
    case "in-trajectory":
      guard let trajectory else { return nil }
      self = .inTrajectory(trajectory)
    case "answered": self = .answered
    case "referred": self = .referred
    case "no-offer": self = .noOffer
    case "withdrawn": self = .withdrawn
    case "not-reached": self = .notReached
    case "other-help": self = .otherHelp
    default: return nil
    }
  }
}
