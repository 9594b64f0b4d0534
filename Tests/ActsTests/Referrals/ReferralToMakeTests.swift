import CareActs
import Database
import Desk
import Foundation
import HouseActs
import ScreeningActs
import TestKit
import Testing

@Suite("To refer is an act") struct ReferralToMakeTests {
  @Test(arguments: Engine.available)
  func `triage that says refer leaves the dossier open until the client is referred and the receiver answered`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let mine = desk.occasion(desk.worker)
      try await desk.decide(.refer, .today, in: id)
      let waiting = try await desk.read(id)
      #expect(!waiting.isClosed && waiting.tasks.map(\.source) == [.referralToMake])
      #expect(waiting.tasks.first?.due == .on(waiting.today), "an urgent one does not wait for a week")
      let toMake = try #require(waiting.toMake.first)
      #expect(toMake.toMake.origin == .triage)

      let made = try await desk.services.makeReferral(
        .gp(on: waiting.today, ending: toMake.id), in: .dossier(id), token: "r", mine)
      let referred = try await desk.read(id)
      #expect(!referred.isClosed && referred.tasks.map(\.source) == [.referral])
      #expect(referred.toMake.map(\.toMake.ending?.way) == [.referred])
      let left = try await desk.events {
        try await desk.services.answerReferral(
          AnswerReferral.Form(.started, on: waiting.today), to: made, in: .dossier(id), seen: 1, mine)
      }
      #expect(left == ["referral.answered", "dossier.closed"])
      let settled = try await desk.read(id)
      #expect(settled.isClosed && settled.tasks.isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `a client who goes alone is on record, with nothing passed on, and nobody asks for an answer`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      try await desk.decide(.refer, in: id)
      let waiting = try await desk.read(id)
      let toMake = try #require(waiting.toMake.first).id
      for _ in 0..<2 {
        try await desk.services.sendClientAlone(
          SendClientAlone.Form(to: "gp", on: waiting.today, words: "Heeft het nummer.", ending: toMake),
          in: .dossier(id), token: "z", desk.occasion(desk.worker))
      }
      let after = try await desk.read(id)
      #expect(after.isClosed && after.tasks.isEmpty && after.referrals.isEmpty)
      #expect(after.toMake.count == 1)
      let ended = after.timeline.compactMap { event -> String? in
        if case .referralEnded(let one) = event.what { one.words } else { nil }
      }
      #expect(ended == ["Heeft het nummer."])
      #expect(try await desk.auditEvents().contains("referral.alone"))
      let sealed = try await desk.store.read { transaction in
        try transaction.rows("SELECT text_sealed FROM note WHERE subject = 'referral-to-make'").map {
          String(decoding: try $0.get("text_sealed", as: [UInt8].self), as: UTF8.self)
        }
      }
      #expect(sealed.count == 1 && !sealed.contains { $0.contains("nummer") })
    }
  }

  @Test(arguments: Engine.available)
  func `not to refer needs a reason, and then the registration is decided anew`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let mine = desk.occasion(desk.worker)
      try await desk.decide(.refer, in: id)
      let toMake = try #require(try await desk.read(id).toMake.first).id
      await #expect(throws: Refusals(ReferralRefusal.reasonMissing)) {
        try await desk.services.dropReferral(toMake, in: .dossier(id), nil, words: "", token: "n", mine)
      }
      #expect(try await desk.read(id).toMake.first?.toMake.isOpen == true)
      try await desk.services.dropReferral(toMake, in: .dossier(id), .helpedHere, words: "", token: "n", mine)
      await #expect(throws: Refusals(ReferralRefusal.endedAlready)) {
        try await desk.services.dropReferral(toMake, in: .dossier(id), .declined, words: "", token: "m", mine)
      }
      let after = try await desk.read(id)
      #expect(!after.isClosed && after.tasks.map(\.source) == [.triage])
      #expect(after.openRegistration?.registration.phase == .received)
      try await desk.decide(.accept, in: id)
      #expect(try await desk.read(id).tasks.map(\.source) == [.intake])
    }
  }

  @Test func `an evaluation, a signal and an advice that say refer each wait, and help stays open for them`()
    async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let mine = desk.occasion(desk.worker)
      let help = try await desk.openHelp(id)
      try await desk.services.evaluateTrajectory(
        EvaluateTrajectory.Form(afterSessions: 0, decision: .refer, note: "Verder elders"), of: help.id, in: id,
        seen: help.version, mine)
      let asked = try await desk.services.askConsultation(
        to: .physician, question: "Wat nu?", facts: [], in: id, token: "a", mine)
      let today = try await desk.read(id).today
      try await desk.services.answerConsultation(.refer, words: "Verwijs", on: today, to: asked, in: id, mine)
      try await desk.services.setIndexEvent(
        IndexEvent(kind: .accident, happenedOn: today.adding(days: -30), complaints: .yes), of: id, seen: 0, mine)
      let signal = try #require(try await desk.read(id).signals.first { $0.signal.isOpen })
      try await desk.services.decideSignal(
        DecideSignal.Form(decision: .refer, reason: "Klachten"), of: signal.id, in: id, mine)
      let waiting = try await desk.read(id)
      #expect(waiting.toMake.map(\.toMake.origin) == [.evaluation, .consultation, .signal])
      #expect(waiting.tasks.filter { $0.source == .referralToMake }.count == 1, "one line for each source")
      await #expect(throws: Refusals(TrajectoryRefusal.notReady(.referrals, 3))) {
        try await desk.close(try await desk.openHelp(id).id, in: id)
      }
    }
  }

  @Test func `a referral that came to nothing asks for another decision`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.accepted()
      let today = try await desk.read(id).today
      let mine = desk.occasion(desk.worker)
      let made = try await desk.services.makeReferral(.gp(on: today), in: .dossier(id), token: "r", mine)
      try await desk.services.answerReferral(
        AnswerReferral.Form(.declinedByReceiver, on: today), to: made, in: .dossier(id), seen: 1, mine)
      let after = try await desk.read(id)
      #expect(after.toMake.map(\.toMake.origin) == [.notStarted])
      #expect(after.tasks.map(\.source).contains(.referralToMake) && !after.tasks.map(\.source).contains(.referral))
    }
  }

  @Test(arguments: Engine.available)
  func `a contact without a dossier is referred, asked after, and taken along to its dossier`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let mine = desk.occasion(desk.worker)
      let call = try await desk.referredCall()
      let place = ReferralPlace.contact(call)
      func sources() async throws -> [TaskSource] {
        try await desk.services.listTasks(.mine, mine).lines.map(\.task.source)
      }
      #expect(try await sources() == [.referralToMake])
      let shown = try await desk.services.readContact(call, mine)
      let toMake = try #require(shown.toMake.first)
      #expect(shown.mayRefer && toMake.toMake.isOpen && toMake.toMake.origin == .contact)
      let today = try await desk.services.readReferralForm(in: place, drafts: [], mine).today
      let made = try await desk.services.makeReferral(
        .gp(on: today, ending: toMake.id, agreement: "kanarie"), in: place, token: "r", mine)
      #expect(try await sources() == [.referral])
      try await desk.services.answerReferral(
        AnswerReferral.Form(.received, on: today, answer: "Komt."), to: made, in: place, seen: 1, mine)

      let id = try await desk.services.startDossier(from: call, owner: .me, token: "d", mine)
      let dossier = try await desk.read(id)
      #expect(dossier.referrals.map(\.id) == [made] && dossier.toMake.map(\.id) == [toMake.id])
      #expect(Set(dossier.tasks.map(\.source)) == [.referral, .triage])
      #expect(
        dossier.timeline.contains { event in
          if case .referred(let one) = event.what { one.agreement == "kanarie" } else { false }
        }, "what was written goes along")
      await #expect(throws: Refusals(ReferralRefusal.belongsToADossier)) {
        try await desk.services.makeReferral(.gp(on: today), in: place, token: "q", mine)
      }
      try await desk.services.answerReferral(
        AnswerReferral.Form(.started, on: today), to: made, in: .dossier(id), seen: 2, mine)
      #expect(try await desk.read(id).tasks.map(\.source) == [.triage])
    }
  }

  @Test func `a contact that waits is linked to a closed dossier, which is open again for it, with one task`()
    async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      try await desk.decide(.answered, in: id)
      let mine = desk.occasion(desk.worker)
      for _ in 0..<2 { try await desk.services.linkContact(try await desk.referredCall(), to: id, mine) }
      let after = try await desk.read(id)
      #expect(!after.isClosed && after.toMake.count == 2 && after.tasks.map(\.source) == [.referralToMake])
    }
  }

  @Test func `a correction of the outcome opens and ends what waits`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let mine = desk.occasion(desk.worker)
      let call = try await desk.registeredCall()
      func amend(_ outcome: ContactOutcome) async throws -> ContactAnswer {
        let seen = try await desk.services.readContact(call, mine).contact.version
        try await desk.services.amendContact(call, seen: seen, reason: "Vergissing", mine) { $0.outcome = outcome }
        return try await desk.services.readContact(call, mine)
      }
      #expect(try await amend(.referred).toMake.map(\.toMake.isOpen) == [true])
      #expect(try await amend(.advice).toMake.map(\.toMake.ending?.reason) == [.corrected])
      #expect(try await desk.services.listTasks(.mine, mine).lines.isEmpty)
    }
  }

  @Test func `who may not read a contact refers nobody from it, and an inquiry is nobody's`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let call = try await desk.referredCall()
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: (any Error).self, "\(account.label)") {
          try await desk.services.readReferralForm(in: .contact(call), drafts: [], desk.occasion(account))
        }
      }
      // A colleague of the team may go on with it.
      let form = try await desk.services.readReferralForm(in: .contact(call), drafts: [], desk.occasion(desk.colleague))
      try await desk.services.dropReferral(
        try #require(form.toMake.first).id, in: .contact(call), .declined, words: "", token: "n",
        desk.occasion(desk.colleague))
      #expect(try await desk.services.listTasks(.mine, desk.occasion(desk.worker)).lines.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `at night a contact on no list is put on one`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      _ = try await desk.referredCall()
      try await desk.store.write { transaction in try transaction.execute("DELETE FROM task") }
      let runner = desk.runner()
      try await runner.planStanding()
      let events = try await desk.events { _ = try await runner.runDue() }
      #expect(events.filter { $0 == "waiting.found" }.count == 1)
      let mine = desk.occasion(desk.worker)
      #expect(try await desk.services.listTasks(.mine, mine).lines.map(\.task.source) == [.referralToMake])
    }
  }

  @Test(arguments: Engine.available)
  func `the receiver is told what was chosen, as it stood then, and nothing that was written beside it`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let mine = desk.occasion(desk.worker)
      let today = try await desk.read(id).today
      var form = MakeReferral.Form.gp(on: today, agreement: "kanarie")
      let least = try await desk.services.makeReferral(form, in: .dossier(id), token: "1", mine)
      form.shared = [.name, .reach, .questions, .ageBand]
      let more = try await desk.services.makeReferral(form, in: .dossier(id), token: "2", mine)
      func lines(_ referral: ReferralID.Public) async throws -> [String] {
        try await desk.services.readReferralSheet(referral, in: .dossier(id), mine).shared.map(\.nl)
      }
      #expect(try await lines(least).isEmpty)
      let told = try await lines(more).joined(separator: "\n")
      #expect(told.contains("Kade 48") && told.contains("06-12345678") && told.contains("35"))
      #expect(!told.contains("kanarie") && !told.contains("NN"))
    }
  }

  @Test func `of several registrations the receiver is told the questions of the one that was decided on`() async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let mine = desk.occasion(desk.worker)
      try await desk.decide(.refer, .usual, in: id)
      _ = try await desk.services.addRegistration(in: id, topics: ["finances"], channel: .phone, token: "a", mine)
      let read = try await desk.read(id)
      var form = MakeReferral.Form.gp(on: read.today, ending: try #require(read.toMake.first).id)
      form.shared = [.questions]
      let made = try await desk.services.makeReferral(form, in: .dossier(id), token: "r", mine)
      let told = try await desk.services.readReferralSheet(made, in: .dossier(id), mine).shared.map(\.nl)
      #expect(told.count == 1 && told.first?.hasSuffix("slapen") == true)
    }
  }
}

extension MakeReferral.Form {
  /// To the family doctor, with the client's word for it.
  static func gp(on day: LocalDate, ending toMake: ReferralToMakeID.Public? = nil, agreement: String = "")
    -> MakeReferral.Form
  {
    MakeReferral.Form(
      to: "gp", on: day, isWarm: false, consent: .spoken(on: day), agreement: agreement, ending: toMake)
  }
}

extension TestDesk {
  /// Somebody calls, and is to be referred.
  func referredCall() async throws -> ContactID.Public {
    let occasion = occasion(worker)
    let id = try await services.startContact(.phone, token: UUID().uuidString, occasion)
    return try await services.registerContact(id, seen: 1, occasion) { content in
      content.fillIn("Wil naar de huisarts.")
      content.outcome = .referred
    }.id
  }
}
