import CareActs
import Desk
import Foundation
import ScreeningActs
import TestKit
import Testing

@Suite("Earlier versions of a text") struct VersionTests {
  @Test(arguments: Engine.available) func `of a contact: each with its author, moment, reason and what it said`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let call = try await desk.registeredCall(notes: "Slaapt slecht.")
      desk.clock.advance(by: 60)
      try await desk.amend(call, because: "Verkeerd gehoord") { $0.notes = "Slaapt heel slecht." }
      desk.clock.advance(by: 60)
      try await desk.amend(call, because: "Uitkomst gewijzigd") { $0.outcome = .enough }
      let answer = try await desk.services.readVersions(of: .contact(call), desk.occasion(desk.worker))
      #expect(answer.versions.map(\.number) == [3, 2, 1])
      #expect(answer.versions.map(\.text) == ["Slaapt heel slecht.", "Slaapt heel slecht.", "Slaapt slecht."])
      #expect(answer.versions.map(\.reason) == ["Uitkomst gewijzigd", "Verkeerd gehoord", ""])
      #expect(answer.versions.map(\.by) == ["Medewerker 01", "Medewerker 01", "Medewerker 01"])
      #expect(answer.versions.map(\.at) == [120, 60, 0].map { Date.t0.addingTimeInterval($0) })
      #expect(answer.versions.map { $0.content?.outcome } == [.enough, .registration, .registration])
      #expect(answer.versions.last?.content?.alias == "Kade 48")
      #expect(answer.dossier == nil)
    }
  }

  @Test(arguments: Engine.available) func `every fact of a contact comes back as it was`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let call = try await desk.services.startContact(.email, token: "t", occasion)
      let whole = ContactContent(
        kind: .consultation, channel: .email, direction: .outbound, startedAt: desk.clock.now,
        endedAt: desk.clock.now, worker: desk.colleague.id,
        caller: CallerProfile(relation: .partner, staffCategory: .staff, managerRole: .no),
        helpQuestions: ["sleep", "suicidality"], danger: .doubt, outcome: .callBack, unit: "NN", gender: .female,
        ageBand: .from35, path: "unknown", alias: "Kade", reach: "06-12345678", notes: "Een \"é\u{301}\" & <b>.",
        callBack: CallBackAgreement(
          day: LocalDate(iso: "2026-11-23"), time: ClockTime("9:30"), caller: .colleague(desk.colleague.id),
          number: "06-87654321", voicemail: .neutral, rule: "Na vijven"))
      _ = try await desk.services.registerContact(call, seen: 1, occasion) { $0 = whole }
      try await desk.amend(call, because: "Aangevuld") { $0.notes = "Anders." }
      let answer = try await desk.services.readVersions(of: .contact(call), occasion)
      #expect(answer.versions.last?.content == whole)
    }
  }

  @Test(arguments: Engine.available) func `move along into a dossier, and lose what identifies when that is destroyed`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let call = try await desk.registeredCall()
      try await desk.amend(call, because: "Verkeerd gehoord") { $0.notes = "Beter." }
      let occasion = desk.occasion(desk.worker)
      let dossier = try await desk.services.startDossier(from: call, owner: .me, token: "d", occasion)
      let linked = try await desk.services.readVersions(of: .contact(call), occasion)
      #expect(linked.dossier == dossier)
      #expect(linked.versions.map(\.text) == ["Beter.", "Slaapt slecht."])
      #expect(linked.versions.last?.content?.reach == "06-12345678")
      try await desk.services.destroyIdentity(
        downTo: .codeOnly, of: dossier, seen: try await desk.read(dossier).version, occasion)
      let bare = try await desk.services.readVersions(of: .contact(call), occasion)
      #expect(bare.versions.map(\.text) == ["Beter.", "Slaapt slecht."])
      #expect(bare.versions.allSatisfy { $0.content?.reach == "" && $0.content?.alias == "" })
    }
  }

  @Test(arguments: Engine.available) func `of a report, an intake and an answer: newest first, and of no other text`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let (session, _) = try await desk.correctedReport(in: id)
      let report = try await desk.services.readVersions(of: .report(session), desk.occasion(desk.worker))
      #expect(report.versions.map(\.text) == ["Tweede lezing", "Eerste lezing"])
      #expect(report.versions.map(\.by) == ["Medewerker 02", "Medewerker 01"])
      #expect(report.versions.map(\.number) == [2, 1])
      #expect(report.dossier == id)

      let registration = try #require(try await desk.read(id).registrations.first).id
      for (base, text) in ["Een", "Twee", "Drie"].enumerated() {
        _ = try await desk.services.writeIntake(
          text, .support, of: registration, in: id, base: Int64(base), desk.occasion(desk.worker))
      }
      _ = try await desk.services.writeIntake(
        "Los hiervan", .question, of: registration, in: id, base: 0, desk.occasion(desk.worker))
      let intake = try await desk.services.readVersions(
        of: .intake(.support, registration), desk.occasion(desk.worker))
      #expect(intake.versions.map(\.text) == ["Drie", "Twee", "Een"])

      let referral = try await desk.twiceAnsweredReferral(in: id)
      let answers = try await desk.services.readVersions(of: .referralAnswer(referral), desk.occasion(desk.worker))
      #expect(answers.versions.map(\.text) == ["Is begonnen.", "Staat op de wachtlijst."])
    }
  }

  @Test(arguments: Engine.available) func `whoever may read the text now may read them, and nobody else`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let call = try await desk.registeredCall()
      try await desk.amend(call, because: "Verkeerd gehoord") { $0.notes = "Beter." }
      let id = try await desk.helped()
      let (session, _) = try await desk.correctedReport(in: id)
      for text in [VersionedText.contact(call), .report(session)] {
        for account in [desk.worker, desk.colleague, desk.lead] {
          let answer = try await desk.services.readVersions(of: text, desk.occasion(account))
          #expect(answer.versions.count == 2, "\(account.label)")
        }
        for account in [desk.stranger, desk.administrator] {
          await #expect(throws: NotFound.self, "\(account.label)") {
            try await desk.services.readVersions(of: text, desk.occasion(account))
          }
        }
      }
      // The 28 days of the team end for the earlier versions as they end for the contact.
      desk.clock.advance(by: 28 * 86_400)
      _ = try await desk.services.readVersions(of: .contact(call), desk.occasion(desk.colleague))
      desk.clock.advance(by: 1)
      await #expect(throws: NotFound.self) {
        try await desk.services.readVersions(of: .contact(call), desk.occasion(desk.colleague))
      }
      #expect(
        try await desk.services.readVersions(of: .contact(call), desk.occasion(desk.lead)).versions.count == 2)
    }
  }

  @Test(arguments: Engine.available) func `each reading leaves a row, and a refused one leaves none`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let call = try await desk.registeredCall()
      let id = try await desk.helped()
      let (session, _) = try await desk.correctedReport(in: id)
      let before = try await desk.auditEvents()
      _ = try await desk.services.readVersions(of: .contact(call), desk.occasion(desk.worker))
      _ = try await desk.services.readVersions(of: .report(session), desk.occasion(desk.lead))
      #expect(try await desk.auditEvents().dropFirst(before.count) == ["contact.read", "dossier.read"])
      await #expect(throws: NotFound.self) {
        try await desk.services.readVersions(of: .report(session), desk.occasion(desk.stranger))
      }
      #expect(try await desk.auditEvents().count == before.count + 2)
    }
  }

  @Test func `a draft, a text that was never written and a record of another kind have none`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let occasion = desk.occasion(desk.worker)
      let draft = try await desk.services.startContact(.phone, token: "t", occasion)
      let id = try await desk.helped()
      let answer = try await desk.read(id)
      let registration = try #require(answer.registrations.first).id
      // An address can name a record of another kind: nothing of that name is there.
      let session = try #require(SessionID.Public(registration.text))
      let referral = try #require(ReferralID.Public(id.text))
      let missing: [VersionedText] = [
        .contact(draft), .contact(try #require(ContactID.Public(registration.text))), .intake(.question, registration),
        .report(session), .referralAnswer(referral),
      ]
      for text in missing {
        await #expect(throws: NotFound.self, "\(text)") { try await desk.services.readVersions(of: text, occasion) }
      }
    }
  }

  @Test func `a contact and a session say how many there are`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let call = try await desk.registeredCall()
      #expect(try await desk.services.readContact(call, desk.occasion(desk.worker)).corrections == 0)
      try await desk.amend(call, because: "Verkeerd gehoord") { $0.notes = "Beter." }
      #expect(try await desk.services.readContact(call, desk.occasion(desk.worker)).corrections == 1)
    }
  }
}

extension TestDesk {
  /// Corrects a contact, as the one who recorded it.
  func amend(
    _ call: ContactID.Public, because reason: String, change: @escaping @Sendable (inout ContactContent) -> Void
  ) async throws {
    let version = try await services.readContact(call, occasion(worker)).contact.version
    try await services.amendContact(call, seen: version, reason: reason, occasion(worker), change: change)
  }

  /// A session with a report that a colleague corrected.
  func correctedReport(in id: DossierID.Public) async throws -> (session: SessionID.Public, version: Int64) {
    let help = try await openHelp(id)
    let today = try await read(id).today
    func form(_ report: String) -> RecordSession.Form {
      RecordSession.Form(on: today, place: .phone, attendance: .held, minutes: 50, report: report)
    }
    let session = try await services.recordSession(
      form("Eerste lezing"), of: help.id, in: id, token: "report", occasion(worker))
    try await services.recordSession(
      form("Tweede lezing"), over: session, in: id, seen: 1, occasion(colleague))
    return (session, 2)
  }

  /// A referral of which the desk heard twice.
  func twiceAnsweredReferral(in id: DossierID.Public) async throws -> ReferralID.Public {
    let today = try await read(id).today
    let referral = try await services.makeReferral(
      MakeReferral.Form(to: "gp", on: today, isWarm: true, consent: .spoken(on: today)), in: .dossier(id), token: "r",
      occasion(worker))
    for (seen, (outcome, text)) in [
      (ReferralOutcome.received, "Staat op de wachtlijst."), (.started, "Is begonnen."),
    ].enumerated() {
      try await services.answerReferral(
        AnswerReferral.Form(outcome, on: today, answer: text), to: referral, in: .dossier(id), seen: Int64(seen + 1),
        occasion(worker))
    }
    return referral
  }
}
