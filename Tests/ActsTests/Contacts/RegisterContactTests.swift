import CareActs
import Desk
import Foundation
import TestKit
import Testing

@Suite("Registering a contact") struct RegisterContactTests {
  @Test(arguments: Engine.available)
  func `what is missing is named in the order of the form, and what was typed is kept`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.startedCall()
      let missing = try #require(
        Refusals<ContactRefusal>([.caller, .helpQuestions, .danger, .outcome].map { .missing($0) }))
      let left = try await desk.events {
        await #expect(throws: missing) {
          try await desk.services.registerContact(id, seen: 1, desk.occasion(desk.worker)) { $0.notes = "half" }
        }
      }
      #expect(left == ["contact.draft-saved"])
      let kept = try await desk.services.readContact(id, desk.occasion(desk.worker)).contact
      #expect(kept.state == .draft && kept.content.notes == "half" && kept.version == 2)
    }
  }

  @Test(arguments: Engine.available)
  func `sending the form again gives the same answer, another text is not acknowledged`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.startedCall()
      let first = try await desk.services.registerContact(id, seen: 1, occasion) { $0.fillIn("gehoord") }
      desk.clock.advance(by: 60)
      let left = try await desk.events {
        let again = try await desk.services.registerContact(id, seen: 1, occasion) { $0.fillIn("gehoord") }
        #expect(again == first)
        await #expect(throws: Refusals<ContactRefusal>(.notADraft)) {
          try await desk.services.registerContact(id, seen: 1, occasion) { $0.fillIn("iets anders") }
        }
      }
      #expect(left == ["contact.read", "contact.read"])
      let contact = try await desk.services.readContact(id, occasion).contact
      #expect(contact.content.notes == "gehoord" && contact.settledAt == .t0 && contact.version == 2)
    }
  }

  @Test(arguments: Engine.available) func `a page that is behind registers nothing`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.startedCall()
      _ = try await desk.services.saveDraft(id, seen: 1, desk.occasion(desk.colleague)) { $0.notes = "van haar" }
      await #expect(throws: StaleVersion(current: 2)) {
        try await desk.services.registerContact(id, seen: 1, occasion) { $0.fillIn("van mij") }
      }
      let kept = try await desk.services.readContact(id, occasion).contact
      #expect(kept.state == .draft && kept.content.notes == "van haar")
    }
  }

  @Test func `a form that can't be read changes nothing`() async throws {
    struct Unreadable: Error {}
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.startedCall()
      let left = try await desk.events {
        await #expect(throws: Unreadable.self) {
          try await desk.services.registerContact(id, seen: 1, desk.occasion(desk.worker)) { content in
            content.fillIn("half")
            throw Unreadable()
          }
        }
      }
      #expect(left.isEmpty)
      #expect(try await desk.services.readContact(id, desk.occasion(desk.worker)).contact.content.notes.isEmpty)
    }
  }

  /// Seconds between the start and now, whose call it was, and what stands in the way.
  @Test(
    arguments: [
      (-60, false, nil), (-61, false, .startsInTheFuture), (14 * 86_400, false, nil),
      (14 * 86_400 + 1, false, .tooLongAgo(days: 14)), (7 * 86_400, true, nil),
      (7 * 86_400 + 1, true, .tooLongAgoForAColleague(days: 7)),
    ] as [(Int, Bool, ContactRefusal?)])
  func `it can be written down after the fact up to the day`(
    age: Int, isOfColleague: Bool, refusal: ContactRefusal?
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.startedCall()
      let (start, who) = (desk.clock.now.addingTimeInterval(-Double(age)), desk.colleague.id)
      func register() async throws {
        _ = try await desk.services.registerContact(id, seen: 1, desk.occasion(desk.worker)) { content in
          content.fillIn()
          content.startedAt = start
          if isOfColleague { content.worker = who }
        }
      }
      guard let refusal else {
        try await register()
        let answer = try await desk.services.readContact(id, desk.occasion(desk.colleague))
        #expect(answer.contact.isOnBehalf == isOfColleague)
        #expect(answer.worker == (isOfColleague ? "Medewerker 02" : "Medewerker 01"))
        #expect(answer.recorder == "Medewerker 01")
        return
      }
      do {
        try await register()
        Issue.record("it was registered")
      } catch let refusals as Refusals<ContactRefusal> {
        #expect(refusals.items.first == refusal)
      }
    }
  }

  @Test func `a call ends when it is registered, unless it was long ago`() async throws {
    try await withDesk(on: .sqlite) { desk in
      for (age, ends) in [(300.0, true), (12 * 3600, false)] {
        let id = try await desk.startedCall()
        let start = desk.clock.now.addingTimeInterval(-age)
        _ = try await desk.services.registerContact(id, seen: 1, desk.occasion(desk.worker)) { content in
          content.fillIn()
          content.startedAt = start
        }
        let content = try await desk.services.readContact(id, desk.occasion(desk.worker)).contact.content
        #expect(content.minutes == (ends ? 5 : nil))
      }
    }
  }

  @Test func `the end lies behind the start, and no further than twelve hours`() async throws {
    try await withDesk(on: .sqlite) { desk in
      desk.clock.advance(by: 86_400)
      let start = Date.t0
      let cases: [(Double, ContactRefusal?)] = [
        (0, nil), (12 * 3600, nil), (-1, .endsBeforeItStarts), (12 * 3600 + 1, .lastsTooLong(hours: 12)),
        (86_400 + 61, .endsInTheFuture),
      ]
      for (length, refusal) in cases {
        let id = try await desk.startedCall()
        func register() async throws {
          _ = try await desk.services.registerContact(id, seen: 1, desk.occasion(desk.worker)) { content in
            content.fillIn()
            content.startedAt = start
            content.endedAt = start.addingTimeInterval(length)
          }
        }
        if let refusal {
          await #expect(throws: Refusals(refusal), "\(length)") { try await register() }
        } else {
          try await register()
        }
      }
    }
  }

  @Test(arguments: Engine.available) func `what must follow becomes a task in the same act, once`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let cases: [(DangerAnswer, ContactOutcome, TaskSource?, hours: Double, isMine: Bool)] = [
        (.doubt, .enough, .secondLook, 8, false), (.no, .undecided, .missingData, 24, true),
        (.no, .enough, nil, 0, false),
      ]
      for (danger, outcome, source, hours, isMine) in cases {
        let before = try await desk.services.showToday(occasion)
        let id = try await desk.startedCall()
        for _ in 0..<2 {
          _ = try await desk.services.registerContact(id, seen: 1, occasion) { content in
            content.fillIn()
            content.danger = danger
            content.outcome = outcome
          }
        }
        let today = try await desk.services.showToday(occasion)
        let known = Set((before.mine + before.unassigned).map(\.id))
        let new = (today.mine + today.unassigned).filter { !known.contains($0.id) }
        #expect(new.map(\.task.source) == [source].compactMap(\.self))
        #expect(new.allSatisfy { $0.isMine == isMine && $0.subject == .contact(id) })
        #expect(new.allSatisfy { $0.task.due == .at(desk.clock.now.addingTimeInterval(hours * 3600)) })
      }
    }
  }

  @Test func `an inquiry needs a caller only, and takes no help question`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.startedCall()
      let occasion = desk.occasion(desk.worker)
      await #expect(throws: Refusals<ContactRefusal>(.inquiryHoldsNothing)) {
        try await desk.services.registerContact(id, seen: 1, occasion) { content in
          content.kind = .inquiry
          content.caller = CallerProfile(relation: .manager)
          content.helpQuestions = ["sleep"]
        }
      }
      _ = try await desk.services.registerContact(id, seen: 2, occasion) { $0.helpQuestions = [] }
      let contact = try await desk.services.readContact(id, occasion).contact
      #expect(contact.state == .registered && contact.content.outcome == .fixedAnswer)
    }
  }

  @Test func `there are at most three help questions, none of them twice`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let keys = Array(HelpQuestion.list.choices(on: try #require(LocalDate(iso: "2026-11-22"))).map(\.key).prefix(4))
      let cases: [([CodeKey], ContactRefusal?)] = [
        (Array(keys.prefix(3)), nil), (keys, .tooManyHelpQuestions), ([keys[0], keys[0]], .helpQuestionTwice),
        (["no-such-question"], .code(.helpQuestions, .unknown(list: HelpQuestion.list.name))),
      ]
      for (questions, refusal) in cases {
        let id = try await desk.startedCall()
        func register() async throws {
          _ = try await desk.services.registerContact(id, seen: 1, desk.occasion(desk.worker)) { content in
            content.fillIn()
            content.helpQuestions = questions
          }
        }
        if let refusal {
          await #expect(throws: Refusals(refusal)) { try await register() }
        } else {
          try await register()
        }
      }
    }
  }

  @Test func `a colleague of the team may register a draft, another team finds none`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.startedCall()
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self) {
          try await desk.services.registerContact(id, seen: 1, desk.occasion(account)) { $0.fillIn() }
        }
      }
      let left = try await desk.events {
        _ = try await desk.services.registerContact(id, seen: 1, desk.occasion(desk.colleague)) { $0.fillIn() }
      }
      #expect(left == ["contact.registered"])
    }
  }
}
