import CareActs
import Database
import Desk
import Foundation
import Instruments
import ScreeningActs
import TestKit

extension DeskLife {
  /// Lines of JSON: the rounds of the job runner first, then each dossier, from what its page shows, beside the journal.
  func events() async throws -> [String] {
    let audited = try await audited()
    var lines = [try json(["looks": journal.looks.map { [$0.turn, milliseconds($0.at)] }])]
    for id in people { lines.append(try await line(id, audited)) }
    return lines
  }

  private func line(_ id: DossierID.Public, _ audited: [SignalID.Public: [String: Int]]) async throws -> String {
    let answer = try await desk.read(id, as: desk.lead)
    var facts: [String: Any] = ["closed": answer.isClosed]
    let screenings = try await opened(answer.screenings, in: id)
    facts["screenings"] = screenings.map { one in
      [
        "id": one.id.text, "instrument": one.code, "on": one.takenOn.iso, "at": milliseconds(one.at),
        "answers": one.answers?.text ?? "", "turn": journal.screenings[one.id] ?? 0,
      ] as [String: Any]
    }
    facts["event"] = answer.event.map { known in
      [
        "on": known.event.happenedOn?.iso ?? "", "complaints": known.event.complaints.rawValue,
        "no_contact": known.event.wantsNoContact, "at": milliseconds(known.at), "turn": journal.events[id] ?? 0,
      ] as [String: Any]
    }
    facts["help"] = answer.trajectories.map { help in
      [
        "product": help.trajectory.product.key.text, "on": help.trajectory.openedOn.iso,
        "turn": journal.starts[id] ?? 0, "evaluations": help.trajectory.evaluations.count,
      ] as [String: Any]
    }
    facts["evaluations"] = journal.evaluations[id] ?? []
    facts["closings"] = (journal.closings[id] ?? []).map {
      ["turn": $0.turn, "open": $0.open, "closed": $0.isClosed] as [String: Any]
    }
    facts["signals"] = answer.signals.map { signal($0, audited[$0.id] ?? [:]) }
    facts["tasks"] = answer.tasks.map { ["source": $0.source.rawValue, "owner": $0.owner ?? ""] }
    return try json(facts)
  }

  /// The same questionnaires with their answers.
  private func opened(_ screenings: [ScreeningAnswer], in id: DossierID.Public) async throws -> [ScreeningAnswer] {
    var opened: [ScreeningAnswer] = []
    for one in screenings {
      opened.append(
        try await desk.services.readScreening(one.id, in: id, .dutch, desk.occasion(desk.lead)).screening)
    }
    return opened
  }

  private func signal(_ one: SignalAnswer, _ audited: [String: Int]) -> [String: Any] {
    let rulings = one.earlier + [one.signal.ruling].compactMap { $0 }
    return [
      "kind": one.signal.kind.rawValue, "raised": one.raisedOn.iso, "at": milliseconds(one.signal.raisedAt),
      "round": one.signal.round, "due": milliseconds(one.signal.due), "open": one.signal.isOpen,
      "escalated": one.signal.isEscalated, "screening": one.screening?.text ?? "",
      "decided": journal.decisions[one.id] ?? [],
      "audit": [
        "raised": audited["signal.raised"] ?? 0, "escalated": audited["signal.escalated"] ?? 0,
        "decided": audited["signal.decided"] ?? 0,
      ],
      "rulings": rulings.map {
        ["decision": $0.decision.rawValue, "at": milliseconds($0.at), "until": $0.watchUntil?.iso ?? ""]
          as [String: Any]
      },
    ]
  }

  /// How often each thing was done with a signal, as the audit trail has it.
  private func audited() async throws -> [SignalID.Public: [String: Int]] {
    try await desk.store.read { transaction in
      var names: [String: SignalID.Public] = [:]
      for row in try transaction.rows("SELECT id, public_id FROM signal") {
        names["signal:\(try row.get("id", as: Int64.self))"] = try row.get("public_id")
      }
      var found: [SignalID.Public: [String: Int]] = [:]
      for row in try transaction.rows("SELECT event, objects FROM audit WHERE objects IS NOT NULL") {
        for object in try row.get("objects", as: String.self).split(separator: ",") {
          guard let id = names[String(object)] else { continue }
          found[id, default: [:]][try row.get("event"), default: 0] += 1
        }
      }
      return found
    }
  }

  private func json(_ facts: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: facts, options: [.sortedKeys]), as: UTF8.self)
  }

  private func milliseconds(_ moment: Date) -> Int { Int((moment.timeIntervalSince1970 * 1000).rounded()) }
}
