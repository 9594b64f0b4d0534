import Access
import CareActs
import Desk
import Foundation
import RegisterCore
import TestKit
import Testing

@Suite("Keeping the promise of a call") struct KeptCallTests {
  @Test(arguments: Engine.available) func `a promise stands on the list at its minute, of whoever calls`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let due = Date.t0.addingTimeInterval(3600)
      for (caller, who) in [
        (CallBackAgreement.Caller.worker, "Medewerker 01"), (.shift, nil),
        (.colleague(desk.colleague.id), "Medewerker 02"),
      ] {
        let id = try await desk.promised { $0.caller = caller }
        let task = try #require(try await desk.task(of: id))
        #expect(task.task.due == .at(due) && task.owner == who)
      }
      let task = try #require(try await desk.services.showToday(worker).mine.first)
      desk.clock.advance(by: 3600)
      #expect(try await desk.services.readTask(task.id, worker).line.mark == .now)
      desk.clock.advance(by: 1)
      #expect(try await desk.services.readTask(task.id, worker).line.mark == .late, "by the minute")
      #expect(try await desk.services.showToday(worker).mine.first?.mark == .late)
    }
  }

  @Test(arguments: Engine.available) func `whoever calls reads what was agreed, and others only that it is due`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.promised { $0.number = "06-55555555" }
      let task = try #require(try await desk.task(of: id)).id
      let left = try await desk.events {
        let agreed = try #require(
          try await desk.services.readTask(task, desk.occasion(desk.worker)).callBack?.agreed)
        #expect(agreed.number == "06-55555555" && agreed.agreement.voicemail == .neutral)
        #expect(agreed.notes == "Slaapt slecht." && agreed.agreement.rule == "Na vijven")
      }
      #expect(left.contains("contact.read"), "opening it is on record")
      let begun = try await desk.services.beginCallBack(task, token: "bel", desk.occasion(desk.worker))
      let draft = try await desk.services.readContact(begun, desk.occasion(desk.worker)).contact.content
      #expect(draft.reach == "06-55555555" && draft.direction == .outbound)
      let found = try await desk.services.search("0655555555", desk.occasion(desk.worker))
      let isFound = found.exact.contains { if case .contact(id, _, _) = $0 { true } else { false } }
      #expect(isFound, "the number to call back finds the contact")
      await #expect(throws: NotFound.self) {
        try await desk.services.readTask(task, desk.occasion(desk.stranger))
      }
    }
  }

  @Test(arguments: Engine.available)
  func `who may not open the contact any more sees that a call is due, and a draft of another is no way to call`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let id = try await desk.promised { _ in }
      let task = try #require(try await desk.task(of: id)).id
      let begun = try await desk.services.beginCallBack(task, token: "een", worker)
      desk.moveOn(days: 3)
      let seen = try await desk.services.readTask(task, desk.occasion(desk.colleague)).callBack
      #expect(seen?.calls.map(\.contact) == [begun] && seen?.calls.map(\.mayWrite) == [false])
      let own = try await desk.services.beginCallBack(task, token: "twee", desk.occasion(desk.lead))
      #expect(own != begun)
      desk.moveOn(days: 26)
      let later = try #require(try await desk.services.readTask(task, desk.occasion(desk.colleague)).callBack)
      #expect(later.callBack.isOpen && later.agreed == nil)
      await #expect(throws: Refusals(CallBackRefusal.notForYou)) {
        try await desk.services.beginCallBack(task, token: "drie", desk.occasion(desk.colleague))
      }
    }
  }

  @Test(arguments: Engine.available) func `a contact from the task keeps the promise, once`(engine: Engine) async throws
  {
    try await withDesk(on: engine) { desk in
      let colleague = desk.occasion(desk.colleague)
      let id = try await desk.promised { $0.caller = .shift }
      let task = try #require(try await desk.task(of: id)).id
      let call = try await desk.services.beginCallBack(task, token: "een", colleague)
      #expect(try await desk.services.beginCallBack(task, token: "twee", colleague) == call, "the draft is open")
      let draft = try await desk.services.readContact(call, colleague)
      #expect(draft.contact.content.direction == .outbound && draft.contact.content.alias == "Kade 48")
      #expect(draft.keeps?.task == task && draft.keeps?.callBack.isOpen == true)
      _ = try await desk.services.registerContact(call, seen: draft.contact.version, colleague) { $0.fillIn() }
      let first = try await desk.services.readContact(id, desk.occasion(desk.worker))
      #expect(first.callBacks.map { $0.callBack.ending?.way } == [.called])
      #expect(try await desk.task(of: id) == nil)
      await #expect(throws: Refusals(CallBackRefusal.endedAlready)) {
        try await desk.services.beginCallBack(task, token: "drie", colleague)
      }
    }
  }

  @Test(arguments: Engine.available) func `the talk of a client with a dossier becomes part of it`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let id = try await desk.promised { _ in }
      let dossier = try await desk.services.startDossier(from: id, owner: .me, token: "d", worker)
      let identity = try await desk.services.readIdentity(dossier, worker).identity
      #expect(identity.voicemail == .neutral && identity.safeContact == "Na vijven")
      let task = try #require(
        try await desk.read(dossier).tasks.first { $0.source == .callBack }, "it waits in the dossier")
      let line = try #require(try await desk.services.showToday(worker).mine.first { $0.task.source == .callBack })
      #expect(task.source == line.task.source)
      #expect(try await desk.services.readTask(line.id, worker).callBack?.agreed?.client?.voicemail == .neutral)
      let call = try await desk.services.beginCallBack(line.id, token: "een", worker)
      _ = try await desk.services.registerContact(call, seen: 1, worker) { $0.fillIn() }
      #expect(try await desk.services.readContact(call, worker).dossier == dossier)
      #expect(try await !desk.read(dossier).tasks.contains { $0.source == .callBack })
    }
  }

  @Test(arguments: Engine.available) func `not reached leads to another moment, and each one is listed`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let id = try await desk.promised { _ in }
      let task = try #require(try await desk.task(of: id)).id
      desk.clock.advance(by: 3700)
      let version = try await desk.services.readTask(task, worker).version
      let next = WrittenDue(day: nil, time: ClockTime("12:00"))
      try await desk.services.missCallBack(task, .notAnswered, next: next, seen: version, worker)
      await #expect(throws: StaleVersion.self) {
        try await desk.services.missCallBack(task, .notAnswered, next: next, seen: version, worker)
      }
      let answer = try await desk.services.readTask(task, worker)
      #expect(answer.line.task.due == .at(Date.t0.addingTimeInterval(9 * 3600)))
      #expect(answer.callBack?.callBack.attempts.map(\.promised) == [Date.t0.addingTimeInterval(3600)])
      await #expect(throws: TaskRefusal.promiseStands) {
        try await desk.services.moveTask(
          task, to: WrittenDue(day: LocalDate(iso: "2027-01-01"), time: nil), reason: "Druk", seen: answer.version,
          worker)
      }
      await #expect(throws: Refusals(CallBackRefusal.triedTooLittle(3))) {
        try await desk.services.giveUpCallBack(task, .notReached, words: "", seen: answer.version, worker)
      }
      try await desk.services.giveUpCallBack(
        task, .calledThemselves, words: "Om half elf", seen: answer.version, worker)
      let ended = try await desk.services.readTask(task, worker)
      #expect(ended.line.task.done?.reason == "Om half elf" && ended.callBack?.agreed == nil)
      #expect(try await desk.task(of: id) == nil)
    }
  }

  @Test(arguments: Engine.available) func `a correction moves the promise or takes it back`(engine: Engine) async throws
  {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let id = try await desk.promised { _ in }
      let task = try #require(try await desk.task(of: id)).id
      try await desk.amended(id) { $0.callBack.time = ClockTime("20:00") }
      let moved = try await desk.services.readTask(task, worker)
      #expect(moved.line.task.due == .at(Date.t0.addingTimeInterval(17 * 3600)))
      #expect(moved.callBack?.callBack.attempts.map(\.way) == [.corrected])
      try await desk.amended(id) { $0.callBack.number = "06-99999999" }
      #expect(try await desk.services.readTask(task, worker).callBack?.agreed?.number == "06-99999999")
      try await desk.amended(id) { $0.outcome = .enough }
      #expect(try await desk.task(of: id) == nil)
      let answer = try await desk.services.readContact(id, worker)
      #expect(answer.callBacks.map { $0.callBack.ending?.way } == [.corrected])
      #expect(answer.contact.content.callBack == CallBackAgreement())
    }
  }

  @Test(arguments: Engine.available) func `a call in which nobody was spoken to keeps no promise`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let id = try await desk.promised { _ in }
      let task = try #require(try await desk.task(of: id)).id
      let call = try await desk.services.beginCallBack(task, token: "een", worker)
      try await desk.services.closeContact(as: .silent, call, worker)
      #expect(try await desk.task(of: id)?.id == task)
      #expect(try await desk.services.readContact(call, worker).keeps?.callBack.isOpen == true)
      #expect(try await desk.services.beginCallBack(task, token: "twee", worker) != call)
    }
  }

  @Test(arguments: Engine.available) func `no number is left of who wants to be less known`(engine: Engine) async throws
  {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let id = try await desk.promised { _ in }
      try await desk.amended(id) { $0.notes = "Beter." }
      let dossier = try await desk.services.startDossier(from: id, owner: .me, token: "d", worker)
      try await desk.services.destroyIdentity(
        downTo: .codeOnly, of: dossier, seen: try await desk.read(dossier).version, worker)
      let answer = try await desk.services.readVersions(of: .contact(id), worker)
      #expect(answer.versions.count == 2)
      #expect(answer.versions.allSatisfy { $0.content?.callBack.number == "" && $0.content?.callBack.rule == "" })
      let task = try #require(try await desk.services.showToday(worker).mine.first { $0.task.source == .callBack })
      #expect(try await desk.services.readTask(task.id, worker).callBack?.agreed?.number == "")
    }
  }

  @Test(arguments: Engine.available) func `a dossier stays open as long as somebody in it waits for a call`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let worker = desk.occasion(desk.worker)
      let dossier = try await desk.dossier()
      try await desk.decide(.answered, in: dossier)
      #expect(try await desk.read(dossier).isClosed)
      let id = try await desk.promised { _ in }
      try await desk.services.linkContact(id, to: dossier, worker)
      #expect(try await !desk.read(dossier).isClosed)
      func task() async throws -> TaskID.Public {
        try #require(try await desk.read(dossier).tasks.first { $0.source == .callBack }).id
      }
      let first = try await task()
      let version = try await desk.services.readTask(first, worker).version
      try await desk.services.giveUpCallBack(first, .notWanted, words: "", seen: version, worker)
      #expect(try await desk.read(dossier).isClosed, "it was the last that waited")
      // A correction that promises a call again opens it again.
      let agreed = try await desk.services.readContact(id, worker).contact.content.callBack
      try await desk.amended(id) { $0.outcome = .enough }
      try await desk.amended(id) {
        $0.outcome = .callBack
        $0.callBack = agreed
      }
      #expect(try await !desk.read(dossier).isClosed)
      let call = try await desk.services.beginCallBack(try await task(), token: "bel", worker)
      _ = try await desk.services.registerContact(call, seen: 1, worker) { $0.fillIn("Gesproken.") }
      let closed = try await desk.read(dossier)
      #expect(closed.isClosed && closed.tasks.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `a correction gives the call to whom it says, and promises what was not kept`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.promised { $0.caller = .shift }
      try await desk.amended(id) { $0.notes = "Iets anders." }
      #expect(try await desk.task(of: id)?.owner == nil)
      let colleague = desk.colleague.id
      try await desk.amended(id) { $0.callBack.caller = .colleague(colleague) }
      let task = try #require(try await desk.task(of: id))
      #expect(task.owner == "Medewerker 02")
      let version = try await desk.services.readTask(task.id, desk.occasion(desk.worker)).version
      try await desk.services.giveUpCallBack(
        task.id, .notWanted, words: "", seen: version, desk.occasion(desk.worker))
      #expect(try await desk.task(of: id) == nil)
      try await desk.amended(id) { $0.callBack.time = ClockTime("5:00") }
      #expect(try await desk.task(of: id)?.owner == "Medewerker 02", "there was none open, and the moment lies ahead")
    }
  }
}

extension TestDesk {
  /// A call of the worker that promised one an hour later, with what a test changes.
  fileprivate func promised(
    _ change: @escaping @Sendable (inout CallBackAgreement) -> Void
  ) async throws -> ContactID.Public {
    let id = try await startedCall()
    _ = try await services.registerContact(id, seen: 1, occasion(worker)) { content in
      content.fillIn("Slaapt slecht.")
      content.alias = "Kade 48"
      content.outcome = .callBack
      content.callBack = CallBackAgreement(
        time: ClockTime("4:00"), number: "06-12345678", voicemail: .neutral, rule: "Na vijven")
      change(&content.callBack)
    }
    return id
  }

  fileprivate func amended(
    _ id: ContactID.Public, _ change: @escaping @Sendable (inout ContactContent) -> Void
  ) async throws {
    let version = try await services.readContact(id, occasion(worker)).contact.version
    try await services.amendContact(id, seen: version, reason: "Verkeerd gehoord", occasion(worker), change: change)
  }

  /// The open task of a contact's promise, on anybody's list.
  fileprivate func task(of contact: ContactID.Public) async throws -> TaskLine? {
    for account in [worker, colleague] {
      let day = try await services.showToday(occasion(account))
      let found = (day.mine + day.unassigned).first {
        $0.task.source == .callBack && $0.subject == .contact(contact)
      }
      if let found { return found }
    }
    return nil
  }
}
