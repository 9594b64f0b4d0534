import CareActs
import Desk
import ScreeningActs
import TestKit
import Testing

@Suite("Referring a client") struct ReferralTests {
  private func form(
    _ target: CodeKey = "gp", on day: LocalDate, consent: Bool = true, agreement: String = ""
  ) -> MakeReferral.Form {
    MakeReferral.Form(
      to: target, on: day, isWarm: true, consent: consent ? .spoken(on: day) : nil, agreement: agreement)
  }

  @Test(arguments: Engine.available) func `a referral waits, is asked after on day 14, and is answered`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let today = try await desk.read(id).today
      let made = try await desk.services.makeReferral(
        form(on: today, agreement: "Deelt de slaapklachten."), in: .dossier(id), token: "r", desk.occasion(desk.worker))
      let waiting = try await desk.read(id)
      let task = try #require(waiting.tasks.first { $0.source == .referral })
      #expect(task.due == .on(today.adding(days: 14)))
      #expect(
        waiting.timeline.contains { event in
          if case .referred(let referral) = event.what {
            referral.agreement == "Deelt de slaapklachten."
          } else {
            false
          }
        })

      desk.moveOn(days: 3)
      try await desk.services.answerReferral(
        AnswerReferral.Form(.received, on: today.adding(days: 3)), to: made, in: .dossier(id), seen: 1,
        desk.occasion(desk.worker))
      let received = try await desk.read(id)
      #expect(received.referrals.first?.referral.isOpen == true)
      #expect(received.tasks.first { $0.source == .referral }?.due == .on(today.adding(days: 17)))

      try await desk.services.answerReferral(
        AnswerReferral.Form(.started, on: today.adding(days: 3), answer: "Eerste afspraak geweest."), to: made,
        in: .dossier(id),
        seen: 2, desk.occasion(desk.worker))
      let settled = try await desk.read(id)
      let shown = try await desk.services.readReferral(made, in: .dossier(id), drafts: [], desk.occasion(desk.worker))
      #expect(shown.content.answer == "Eerste afspraak geweest.")
      #expect(!settled.tasks.contains { $0.source == .referral })
      await #expect(throws: ReferralRefusal.alreadyAnswered) {
        try await desk.services.answerReferral(
          AnswerReferral.Form(.declinedByClient, on: today.adding(days: 3)), to: made, in: .dossier(id), seen: 3,
          desk.occasion(desk.worker))
      }
    }
  }

  @Test func `nothing is shared without consent, nor with the internal line when it may not know`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.accepted()
      let today = try await desk.read(id).today
      let occasion = desk.occasion(desk.worker)
      await #expect(throws: Refusals<ReferralRefusal>.self) {
        try await desk.services.makeReferral(form(on: today, consent: false), in: .dossier(id), token: "a", occasion)
      }
      await #expect(throws: Refusals(ReferralRefusal.internalLineMayNotKnow)) {
        try await desk.services.makeReferral(form("company-doctor", on: today), in: .dossier(id), token: "b", occasion)
      }
      await #expect(throws: Refusals(ReferralRefusal.targetNotOffered)) {
        try await desk.services.makeReferral(form("internal", on: today), in: .dossier(id), token: "c", occasion)
      }
      #expect(try await desk.read(id).referrals.isEmpty)
    }
  }

  @Test func `help is not closed while a referral waits`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let today = try await desk.read(id).today
      let made = try await desk.services.makeReferral(
        form(on: today), in: .dossier(id), token: "r", desk.occasion(desk.worker))
      let help = try await desk.openHelp(id)
      await #expect(throws: Refusals(TrajectoryRefusal.notReady(.referrals, 1))) {
        try await desk.close(help.id, in: id)
      }
      try await desk.services.answerReferral(
        AnswerReferral.Form(.declinedByClient, on: today), to: made, in: .dossier(id), seen: 1,
        desk.occasion(desk.worker))
      try await desk.close(help.id, in: id)
      #expect(try await desk.read(id).isClosed)
    }
  }

  @Test func `two answers to one page are one answer`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.accepted()
      let today = try await desk.read(id).today
      let made = try await desk.services.makeReferral(
        form(on: today), in: .dossier(id), token: "r", desk.occasion(desk.worker))
      try await desk.services.answerReferral(
        AnswerReferral.Form(.received, on: today), to: made, in: .dossier(id), seen: 1, desk.occasion(desk.worker))
      await #expect(throws: StaleVersion.self) {
        try await desk.services.answerReferral(
          AnswerReferral.Form(.started, on: today), to: made, in: .dossier(id), seen: 1, desk.occasion(desk.lead))
      }
    }
  }

  @Test(arguments: Engine.available) func `what was said can be taken away again, and stays as a version`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let today = try await desk.read(id).today
      let made = try await desk.services.makeReferral(
        form(on: today), in: .dossier(id), token: "r", desk.occasion(desk.worker))
      for (seen, words) in [(1, ""), (2, "Komt."), (3, "")] {
        try await desk.services.answerReferral(
          AnswerReferral.Form(.received, on: today, answer: words), to: made, in: .dossier(id), seen: Int64(seen),
          desk.occasion(desk.worker))
      }
      let shown = try await desk.services.readReferral(made, in: .dossier(id), drafts: [], desk.occasion(desk.worker))
        .content
      #expect(shown.answer.isEmpty && shown.answerVersion == 2, "nothing over nothing is no version")
    }
  }
}
