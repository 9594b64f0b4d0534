import CareActs
import Desk
import TestKit
import Testing

@Suite("Deciding on a registration") struct TriageTests {
  @Test(arguments: [(Urgency.now, 0), (.today, 0), (.thisWeek, 6), (.usual, 14)])
  func `accepting makes a task of the intake, on the last day that its urgency leaves`(
    urgency: Urgency, days: Int
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      try await desk.decide(.accept, urgency, in: id)
      let answer = try await desk.read(id)
      let registration = try #require(answer.openRegistration)
      #expect(registration.registration.phase == .waiting && registration.decidedBy == "Medewerker 01")
      #expect(registration.intakeBy == answer.today.adding(days: days))
      #expect(answer.tasks.map(\.source) == [.intake])
      #expect(answer.tasks.first?.due == .on(answer.today.adding(days: days)))
    }
  }

  @Test(
    arguments: [
      (.answered, .answered), (.noOffer, .noOffer), (.withdrawn, .withdrawn),
    ] as [(TriageDecision, HelpRequest.Outcome)])
  func `a decision that asks nothing more settles every question, and closes registration and dossier`(
    decision: TriageDecision, outcome: HelpRequest.Outcome
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      let call = try await desk.registeredCall(questions: ["sleep", "unknown"])
      let id = try await desk.services.startDossier(from: call, owner: .me, token: "d", desk.occasion(desk.worker))
      let left = try await desk.events { try await desk.decide(decision, in: id) }.filter { $0 != "dossier.read" }
      #expect(left == ["dossier.written", "dossier.closed"])
      let answer = try await desk.read(id)
      #expect(answer.isClosed && answer.tasks.isEmpty)
      #expect(answer.registrations.first?.registration.requests.map(\.outcome) == [outcome, outcome])
      #expect(answer.registrations.first?.registration.closedOn == answer.today)
    }
  }

  @Test(arguments: Engine.available) func `the same decision again changes nothing, another one is refused`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let open = try #require(try await desk.read(id).openRegistration)
      func decide(
        _ decision: TriageDecision, _ urgency: Urgency = .usual, seen: Int64, _ account: Account
      ) async throws {
        try await desk.services.decideRegistration(
          open.id, in: id, decision, urgency: urgency, takesOn: false, seen: seen, desk.occasion(account))
      }
      for _ in 0..<2 { try await decide(.accept, seen: open.version, desk.worker) }
      let version = try #require(try await desk.read(id).openRegistration).version
      #expect(version == open.version + 1)
      await #expect(throws: StaleVersion(current: version)) {
        try await decide(.refer, seen: open.version, desk.colleague)
      }
      await #expect(throws: RegistrationRefusal.decidedAlready) {
        try await decide(.refer, seen: version, desk.colleague)
      }
      await #expect(throws: RegistrationRefusal.decidedAlready, "another urgency is not the same decision") {
        try await decide(.accept, .today, seen: version, desk.colleague)
      }
      #expect(try await desk.read(id).openRegistration?.registration.triage?.decision == .accept)
    }
  }

  @Test(arguments: Engine.available)
  func `who decides takes on what nobody carries, when they say so and something is left to do`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      for (decision, takes, owner) in [
        (TriageDecision.accept, true, "Medewerker 02"), (.accept, false, nil), (.refer, true, "Medewerker 02"),
        (.answered, true, nil),
      ] as [(TriageDecision, Bool, String?)] {
        let id = try await desk.dossier(owner: .team)
        let left = try await desk.events { try await desk.decide(decision, in: id, takesOn: takes, as: desk.colleague) }
        #expect(left.contains("dossier.reassigned") == (owner != nil))
        let answer = try await desk.read(id, as: decision == .answered ? desk.lead : desk.colleague)
        #expect(answer.owner == owner)
        #expect(answer.tasks.allSatisfy { $0.owner == owner })
      }
    }
  }

  @Test func `a closed registration is decided on no more, nor one of another dossier`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let other = try await desk.dossier(alias: "Brug 2", reach: "")
      try await desk.decide(.answered, in: id)
      let closed = try #require(try await desk.read(id).registrations.first)
      await #expect(throws: RegistrationRefusal.closed) {
        try await desk.services.decideRegistration(
          closed.id, in: id, .accept, urgency: .usual, takesOn: false, seen: closed.version,
          desk.occasion(desk.worker))
      }
      await #expect(throws: NotFound.self) {
        try await desk.services.decideRegistration(
          closed.id, in: other, .accept, urgency: .usual, takesOn: false, seen: closed.version,
          desk.occasion(desk.worker))
      }
    }
  }

  @Test func `nobody outside the team decides, and what was closed fades for its worker after four weeks`() async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let open = try #require(try await desk.read(id).openRegistration)
      func decide(_ account: Account) async throws {
        try await desk.services.decideRegistration(
          open.id, in: id, .answered, urgency: .usual, takesOn: false, seen: open.version, desk.occasion(account))
      }
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self, "\(account.label)") { try await decide(account) }
      }
      try await decide(desk.worker)
      desk.clock.advance(by: 28 * 86_400)
      try await decide(desk.worker)
      desk.clock.advance(by: 1)
      await #expect(throws: NotFound.self) { try await decide(desk.worker) }
      await #expect(throws: NotFound.self) { try await desk.read(id) }
      #expect(try await desk.read(id, as: desk.lead).isClosed)
    }
  }
}

extension TestDesk {
  /// Decides on the registration that runs, as its page shows it.
  func decide(
    _ decision: TriageDecision, _ urgency: Urgency = .usual, in id: DossierID.Public, takesOn: Bool = false,
    as account: Account? = nil
  ) async throws {
    let open = try #require(try await read(id, as: account).openRegistration)
    try await services.decideRegistration(
      open.id, in: id, decision, urgency: urgency, noOffer: decision == .noOffer ? "no-product" : nil, takesOn: takesOn,
      seen: open.version, occasion(account ?? worker))
  }
}
