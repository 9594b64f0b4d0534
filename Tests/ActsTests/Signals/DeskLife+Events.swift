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
    let listed = try await listed()
    var lines = [
      try json([
        "looks": journal.looks.map { [$0.turn, milliseconds($0.at)] }, "now": milliseconds(desk.clock.now),
      ])
    ]
    for id in people { lines.append(try await line(id, audited, listed[id] ?? [])) }
    return lines
  }

  private func line(
    _ id: DossierID.Public, _ audited: [SignalID.Public: [String: Int]], _ listed: [Listed]
  ) async throws -> String {
    let answer = try await desk.read(id, as: desk.lead)
    var facts: [String: Any] = ["closed": answer.isClosed, "listed": listed.map(\.facts)]
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
        "closed": help.trajectory.isClosed, "due": help.evaluation == .due || help.evaluation == .late,
        "planned": help.sessions.contains { $0.session.attendance == nil },
        "closed_on": help.trajectory.closing?.on.iso ?? "",
      ] as [String: Any]
    }
    facts["evaluations"] = journal.evaluations[id] ?? []
    facts["closings"] = (journal.closings[id] ?? []).map {
      ["turn": $0.turn, "open": $0.open, "closed": $0.isClosed] as [String: Any]
    }
    facts["signals"] = answer.signals.map { signal($0, audited[$0.id] ?? [:]) }
    facts["said"] = (journal.said[id] ?? []).map { ["turn": $0.turn, "origin": $0.origin.rawValue] as [String: Any] }
    facts["done"] = (journal.done[id] ?? []).map { ["turn": $0.turn, "way": $0.way.rawValue] as [String: Any] }
    facts["states"] = (journal.states[id] ?? []).map { [$0.turn, $0.isOpen ? 1 : 0] }
    facts["to_make"] = answer.toMake.map { one in
      [
        "origin": one.toMake.origin.rawValue, "on": one.toMake.decidedOn.iso,
        "way": one.toMake.ending?.way.rawValue ?? "", "target": one.toMake.ending?.target?.text ?? "",
        "reason": one.toMake.ending?.reason?.rawValue ?? "", "ended": one.toMake.ending?.on.iso ?? "",
      ]
    }
    facts["referrals"] = answer.referrals.map {
      [
        "on": $0.referral.on.iso, "open": $0.referral.isOpen,
        "ended": $0.referral.isOpen ? "" : $0.referral.answer?.on.iso ?? $0.referral.on.iso,
      ] as [String: Any]
    }
    facts["registrations"] = answer.registrations.map { one in
      [
        "phase": one.registration.phase.rawValue, "decision": one.registration.triage?.decision.rawValue ?? "",
        "unanswered": one.registration.requests.contains(where: \.isOpen),
        "received": one.registration.receivedOn.iso, "decided": one.registration.triage?.on.iso ?? "",
        "intake": one.registration.intakeHeldOn?.iso ?? "", "closed_on": one.registration.closedOn?.iso ?? "",
        "begun": answer.trajectories.map(\.trajectory.openedOn).min()?.iso ?? "",
      ] as [String: Any]
    }
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

  /// What stood on a list, and from when to when; 0 for what stands there still.
  private struct Listed: Sendable {
    let source: String
    let from: Int
    let to: Int

    var facts: [String: Any] { ["source": source, "from": from, "to": to] }
  }

  private func listed() async throws -> [DossierID.Public: [Listed]] {
    try await desk.store.read { transaction in
      var found: [DossierID.Public: [Listed]] = [:]
      let rows = try transaction.rows(
        """
        SELECT dossier.public_id AS dossier, task.source, task.created_at, COALESCE(task.done_at, 0) AS done_at
        FROM task JOIN dossier ON dossier.id = task.dossier_id ORDER BY task.id
        """)
      for row in rows {
        found[try row.get("dossier"), default: []].append(
          Listed(source: try row.get("source"), from: try row.get("created_at"), to: try row.get("done_at")))
      }
      return found
    }
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
