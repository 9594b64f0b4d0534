import CareActs
import Desk
import TestKit
import Testing

@Suite("A new registration, and taking on what nobody carries") struct NewRegistrationTests {
  @Test(arguments: Engine.available) func `sending the form twice makes one, with a task to decide on it`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let first = try await desk.ask(["bereavement"], in: id, token: "same")
      #expect(try await desk.ask(["bereavement"], in: id, token: "same") == first)
      let answer = try await desk.read(id)
      #expect(answer.registrations.count == 2)
      #expect(answer.registrations.last?.registration.requests.map(\.topic) == ["bereavement"])
      #expect(answer.registrations.last?.registration.profile.unit == "NN", "what is known goes along")
      #expect(answer.tasks.filter { $0.source == .triage }.count == 1)
    }
  }

  @Test func `it asks something, nothing twice, and of the list`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let cases: [([CodeKey], RegistrationRefusal)] = [
        ([], .topicMissing), (["sleep", "sleep"], .topicTwice),
        (["no-such"], .code(.unknown(list: HelpQuestion.list.name))),
      ]
      for (topics, refusal) in cases {
        await #expect(throws: Refusals(refusal)) { try await desk.ask(topics, in: id, token: "t") }
      }
      #expect(try await desk.read(id).registrations.count == 1)
      _ = try await desk.ask(["unknown"], in: id, token: "t")
    }
  }

  @Test(arguments: Engine.available) func `it opens a closed dossier again`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      try await desk.decide(.answered, in: id)
      let left = try await desk.events { _ = try await desk.ask(["sleep"], in: id, token: "back") }
      #expect(left == ["dossier.written", "dossier.reopened"])
      let answer = try await desk.read(id)
      #expect(!answer.isClosed && answer.tasks.map(\.source) == [.triage])
    }
  }

  @Test func `nobody outside the team asks anything in it`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self) { try await desk.ask(["sleep"], in: id, token: "t", as: account) }
      }
    }
  }

  @Test(arguments: Engine.available) func `what nobody carries is taken on once, with its tasks`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier(owner: .team)
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self) { try await desk.services.takeDossier(id, desk.occasion(account)) }
      }
      let left = try await desk.events { try await desk.services.takeDossier(id, desk.occasion(desk.colleague)) }
      #expect(left == ["dossier.written", "dossier.reassigned"])
      let answer = try await desk.read(id, as: desk.colleague)
      #expect(answer.isMine && answer.tasks.map(\.owner) == ["Medewerker 02"])
      // Nothing is taken out of a colleague's hands: not by the team, and by the lead with a reason only.
      await #expect(throws: StaleVersion.self) { try await desk.services.takeDossier(id, desk.occasion(desk.worker)) }
      await #expect(throws: StaleVersion.self) { try await desk.services.takeDossier(id, desk.occasion(desk.lead)) }
      #expect(try await desk.read(id, as: desk.colleague).isMine)
    }
  }
}

extension TestDesk {
  @discardableResult
  fileprivate func ask(
    _ topics: [CodeKey], in id: DossierID.Public, token: String, as account: Account? = nil
  ) async throws -> RegistrationID.Public {
    try await services.addRegistration(
      in: id, topics: topics, channel: .phone, token: token, occasion(account ?? worker))
  }
}
