import Access
import CareActs
import Database
import Desk
import Foundation
import HouseActs
import Instruments
import ScreeningActs
import TestKit

/// One dossier with something of everything, the same in every run: what the footprint of a page is counted on.
struct SampleDossier {
  let desk: TestDesk
  /// The names in addresses, of records of every kind.
  private(set) var ids: [String: String] = [:]
  /// The versions of what was typed and not sent, by the name of the form.
  private(set) var drafts: [String: Int64] = [:]

  /// The names in the addresses of the workspace, filled in.
  func filled(_ template: String) -> String {
    template.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard part.hasPrefix(":") else { return String(part) }
      let name = String(part.dropFirst())
      if name == "contact", template.hasPrefix("/w/bellen/") { return ids["draft"] ?? "" }
      if name == "contact", template.hasSuffix("/traject") { return ids["loose"] ?? "" }
      if name == "instrument" { return "phq-9" }
      if name == "text" { return "contact" }
      if name == "record" { return ids["contact"] ?? "" }
      return ids[name] ?? String(part)
    }.joined(separator: "/")
  }

  static func make(at desk: TestDesk) async throws -> SampleDossier {
    var sample = SampleDossier(desk: desk)
    try await sample.contacts()
    try await sample.registration()
    try await sample.help()
    try await sample.screenings()
    try await sample.decisions()
    try await sample.around()
    return sample
  }

  private var mine: Occasion { desk.occasion(desk.worker) }
  private var services: DeskServices { desk.services }
  private var today: LocalDate { LocalDate(iso: "2026-11-22") ?? LocalDate(dayNumber: 0) }
  private var dossier: DossierID.Public { id("dossier") }

  /// The name of a record, as an address writes it.
  func name(_ record: String) -> String {
    guard let name = ids[record] else { preconditionFailure("the sample has no \(record)") }
    return name
  }

  private func id<Record>(_ record: String) -> PublicID<Record> {
    guard let id = PublicID<Record>(name(record)) else { preconditionFailure("the sample has no \(record)") }
    return id
  }

  // MARK: What happened

  private mutating func contacts() async throws {
    ids["contact"] = try await call("Kade 48", "06-12345678").text
    ids["dossier"] = try await services.startDossier(from: id("contact"), owner: .me, token: "start", mine).text
    let second = try await call("Kade 48", "")
    try await services.linkContact(second, to: dossier, mine)
    ids["loose"] = try await call("Haven 9", "").text
    ids["draft"] = try await services.startContact(.phone, token: "draft", mine).text
    let other = try await call("Brug 7", "")
    ids["other"] = try await services.startDossier(from: other, owner: .me, token: "other", mine).text
    try await services.linkDossiers(dossier, to: id("other"), as: .partner, mine)
  }

  private func call(_ alias: String, _ reach: String) async throws -> ContactID.Public {
    let id = try await services.startContact(.phone, token: "call/\(alias)/\(reach)", mine)
    let ended = desk.clock.now
    return try await services.registerContact(id, seen: 1, mine) { content in
      content.caller = CallerProfile(relation: .own, staffCategory: .staff)
      content.helpQuestions = ["sleep", "anxiety"]
      content.danger = .no
      content.outcome = .registration
      content.endedAt = ended
      content.alias = alias
      content.reach = reach
      content.notes = "Slaapt slecht."
    }.id
  }

  private mutating func registration() async throws {
    let registration: RegistrationID.Public = try await newest("registration", of: dossier)
    ids["registration"] = registration.text
    try await services.decideRegistration(
      registration, in: dossier, .accept, urgency: .usual, takesOn: true, seen: 1, mine)
    try await services.recordIntake(of: registration, in: dossier, .held, on: today, seen: 2, mine)
    for section in IntakeSection.allCases {
      _ = try await services.writeIntake(
        "Intake: \(section.rawValue).", section, of: registration, in: dossier, base: 0, mine)
    }
  }

  private mutating func help() async throws {
    ids["trajectory"] = try await services.startTrajectory(
      StartTrajectory.Form(product: "short-term", on: today, topics: ["sleep"], workAtStart: .sick),
      of: id("registration"), in: dossier, token: "help", mine
    ).text
    let help: TrajectoryID.Public = id("trajectory")
    for number in 1...3 {
      ids["session"] = try await services.recordSession(
        RecordSession.Form(
          on: today, place: .phone, attendance: .held, minutes: 50, report: "Verslag \(number).",
          nextOn: number == 3 ? today.adding(days: 7) : nil),
        of: help, in: dossier, token: "session/\(number)", mine
      ).text
    }
    for number in 1...2 {
      ids["goal"] = try await services.addGoal(
        try Goal(words: "Doel \(number)", agreedOn: today, hopedMark: 8), to: help, in: dossier,
        token: "goal/\(number)", mine
      ).text
      try await services.scoreGoal(
        ScoreGoal.Form(level: .expected, mark: 6), goal: id("goal"), in: dossier, seen: 1, mine)
    }
    for number in 1...2 {
      try await services.evaluateTrajectory(
        EvaluateTrajectory.Form(afterSessions: 3, decision: .goOn, note: "Evaluatie \(number)."), of: help,
        in: dossier, seen: Int64(number), mine)
    }
    try await services.makeReferral(
      MakeReferral.Form(to: "gp", on: today, isWarm: true, hasConsent: true, agreement: "Afgesproken."),
      in: dossier, token: "referral/1", mine)
    let referral: ReferralID.Public = try await newest("referral", of: dossier)
    ids["referral"] = referral.text
    try await services.answerReferral(
      AnswerReferral.Form(.received, on: today, answer: "Komt."), to: referral, in: dossier, seen: 1, mine)
  }

  private mutating func screenings() async throws {
    for total in [8, 20] {
      let form = try await begin("phq-9")
      _ = try await services.finishScreening(of: form, in: dossier, seen: 0, mine) { [answers = answers(total)] _, _ in
        answers
      }
      ids["finished"] = form.text
    }
    ids["screening"] = try await begin("phq-9").text
    _ = try await services.saveScreening(of: id("screening"), in: dossier, seen: 0, mine) { _, _ in [1: .code(1)] }
    ids["unfinished"] = try await begin("phq-9").text
  }

  private func begin(_ code: String) async throws -> ScreeningID.Public {
    try await services.startScreening(
      StartScreening.Form(instrument: code, takenOn: today), in: dossier, token: UUID().uuidString, mine)
  }

  private mutating func decisions() async throws {
    let signals: [SignalID.Public] = try await all("signal", of: dossier)
    guard let first = signals.first, let last = signals.last, first != last else { return }
    ids["signal"] = last.text
    try await services.decideSignal(
      DecideSignal.Form(decision: .deviate, reason: "Client wil het zo.", deviation: .allCases[0]), of: first,
      in: dossier, mine)
    ids["consultation"] = try await services.askConsultation(
      to: .allCases[0], question: "Wat te doen?", facts: [.ageBand, .scores, .sessions], in: dossier,
      token: "consultation/1", mine
    ).text
    try await services.answerConsultation(
      .allCases[0], words: "Afwachten.", on: today, to: id("consultation"), in: dossier, mine)
    ids["consultation"] = try await services.askConsultation(
      to: .allCases[0], question: "En nu?", facts: [], in: dossier, token: "consultation/2", mine
    ).text
    try await services.setIndexEvent(
      IndexEvent(kind: .violence, happenedOn: today.adding(days: -9), complaints: .yes), of: dossier, seen: 0, mine)
  }

  private mutating func around() async throws {
    ids["crisis"] = try await services.openCrisis(from: nil, token: "crisis", mine).text
    try await services.logCrisis(
      .answer(.action(.note)), note: "Zit in de auto.", of: id("crisis"), token: "crisis/1", mine)
    ids["task"] = try await services.addTask(
      title: "Terugbellen", when: WrittenDue(day: today, time: nil), for: .me, about: .dossier(dossier),
      token: "task", mine
    ).text
    for form in ["gesprek/nieuw", "doelen", "intake/question"] {
      drafts[form] = try await services.keepFormDraft(
        [FormDraft.Field(name: "report", value: "Half.")], of: form, in: .dossier(dossier), seen: 0, mine
      ).version
    }
  }

  func answers(_ total: Int) -> [Int: AnswerSheet.Mark] {
    var left = total
    var marks: [Int: AnswerSheet.Mark] = [9: .code(0), 10: .code(1)]
    for item in 1...8 {
      marks[item] = .code(min(3, left))
      left -= min(3, left)
    }
    return marks
  }

  // MARK: Names

  private func newest<Record>(_ table: String, of dossier: DossierID.Public) async throws -> PublicID<Record> {
    let all: [PublicID<Record>] = try await all(table, of: dossier)
    guard let last = all.last else { preconditionFailure("no \(table)") }
    return last
  }

  /// The names of what stands in a table about the dossier, oldest first.
  private func all<Record>(_ table: String, of dossier: DossierID.Public) async throws -> [PublicID<Record>] {
    let tables: [String: SQL] = [
      "registration": "SELECT * FROM registration", "referral": "SELECT * FROM referral",
      "signal": "SELECT * FROM signal",
    ]
    guard let rows = tables[table] else { return [] }
    return try await desk.store.read { transaction in
      try transaction.rows(
        """
        \(fragment: rows) WHERE dossier_id = (SELECT id FROM dossier WHERE public_id = \(dossier)) ORDER BY id
        """
      ).map { try $0.get("public_id") }
    }
  }
}
