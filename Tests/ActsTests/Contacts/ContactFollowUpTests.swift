import CareActs
import Desk
import Foundation
import TestKit
import Testing

@Suite("What a contact opens") struct ContactFollowUpTests {
  /// What is on a list because of an outcome. Outcomes without any say what was done in the talk itself.
  static func opened(_ outcome: ContactOutcome) -> [TaskSource] {
    switch outcome {
    case .callBack: [.callBack]
    case .registration: [.newDossier]
    case .undecided: [.missingData]
    case .referred: [.referralToMake]
    case .enough, .information, .advice, .crisisService, .fixedAnswer, .unknown: []
    }
  }

  static let offered = ContactOutcome.allCases.filter { outcome in
    ContactOutcome.list.choices(on: LocalDate(dayNumber: 20_788)).contains { $0.key == outcome.key }
  }

  @Test(arguments: offered) func `each outcome that the form offers opens what it says`(outcome: ContactOutcome)
    async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.registered { $0.says(outcome) }
      #expect(try await desk.sources(of: id) == Self.opened(outcome))
    }
  }

  @Test(arguments: offered) func `a correction opens what registering would have, and ends what is said no more`(
    outcome: ContactOutcome
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      for before in Self.offered {
        let id = try await desk.registered { $0.says(before) }
        try await desk.amend(id) { $0.says(outcome) }
        #expect(try await desk.sources(of: id) == Self.opened(outcome), "\(before) to \(outcome)")
        try await desk.amend(id) { $0.notes += " en verder" }
        #expect(try await desk.sources(of: id) == Self.opened(outcome), "other words open nothing again")
      }
    }
  }

  @Test(arguments: Engine.available) func `danger that is corrected is looked at as if it had been said at once`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let doubt = try await desk.registered { $0.danger = .no }
      try await desk.amend(doubt) { $0.danger = .doubt }
      #expect(try await desk.sources(of: doubt) == [.secondLook])
      for danger in [DangerAnswer.no, .doubt] { try await desk.amend(doubt) { $0.danger = danger } }
      #expect(try await desk.sources(of: doubt) == [.secondLook], "one look for one contact")
      let look = try #require(try await desk.tasks(of: doubt).first).id
      await #expect(throws: TaskRefusal.looksAgain) {
        try await desk.services.completeTask(look, outcome: "Gezien", desk.occasion(desk.worker))
      }
      try await desk.services.completeTask(look, outcome: "Gezien", desk.occasion(desk.colleague))
      #expect(try await desk.sources(of: doubt).isEmpty)
      let talk = try await desk.registered { $0.danger = .notAsked }
      #expect(try await desk.sources(of: talk).isEmpty)
      try await desk.amend(talk) { $0.helpQuestions = [HelpQuestion.suicidality] }
      #expect(try await desk.sources(of: talk) == [.secondLook])
      try await desk.amend(talk) { $0.danger = .no }
      #expect(try await desk.sources(of: talk) == [.secondLook], "somebody has to have looked")
      let danger = try await desk.registered { $0.danger = .no }
      let left = try await desk.events { try await desk.amend(danger) { $0.danger = .yes } }
      #expect(left.contains("crisis.opened"))
      #expect(try await desk.services.showToday(desk.occasion(desk.worker)).crises.count == 1)
    }
  }

  @Test(arguments: Engine.available) func `a dossier that was promised is made, or the contact becomes part of one`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let first = try await desk.registered { $0.outcome = .registration }
      let task = try #require(try await desk.tasks(of: first).first)
      await #expect(throws: TaskRefusal.endsByFact) { try await desk.services.completeTask(task.id, worker) }
      let dossier = try await desk.services.startDossier(from: first, owner: .me, token: "een", worker)
      #expect(try await desk.read(dossier).tasks.map(\.source) == [.triage])
      let second = try await desk.registered { $0.outcome = .registration }
      try await desk.services.linkContact(second, to: dossier, worker)
      #expect(try await desk.read(dossier).tasks.map(\.source) == [.triage])
      try await desk.amend(second) { $0.outcome = .enough }
      try await desk.amend(second) { $0.outcome = .registration }
      #expect(try await desk.read(dossier).tasks.map(\.source) == [.triage], "there is a dossier already")
    }
  }
}

extension ContactContent {
  /// An outcome with what its form asks.
  fileprivate mutating func says(_ outcome: ContactOutcome) {
    self.outcome = outcome
    callBack = .tonight
  }
}

extension TestDesk {
  /// An ordinary call, registered with what a test changes.
  fileprivate func registered(_ change: @escaping @Sendable (inout ContactContent) -> Void) async throws
    -> ContactID.Public
  {
    let id = try await startedCall()
    _ = try await services.registerContact(id, seen: 1, occasion(worker)) { content in
      content.fillIn()
      change(&content)
    }
    return id
  }

  fileprivate func amend(_ id: ContactID.Public, _ change: @escaping @Sendable (inout ContactContent) -> Void)
    async throws
  {
    let version = try await services.readContact(id, occasion(worker)).contact.version
    try await services.amendContact(id, seen: version, reason: "Gehoord", occasion(worker), change: change)
  }

  fileprivate func tasks(of contact: ContactID.Public) async throws -> [TaskLine] {
    let day = try await services.showToday(occasion(worker))
    return (day.mine + day.unassigned).filter { $0.subject == .contact(contact) }
  }

  fileprivate func sources(of contact: ContactID.Public) async throws -> [TaskSource] {
    try await tasks(of: contact).map(\.task.source)
  }
}
