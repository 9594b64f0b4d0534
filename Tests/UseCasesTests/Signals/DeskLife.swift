import Desk
import Foundation
import Instruments
import TestKit
import UseCases

/// Two years of a desk, day by day: first what the house does by itself, then people.
struct DeskLife {
  let desk: TestDesk
  let days: Int
  private var chance = SeededGenerator(seed: 20_261_122)
  private var people: [PublicID] = []
  private let runner: JobRunner

  init(desk: TestDesk, days: Int) {
    self.desk = desk
    self.days = days
    runner = JobRunner(register: desk.register) { "\(type(of: $0))" }
  }

  mutating func run(dossiers: Int) async throws {
    for day in 0..<days {
      desk.moveOn(days: 1)
      while try await runner.runDue().done > 0 {}
      let arrivals = (day + 1) * dossiers / days - day * dossiers / days
      for _ in 0..<arrivals { try await arrive() }
      let visits = people.count.isMultiple(of: 2) ? people.count / 40 + 1 : people.count / 30 + 1
      for _ in 0..<visits { try await visit() }
    }
  }

  private mutating func arrive() async throws {
    let id =
      Bool.random(using: &chance)
      ? try await desk.helped(alias: "Sluis \(people.count)") : try await desk.dossier(alias: "Sluis \(people.count)")
    people.append(id)
    guard Int.random(in: 0..<3, using: &chance) > 0 else { return }
    let today = try await desk.read(id).today
    let weeks: FourWeeks = Int.random(in: 0..<4, using: &chance) == 0 ? .yes : .no
    try await desk.services.setIndexEvent(
      IndexEvent(
        kind: .accident, happenedOn: today.adding(days: -Int.random(in: 0...50, using: &chance)), complaints: weeks,
        wantsNoContact: Int.random(in: 0..<6, using: &chance) == 0),
      of: id, seen: 0, desk.occasion(desk.worker))
  }

  private mutating func visit() async throws {
    guard let id = people.randomElement(using: &chance) else { return }
    switch Int.random(in: 0..<5, using: &chance) {
    case 0, 1:
      let codes = Dictionary(uniqueKeysWithValues: (1...10).map { ($0, Int.random(in: 0...1, using: &chance)) })
      try await desk.finish(codes, try await desk.begin("tsq", in: id), in: id)
    case 2:
      let severity = Int.random(in: 0...3, using: &chance)
      var codes = Dictionary(
        uniqueKeysWithValues: (1...8).map { ($0, Int.random(in: 0...severity, using: &chance)) })
      codes[9] = Int.random(in: 0..<12, using: &chance) == 0 ? 1 : 0
      try await desk.finish(codes, try await desk.begin("phq-9", in: id), in: id)
    default: try await decide(id)
    }
  }

  private mutating func decide(_ id: PublicID) async throws {
    let answer = try await desk.read(id)
    for open in answer.signals where open.signal.isOpen {
      guard let decision = SignalDecision.allCases.randomElement(using: &chance) else { return }
      let until = decision == .watch ? answer.today.adding(days: Int.random(in: 1...30, using: &chance)) : nil
      try await desk.services.decideSignal(
        DecideSignal.Form(decision: decision, reason: "Besproken.", deviation: .inCare, watchUntil: until),
        of: open.id, in: id, desk.occasion(desk.worker))
    }
  }

  // MARK: What stands in the register

  /// One line of JSON for each dossier, from what its page shows.
  func events() async throws -> [String] {
    var lines: [String] = []
    for id in people { lines.append(try await line(id)) }
    return lines
  }

  private func line(_ id: PublicID) async throws -> String {
    let answer = try await desk.read(id)
    var facts: [String: Any] = ["today": answer.today.iso, "now": milliseconds(desk.clock.now)]
    facts["screenings"] = answer.screenings.map { one in
      [
        "id": one.id.text, "instrument": one.code, "on": one.takenOn.iso, "at": milliseconds(one.at),
        "answers": one.answers?.text ?? "",
      ] as [String: Any]
    }
    facts["event"] = answer.event.map { known in
      [
        "on": known.event.happenedOn?.iso ?? "", "complaints": known.event.complaints.rawValue,
        "no_contact": known.event.wantsNoContact, "at": milliseconds(known.at),
      ] as [String: Any]
    }
    facts["help"] = answer.trajectories.map {
      ["product": $0.trajectory.product.key.text, "on": $0.trajectory.openedOn.iso]
    }
    facts["signals"] = answer.signals.map { one in
      let rulings = one.earlier + [one.signal.ruling].compactMap { $0 }
      return [
        "kind": one.signal.kind.rawValue, "raised": one.raisedOn.iso, "round": one.signal.round,
        "due": milliseconds(one.signal.due), "open": one.signal.isOpen, "escalated": one.signal.isEscalated,
        "screening": one.screening?.text ?? "",
        "rulings": rulings.map {
          ["decision": $0.decision.rawValue, "at": milliseconds($0.at), "until": $0.watchUntil?.iso ?? ""]
            as [String: Any]
        },
      ] as [String: Any]
    }
    facts["tasks"] = answer.tasks.map { ["source": $0.source.rawValue, "owner": $0.owner ?? ""] }
    let data = try JSONSerialization.data(withJSONObject: facts, options: [.sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  private func milliseconds(_ moment: Date) -> Int { Int((moment.timeIntervalSince1970 * 1000).rounded()) }
}
