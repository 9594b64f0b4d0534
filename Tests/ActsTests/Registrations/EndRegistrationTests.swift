import Access
import CareActs
import Desk
import FigureActs
import Foundation
import KeyFigures
import ScreeningActs
import TestKit
import Testing

@Suite("Ending a registration without help") struct EndRegistrationTests {
  @Test(arguments: Engine.available) func `a client who withdraws after the intake failed waits for nothing any more`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let open = try #require(try await desk.read(id).openRegistration)
      let today = try await desk.read(id).today
      try await desk.services.recordIntake(
        of: open.id, in: id, .noShow, on: today, seen: open.version, desk.occasion(desk.worker))
      let now = try #require(try await desk.read(id).openRegistration)
      try await desk.services.planIntake(
        of: now.id, in: id, on: today.adding(days: 4), seen: now.version, desk.occasion(desk.worker))
      let left = try await desk.events { try await desk.end(["sleep"], as: .withdrawn, in: id) }
      #expect(left.filter { $0 != "dossier.read" } == ["dossier.written", "dossier.closed"])
      let read = try await desk.read(id)
      #expect(read.tasks.isEmpty && read.isClosed)
      let registration = try #require(read.registrations.last?.registration)
      #expect(registration.closedOn == today && registration.requests.map(\.outcome) == [.withdrawn])
      #expect(registration.intakes.map(\.attendance) == [.noShow], "what was planned is off")
      #expect(read.timeline.contains { $0.what == .requestEnded(topic: "sleep", .withdrawn, noOffer: nil) })
    }
  }

  @Test(arguments: Engine.available) func `no question ends as referred on the word`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let worker = desk.occasion(desk.worker)
      await #expect(throws: Refusals(RegistrationRefusal.referFirst)) {
        try await desk.end(["sleep"], as: .referred, in: id)
      }
      let today = try await desk.read(id).today
      _ = try await desk.services.makeReferral(
        MakeReferral.Form(to: "gp", on: today, isWarm: false, consent: .spoken(on: today)), in: .dossier(id),
        token: "r",
        worker)
      try await desk.end(["sleep"], as: .referred, in: id)
      let read = try await desk.read(id)
      #expect(read.registrations.last?.registration.requests.map(\.outcome) == [.referred])
      #expect(!read.isClosed && read.tasks.map(\.source) == [.referral], "the answer is waited for")
    }
  }

  @Test(arguments: Engine.available) func `a client who goes alone was referred, decided before or not`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let today = try await desk.read(id).today
      _ = try await desk.services.sendClientAlone(
        SendClientAlone.Form(to: "gp", on: today), in: .dossier(id), token: "alone", desk.occasion(desk.worker))
      try await desk.end(["sleep"], as: .referred, in: id)
      #expect(try await desk.read(id).registrations.last?.registration.requests.map(\.outcome) == [.referred])
    }
  }

  @Test(arguments: Engine.available) func `no help ends elsewhere on the word, and who can't open it then is told so`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      func close(as account: Account) async throws -> Bool {
        let read = try await desk.read(id)
        let help = try #require(read.openTrajectories.last)
        let form = ClosingForm(
          on: read.today, goalsReached: .noGoals, workAtEnd: .works, reason: "referred-external")
        return try await desk.services.closeTrajectory(
          form, of: help.id, in: id, seen: help.version, desk.occasion(account))
      }
      await #expect(throws: Refusals(TrajectoryRefusal.referFirst)) { _ = try await close(as: desk.worker) }
      _ = try await desk.services.sendClientAlone(
        SendClientAlone.Form(to: "gp", on: try await desk.read(id).today), in: .dossier(id), token: "alone",
        desk.occasion(desk.worker))
      #expect(try await !close(as: desk.colleague))
    }
  }

  @Test(arguments: Engine.available) func `a dossier in which danger was doubted stays open until somebody looked`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let call = try await desk.startedCall()
      _ = try await desk.services.registerContact(call, seen: 1, worker) { content in
        content.fillIn("Slaapt slecht.")
        content.danger = .doubt
        content.outcome = .registration
      }
      let id = try await desk.services.startDossier(from: call, owner: .me, token: "doubt", worker)
      try await desk.decide(.withdrawn, in: id)
      let open = try await desk.read(id)
      #expect(!open.isClosed && open.tasks.map(\.source) == [.secondLook])
      try await desk.services.completeTask(
        try #require(open.tasks.first).id, outcome: "Gezien", desk.occasion(desk.colleague))
      #expect(try await desk.read(id).isClosed)
    }
  }

  @Test(arguments: Engine.available) func `a dossier stays open until what a consultation advised is done`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let id = try await desk.dossier()
      let consultation = try await desk.services.askConsultation(
        to: .physician, question: "Wat nu?", facts: [], in: id, token: "advice", worker)
      try await desk.decide(.withdrawn, in: id)
      try await desk.services.answerConsultation(
        .seeClient, words: "Laat komen.", on: try await desk.read(id).today, to: consultation, in: id, worker)
      let open = try await desk.read(id)
      #expect(!open.isClosed && open.tasks.map(\.source) == [.advice])
      try await desk.services.completeTask(
        try #require(open.tasks.first).id, outcome: "Komt dinsdag.", desk.occasion(desk.colleague))
      #expect(try await desk.read(id).isClosed)
    }
  }

  @Test(arguments: Engine.available) func `of two questions one gets help, and the other ends later`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      _ = try await desk.services.addRegistration(
        in: id, topics: ["workload", "finances"], channel: .phone, token: "een", desk.occasion(desk.worker))
      let asked = try #require(try await desk.read(id).registrations.last)
      try await desk.services.decideRegistration(
        asked.id, in: id, .accept, urgency: .usual, takesOn: false, seen: asked.version, desk.occasion(desk.worker))
      try await desk.end(["finances"], as: .otherHelp, in: id)
      #expect(try await desk.read(id).registrations.last?.registration.requests.map(\.outcome) == [.open, .otherHelp])
      try await desk.end(["workload"], as: .notReached, in: id)
      let read = try await desk.read(id)
      #expect(!read.isClosed, "the other help runs")
      #expect(!read.tasks.map(\.source).contains(.intake))
    }
  }

  @Test(arguments: Engine.available) func `who ended without help dropped out of the waiting, and waits no more`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      _ = try await desk.accepted(alias: "Kade 49", reach: "06-87654321")
      #expect(try await desk.figures()[.waitingTime]?.reading("still-in") == .stock(2))
      try await desk.end(["sleep"], as: .notReached, in: id)
      let figures = try await desk.figures()
      #expect(figures[.waitingTime]?.reading("still-in") == .stock(1))
      #expect(figures[.waitingTime]?.reading("left-without") == .stock(1))
    }
  }

  @Test func `it takes a question that is open, a reason and an accepted registration, and is done once`() async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let undecided = try await desk.dossier(alias: "Brug 2", reach: "")
      await #expect(throws: Refusals<RegistrationRefusal>(.notDecided)) {
        try await desk.end(["sleep"], as: .withdrawn, in: undecided)
      }
      let id = try await desk.accepted()
      let open = try #require(try await desk.read(id).openRegistration)
      let nothing = try #require(Refusals<RegistrationRefusal>([.topicMissing, .endingMissing]))
      await #expect(throws: nothing) {
        try await desk.end([], as: nil, in: id)
      }
      await #expect(throws: Refusals<RegistrationRefusal>(.topicSettled)) {
        try await desk.end(["finances"], as: .withdrawn, in: id)
      }
      await #expect(throws: StaleVersion(current: open.version)) {
        try await desk.end(["sleep"], as: .withdrawn, in: id, seen: open.version - 1)
      }
      await #expect(throws: NotFound.self) {
        try await desk.services.endRegistration(
          ["sleep"], as: .withdrawn, of: open.id, in: id, seen: open.version, desk.occasion(desk.stranger))
      }
      for _ in 0..<2 { try await desk.end(["sleep"], as: .withdrawn, in: id, seen: open.version, of: open.id) }
      await #expect(throws: (any Error).self) {
        try await desk.end(["sleep"], as: .notReached, in: id, seen: open.version, of: open.id)
      }
    }
  }

  @Test(arguments: Engine.available)
  func `a dossier in which an answer waits stays open until it came, whatever closed the registration`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let id = try await desk.dossier(alias: "Brug 2", reach: "", owner: .team)
      let open = try #require(try await desk.read(id).openRegistration)
      let today = try await desk.read(id).today
      let referral = try await desk.services.makeReferral(
        MakeReferral.Form(to: "gp", on: today, isWarm: false, consent: .spoken(on: today)), in: .dossier(id),
        token: "een",
        worker)
      _ = try await desk.services.askConsultation(
        to: .physician, question: "Wat nu?", facts: [], in: id, token: "twee", worker)
      try await desk.services.decideRegistration(
        open.id, in: id, .answered, urgency: .usual, takesOn: false, seen: open.version, worker)
      var read = try await desk.read(id, as: desk.colleague)
      #expect(!read.isClosed && Set(read.tasks.map(\.source)) == [.referral, .consultation])
      let made = try #require(read.referrals.first)
      try await desk.services.answerReferral(
        AnswerReferral.Form(.received, on: today), to: referral, in: .dossier(id), seen: made.version,
        desk.occasion(desk.colleague))
      #expect(try await !desk.read(id).isClosed, "it was received and not started")
      let asked = try await desk.services.readConsultations(id, drafts: { _ in [] }, worker).content
      try await desk.services.answerConsultation(
        .goOn, words: "Door", on: today, to: try #require(asked.first).id, in: id, worker)
      read = try await desk.read(id)
      #expect(!read.isClosed)
      try await desk.services.answerReferral(
        AnswerReferral.Form(.started, on: today), to: referral, in: .dossier(id),
        seen: try #require(read.referrals.first).version,
        worker)
      await #expect(throws: NotFound.self, "closed, and nobody of the team carries it") { try await desk.read(id) }
      #expect(try await desk.read(id, as: desk.lead).tasks.isEmpty)
    }
  }
}

extension TestDesk {
  fileprivate func end(
    _ topics: [CodeKey], as ending: RequestEnding?, in id: DossierID.Public, seen: Int64? = nil,
    of registration: RegistrationID.Public? = nil
  ) async throws {
    let open = try await read(id).registrations.last
    guard let name = registration ?? open?.id, let version = seen ?? open?.version else { throw NotFound() }
    try await services.endRegistration(
      topics, as: ending, noOffer: ending == .noOffer ? "no-product" : nil, of: name, in: id, seen: version,
      occasion(worker))
  }
}
