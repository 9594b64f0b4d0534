import CareActs
import Desk
import Foundation
import HouseActs
import TestKit
import Testing

@Suite("What is typed in a crisis") struct CrisisDraftTests {
  @Test(arguments: Engine.available)
  func `everything that is being typed is kept per person, and a line takes its note out of that and nothing else`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      let version = try await desk.write(["note": "Partner is ond"], seen: 0, in: id)
      let next = try await desk.write(
        ["note": "Partner is onderweg", "crisis-outcome": "calmed"], seen: version, in: id)
      #expect(
        try await desk.typed(in: id, by: desk.worker) == ["note": "Partner is onderweg", "crisis-outcome": "calmed"])
      #expect(try await desk.typed(in: id, by: desk.colleague) == [:])
      try await desk.log(.answer(.action(.calledNextOfKin)), "Partner is onderweg", in: id)
      await #expect(throws: StaleVersion.self) {
        try await desk.write(["note": "Partner is onderweg"], seen: next, in: id)
      }
      #expect(try await desk.typed(in: id, by: desk.worker) == ["crisis-outcome": "calmed"])
    }
  }

  @Test(arguments: Engine.available)
  func `what stands beside a button is kept with its line, what was typed elsewhere stays, and the end clears it`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      try await desk.answer(in: id)
      let fields = [
        FormDraft.Field(name: "note", value: "Ligt op tafel"), FormDraft.Field(name: "follow-up", value: "11:00"),
      ]
      let typed = SentDraft(fields, names: ["note", "follow-up", "crisis-outcome"], origin: [], seen: 0)
      try await desk.log(.answer(.weapon(.unknown)), "Ligt op tafel", in: id, typed: typed)
      #expect(try await desk.typed(in: id, by: desk.worker) == ["follow-up": "11:00"])
      // A page that knows nothing of the draft: what it lacks is added, nothing else is touched.
      let other = SentDraft(
        [FormDraft.Field(name: "follow-up", value: "09:00"), FormDraft.Field(name: "crisis-outcome", value: "calmed")],
        names: ["follow-up", "crisis-outcome"], origin: [], seen: 0)
      try await desk.log(.answer(.action(.called112)), in: id, typed: other)
      #expect(try await desk.typed(in: id, by: desk.worker) == ["follow-up": "11:00", "crisis-outcome": "calmed"])
      let version = try await desk.services.readCrisis(id, desk.occasion(desk.worker)).draft?.version
      let clock: ClockTime = try #require(ClockTime("11:00"))
      try await desk.services.endCrisis(
        .calmed, safetyPlanGiven: true, followUp: clock, note: "", of: id, over: nil, draft: version,
        desk.occasion(desk.worker))
      #expect(try await desk.typed(in: id, by: desk.worker) == [:])
    }
  }

  @Test(arguments: Engine.available)
  func `an ending that comes twice notes its words once, and leaves what was typed for another button`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.crisis()
      try await desk.answer(in: id)
      let version = try await desk.write(["note": "Rustig nu", "caller-place": "Kade 3"], seen: 0, in: id)
      let rest = SentDraft(
        [FormDraft.Field(name: "caller-place", value: "Kade 3")], names: ["caller-place"], origin: [], seen: 0)
      let clock: ClockTime = try #require(ClockTime("11:00"))
      for turn in 1...2 {
        let seen = try await desk.services.readCrisis(id, desk.occasion(desk.worker)).crisis.ending
        try await desk.services.endCrisis(
          .calmed, safetyPlanGiven: true, followUp: clock, note: "Rustig nu", of: id, over: seen, token: "einde",
          draft: turn == 1 ? version : nil, rest: rest, desk.occasion(desk.worker))
      }
      let crisis = try await desk.services.readCrisis(id, desk.occasion(desk.worker)).crisis
      #expect(crisis.entries.map(\.note).filter { !$0.isEmpty } == ["Rustig nu"])
      #expect(try await desk.typed(in: id, by: desk.worker)["caller-place"] == "Kade 3")
      #expect(try await desk.typed(in: id, by: desk.worker)["note", default: ""].isEmpty)
    }
  }

  @Test(arguments: Engine.available)
  func `what others closed still shows its reader what they typed there`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.endedCrisis()
      let typed = try await desk.services.keepFormDraft(
        [FormDraft.Field(name: "note", value: "Belde terug")], of: FormDraft.crisis, in: .crisis(id), seen: 0,
        desk.occasion(desk.worker))
      #expect(typed.version > 0)
      try await desk.services.signCrisisOff(id, desk.occasion(desk.colleague))
      #expect(try await desk.typed(in: id, by: desk.worker) == ["note": "Belde terug"])
    }
  }
}

extension TestDesk {
  /// Keeps fields of the page as its script does; the version that stands then.
  @discardableResult
  func write(_ fields: [String: String], seen: Int64, in id: CrisisID.Public) async throws -> Int64 {
    try await services.keepFormDraft(
      fields.map { FormDraft.Field(name: $0.key, value: $0.value) }, of: FormDraft.crisis, in: .crisis(id), seen: seen,
      occasion(worker)
    ).version
  }

  /// What stands in the draft of somebody, without empty fields.
  func typed(in id: CrisisID.Public, by account: Account) async throws -> [String: String] {
    let fields = try await services.readCrisis(id, occasion(account)).draft?.fields ?? []
    return Dictionary(fields.filter { !$0.value.isEmpty }.map { ($0.name, $0.value) }) { first, _ in first }
  }
}
