import CareActs
import Database
import Desk
import Foundation
import HouseActs
import ScreeningActs
import TestKit
import Testing

@Suite("Signals of a dossier") struct SignalUseTests {
  @Test(arguments: [(6, 0), (7, 1)]) func `a score from the cut-off asks for a decision, one below does not`(
    total: Int, count: Int
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      try await desk.finish(desk.tsq(total), try await desk.begin("tsq", in: id), in: id)
      let answer = try await desk.read(id)
      #expect(answer.signals.map(\.signal.kind) == Array(repeating: .overCutoff, count: count))
      #expect(answer.tasks.filter { $0.source == .signal }.count == count)
      #expect(answer.timeline.filter { $0.what == .signalled(.overCutoff) }.count == count)
    }
  }

  @Test func `what is in validation is shown and never asks for a decision`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let screening = try await desk.services.startScreening(
        StartScreening.Form(instrument: "ors", cutoff: "nl-2014", takenOn: try await desk.read(id).today), in: id,
        token: "t", desk.occasion(desk.worker))
      try await desk.finish([1: 1, 2: 1, 3: 1, 4: 1], screening, in: id)
      #expect(try await desk.read(id).signals.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `an answer to a safety item is a signal beside its crisis log`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      try await desk.answer([9: 1], try await desk.begin("phq-9", in: id), in: id)
      let answer = try await desk.read(id)
      #expect(answer.signals.map(\.signal.kind) == [.safety])
      #expect(answer.hasOpenCrisis)
    }
  }

  @Test func `complaints that grew by more than chance are a signal, by less are none`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      for total in [3, 8, 9] {
        try await desk.finish(desk.phq(total), try await desk.begin("phq-9", in: id), in: id)
        desk.moveOn(days: 7)
      }
      #expect(try await desk.read(id).signals.map(\.signal.kind) == [.worsening])
    }
  }

  @Test(arguments: [(15, [SignalKind.noGain]), (8, [])])
  func `no clear gain at the second evaluation is a signal`(last: Int, kinds: [SignalKind]) async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      for total in [16, last] {
        let screening = try await desk.services.startScreening(
          StartScreening.Form(instrument: "phq-9", cutoff: "screen-10", takenOn: try await desk.read(id).today),
          in: id, token: "\(total)", desk.occasion(desk.worker))
        try await desk.finish(desk.phq(total), screening, in: id)
      }
      for number in 1...2 {
        try await desk.evaluate(number, in: id)
        let found = try await desk.read(id).signals.map(\.signal.kind).filter { $0 == .noGain }
        #expect(found == (number == 2 ? kinds : []))
      }
    }
  }

  @Test(arguments: Engine.available) func `two people who decide at once make one decision`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.signalled()
      let signal = try #require(try await desk.read(id).signals.first).id
      async let one = desk.tryDecide(.consult, signal, in: id, as: desk.worker)
      async let two = desk.tryDecide(.deviate, signal, in: id, as: desk.colleague)
      #expect(try await [one, two].filter { $0 }.count == 1)
      let rows = try await desk.store.read { transaction in
        try transaction.rows("SELECT decision FROM signal_ruling").count
      }
      #expect(rows == 1)
      #expect(try await desk.auditEvents().filter { $0 == "signal.decided" }.count == 1)
    }
  }

  @Test(arguments: Engine.available) func `a decision ends its task, keeps its reason sealed, and sets to work`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.signalled()
      try await desk.decide(.refer, "kanarie", in: id)
      let answer = try await desk.read(id)
      #expect(answer.signals.first?.signal.ruling?.reason == "kanarie")
      #expect(answer.tasks.map(\.source).contains(.signalFollowUp))
      #expect(!answer.tasks.map(\.source).contains(.signal))
      let sealed = try await desk.store.read { transaction in
        try transaction.rows("SELECT text_sealed FROM note WHERE subject = 'signal-ruling'").map {
          String(decoding: try $0.get("text_sealed", as: [UInt8].self), as: UTF8.self)
        }
      }
      #expect(sealed.count == 1 && !sealed.contains { $0.contains("kanarie") })
    }
  }

  @Test(arguments: Engine.available)
  func `past its term it is on top for the worker, the shift and the lead, once`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.signalled()
      let due = try #require(try await desk.read(id).signals.first).signal.due
      desk.clock.set(to: due.addingTimeInterval(-1))
      #expect(try await desk.runner().runDue().done == 0)
      desk.clock.set(to: due)
      #expect(try await desk.runner().runDue().done == 1)
      #expect(try await desk.runner().runDue().done == 0)
      for account in [desk.worker, desk.colleague, desk.lead] {
        let today = try await desk.services.showToday(desk.occasion(account))
        #expect(today.unassigned.first?.task.source == .signalOverdue, "\(account.label)")
      }
      #expect(
        try await desk.services.showToday(desk.occasion(desk.worker)).mine.first?.task.source == .signal)
      try await desk.decide(.consult, "Overleg gepland.", in: id)
      let left = try await desk.read(id).tasks.map(\.source)
      #expect(!left.contains(.signal) && !left.contains(.signalOverdue))
    }
  }

  @Test func `decided in time it never escalates`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.signalled()
      try await desk.decide(.deviate, "Cliënt is al in behandeling.", in: id)
      desk.moveOn(days: 10)
      _ = try await desk.runner().runDue()
      #expect(!(try await desk.auditEvents()).contains("signal.escalated"))
    }
  }

  @Test(arguments: Engine.available) func `watched until a day, it comes back on that day and asks again`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.signalled()
      try await desk.decide(.watch, "Eerste weken.", days: 10, in: id)
      desk.moveOn(days: 9)
      while try await desk.runner().runDue().done > 0 {}
      #expect(try await desk.read(id).signals.map(\.signal.isOpen) == [false])
      desk.moveOn(days: 1)
      while try await desk.runner().runDue().done > 0 {}
      let back = try #require(try await desk.read(id).signals.first)
      #expect(back.signal.isOpen && back.signal.round == 2)
      #expect(back.earlier.map(\.reason) == ["Eerste weken."])
      try await desk.decide(.consult, "Nog steeds.", in: id)
      #expect(try await desk.read(id).signals.first?.earlier.count == 1)
      desk.moveOn(days: 10)
      while try await desk.runner().runDue().done > 0 {}
      #expect(!(try await desk.auditEvents()).contains("signal.escalated"))
    }
  }

  @Test func `its task can't be ticked off, dropped or put off, and help can't be closed over it`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      try await desk.finish(desk.tsq(9), try await desk.begin("tsq", in: id), in: id)
      let today = try await desk.services.showToday(desk.occasion(desk.worker))
      let task = try #require(today.mine.first { $0.task.source == .signal }).id
      await #expect(throws: TaskRefusal.decideSignal) {
        try await desk.services.completeTask(task, desk.occasion(desk.worker))
      }
      await #expect(throws: TaskRefusal.decideSignal) {
        try await desk.services.dropTask(
          task, reason: "weg", seen: try await desk.seen(task), desk.occasion(desk.worker))
      }
      let help = try await desk.openHelp(id)
      await #expect(throws: Refusals<TrajectoryRefusal>.self) { try await desk.close(help.id, in: id) }
    }
  }

  @Test(arguments: Engine.available) func `watched when help was closed, it comes back all the same, to the lead`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      try await desk.finish(desk.tsq(9), try await desk.begin("tsq", in: id), in: id)
      try await desk.decide(.watch, "Eerste weken.", days: 10, in: id)
      try await desk.close(try await desk.openHelp(id).id, in: id)
      #expect(try await desk.read(id).isClosed)
      desk.moveOn(days: 10)
      while try await desk.runner().runDue().done > 0 {}
      #expect(try await desk.read(id, as: desk.lead).signals.map(\.signal.isOpen) == [true])
      let today = try await desk.services.showToday(desk.occasion(desk.lead))
      #expect(today.unassigned.map(\.task.source) == [.signal])
      desk.moveOn(days: 7)
      while try await desk.runner().runDue().done > 0 {}
      let late = try await desk.services.showToday(desk.occasion(desk.lead))
      #expect(Set(late.unassigned.map(\.task.source)) == [.signal, .signalOverdue])
      try await desk.decide(.deviate, "De hulp is afgerond.", in: id, as: desk.lead)
      #expect(try await desk.read(id, as: desk.lead).tasks.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `another team can't decide, nor an administrator`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.signalled()
      let signal = try #require(try await desk.read(id).signals.first).id
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self) {
          _ = try await desk.tryDecide(.consult, signal, in: id, as: account)
        }
      }
      #expect(try await desk.read(id).signals.first?.signal.isOpen == true)
    }
  }
}

extension TestDesk {
  /// Decides on the first open signal.
  func decide(
    _ decision: SignalDecision, _ reason: String, days: Int? = nil, in id: DossierID.Public, as account: Account? = nil
  ) async throws {
    let answer = try await read(id, as: account)
    let signal = try #require(answer.signals.first { $0.signal.isOpen })
    try await services.decideSignal(
      DecideSignal.Form(
        decision: decision, reason: reason, deviation: .inCare, watchUntil: days.map { answer.today.adding(days: $0) }),
      of: signal.id, in: id, occasion(account ?? worker))
  }

  /// Whether the decision was this account's.
  fileprivate func tryDecide(
    _ decision: SignalDecision, _ signal: SignalID.Public, in id: DossierID.Public, as account: Account
  ) async throws -> Bool {
    do {
      try await services.decideSignal(
        DecideSignal.Form(decision: decision, reason: "Omdat.", deviation: .inCare), of: signal, in: id,
        occasion(account))
      return true
    } catch SignalRefusal.decided {
      return false
    }
  }

  fileprivate func evaluate(_ number: Int, in id: DossierID.Public) async throws {
    let help = try await openHelp(id)
    try await services.evaluateTrajectory(
      EvaluateTrajectory.Form(afterSessions: 0, decision: .goOn, note: "Evaluatie \(number)"),
      of: help.id, in: id, seen: help.version, occasion(worker))
  }
}
