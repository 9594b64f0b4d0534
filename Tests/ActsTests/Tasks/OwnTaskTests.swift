import Access
import CareActs
import Desk
import Foundation
import HouseActs
import TestKit
import Testing

@Suite("Tasks that somebody writes") struct OwnTaskTests {
  @Test(
    arguments: [
      (OwnTask.titleLimit, "22-11", nil, nil), (OwnTask.titleLimit + 1, "22-11", nil, .titleTooLong),
      (5, "22-11", "03:01", nil), (5, "22-11", "03:00", .dueBehind), (5, "21-11", nil, .dueBehind),
      (5, nil, nil, .dueMissing),
    ] as [(Int, String?, String?, TaskRefusal?)])
  func `title and moment have their borders`(
    length: Int, day: String?, time: String?, refusal: TaskRefusal?
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      let date = day.flatMap { LocalDate(iso: "2026-11-\($0.prefix(2))") }
      let due = WrittenDue(day: date, time: time.flatMap { ClockTime($0) })
      let title = String(repeating: "x", count: length)
      guard let refusal else {
        try await desk.add(title, due)
        return
      }
      await #expect(throws: Refusals(refusal)) { try await desk.add(title, due) }
    }
  }

  @Test(arguments: Engine.available) func `it is about a record that its writer may open, and says which`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let call = try await desk.registeredCall(reach: "")
      let dossier = try await desk.dossier(alias: "Brug 2", reach: "")
      let places: [(TaskPlace, TaskSubject)] = [
        (.itself, .itself), (.contact(call), .contact(call)), (.dossier(dossier), .dossier(dossier, alias: "Brug 2")),
      ]
      for (place, subject) in places {
        let prepared = try await desk.services.prepareTask(about: place, desk.occasion(desk.worker))
        #expect(prepared.subject == subject)
        #expect(prepared.colleagues.map(\.label) == ["Medewerker 02", "Teamleider 01"])
        let id = try await desk.write(about: place)
        let task = try await desk.services.readTask(id, desk.occasion(desk.colleague))
        #expect(task.line.subject == subject && task.line.title == "Bellen" && task.mayComplete)
      }
      for place in [TaskPlace.contact(call), .dossier(dossier)] {
        await #expect(throws: NotFound.self) {
          try await desk.services.prepareTask(about: place, desk.occasion(desk.stranger))
        }
        await #expect(throws: NotFound.self) { try await desk.write(about: place, as: desk.stranger) }
      }
      await #expect(throws: AccessRefusal.self) { try await desk.write(about: .itself, as: desk.administrator) }
    }
  }

  @Test(arguments: Engine.available)
  func `what is done is neither moved, handed on nor dropped, and who typed a reason is told`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.add("Bellen")
      try await desk.services.completeTask(id, occasion)
      let tomorrow = WrittenDue(day: LocalDate(iso: "2026-11-23"), time: nil)
      await #expect(throws: TaskRefusal.alreadyDone) {
        try await desk.services.moveTask(id, to: tomorrow, reason: "Later", seen: try await desk.seen(id), occasion)
      }
      await #expect(throws: TaskRefusal.alreadyDone) {
        try await desk.services.assignTask(id, to: .shift, seen: try await desk.seen(id), occasion)
      }
      await #expect(throws: TaskRefusal.alreadyDone) {
        try await desk.services.dropTask(id, reason: "Toch niet", seen: try await desk.seen(id), occasion)
      }
      #expect(try await desk.services.readTask(id, occasion).line.task.done?.way == .done)
      let other = try await desk.add("Mailen")
      for _ in 1...2 {
        try await desk.services.dropTask(other, reason: "Toch niet", seen: try await desk.seen(other), occasion)
      }
      #expect(try await desk.services.readTask(other, occasion).line.task.done?.way == .dropped)
    }
  }

  @Test func `a task is moved ahead only, and to where it is already without a word`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.add("Bellen")
      let today = WrittenDue(day: LocalDate(iso: "2026-11-22"), time: nil)
      try await desk.services.moveTask(id, to: today, reason: "", seen: try await desk.seen(id), occasion)
      for due in [WrittenDue(day: LocalDate(iso: "2026-11-21"), time: nil), WrittenDue(day: nil, time: nil)] {
        await #expect(throws: due.day == nil ? TaskRefusal.dueMissing : .dueBehind) {
          try await desk.services.moveTask(id, to: due, reason: "Reden", seen: try await desk.seen(id), occasion)
        }
      }
      #expect(try await desk.services.readTask(id, occasion).line.task.moves.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `the list of all tasks goes on where the page before ended`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      var made: Set<TaskID.Public> = []
      for number in 0..<27 { made.insert(try await desk.add("Taak \(number)")) }
      try await desk.add("Van haar", as: desk.colleague)
      let first = try await desk.services.listTasks(.mine, desk.occasion(desk.worker))
      let second = try await desk.services.listTasks(.mine, after: first.next, desk.occasion(desk.worker))
      #expect(first.lines.count == 25 && second.lines.count == 2 && second.next == nil)
      #expect(Set((first.lines + second.lines).map(\.id)) == made)
      await #expect(throws: AccessRefusal.self) {
        try await desk.services.listTasks(.mine, desk.occasion(desk.administrator))
      }
    }
  }

  @Test func `each act leaves one row, whether it changed anything or not`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let occasion = desk.occasion(desk.worker)
      let left = try await desk.events {
        let id = try await desk.add("Bellen", token: "t")
        try await desk.add("Bellen", token: "t")
        let seen = try await desk.services.readTask(id, occasion).version
        try await desk.services.assignTask(id, to: .shift, seen: seen, occasion)
        for _ in 0..<2 { try await desk.services.completeTask(id, occasion) }
        await #expect(throws: NotFound.self) { try await desk.services.completeTask(id, desk.occasion(desk.stranger)) }
      }
      #expect(
        left == ["task.written", "task.written", "task.listed", "task.written", "task.written", "task.written"])
    }
  }
}

extension TestDesk {
  @discardableResult
  fileprivate func write(about place: TaskPlace, as account: Account? = nil) async throws -> TaskID.Public {
    try await services.addTask(
      title: "Bellen", when: WrittenDue(day: LocalDate(iso: "2026-11-22"), time: nil), for: .shift, about: place,
      token: UUID().uuidString, occasion(account ?? worker))
  }
}
