import CareActs
import Desk
import Foundation
import HouseActs
import ScreeningActs
import TestKit
import Testing

@Suite("The clocks of events and products") struct FollowUpTests {
  /// Nights on which the clocks change lie between each event and its 28th day.
  static let nights = [LocalDate(dayNumber: 20_454), LocalDate(dayNumber: 20_729), LocalDate(dayNumber: 20_800)]

  @Test(arguments: Engine.available) func `the 28th day begins at midnight of the desk, clock change or not`(
    engine: Engine
  ) async throws {
    for day in Self.nights {
      try await withDesk(on: engine) { desk in
        let calendar = try DeskCalendar(zone: "Europe/Amsterdam")
        desk.clock.set(to: calendar.start(of: day).addingTimeInterval(10 * 3600))
        let id = try await desk.dossier()
        try await desk.record(.violence, daysAgo: 0, in: id)
        let runner = desk.runner()
        func sources(at moment: Date) async throws -> [TaskSource] {
          desk.clock.set(to: moment)
          while try await runner.runDue().done > 0 {}
          return try await desk.read(id).tasks.map(\.source)
        }
        let eve = calendar.start(of: day.adding(days: 28)).addingTimeInterval(-1)
        #expect(calendar.day(of: eve) == day.adding(days: 27))
        #expect(!(try await sources(at: eve)).contains(.screening), "\(day)")
        #expect(try await sources(at: eve.addingTimeInterval(1)).contains(.screening), "\(day)")
        #expect(try await desk.read(id).tasks.first { $0.source == .screening }?.due == .on(day.adding(days: 28)))
        #expect(try await sources(at: calendar.end(of: day.adding(days: 29))).filter { $0 == .screening }.count == 1)
        #expect(try await desk.read(id).signals.isEmpty)
      }
    }
  }

  @Test(arguments: [(2, 0), (3, 1), (13, 1), (14, 1), (28, 1)])
  func `contact moments come on their days, for the worker who carries the dossier`(days: Int, count: Int) async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      try await desk.record(.death, daysAgo: 0, in: id)
      desk.moveOn(days: days)
      _ = try await desk.runner().runDue()
      let moments = try await desk.read(id).tasks.filter { $0.source == .contactMoment }
      #expect(moments.count == count)
      #expect(moments.allSatisfy { $0.owner == desk.worker.label })
    }
  }

  @Test func `without a means of contact there is a task and nothing else`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier(alias: "", reach: "")
      try await desk.record(.threat, daysAgo: 3, in: id)
      _ = try await desk.runner().runDue()
      let answer = try await desk.read(id)
      #expect(answer.tasks.filter { $0.source == .contactMoment }.map(\.owner) == [desk.worker.label])
      let identity = try await desk.identity(id)
      #expect(identity.phone.isEmpty && identity.email.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `who wants no contact hears nothing, also when that is said later`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      try await desk.record(.death, daysAgo: 3, in: id)
      _ = try await desk.runner().runDue()
      #expect(try await desk.read(id).tasks.contains { $0.source == .contactMoment })
      try await desk.record(.death, daysAgo: 3, noContact: true, in: id)
      #expect(try await desk.read(id).tasks.allSatisfy { $0.source != .contactMoment })
      desk.moveOn(days: 60)
      while try await desk.runner().runDue().done > 0 {}
      let answer = try await desk.read(id)
      #expect(answer.signals.isEmpty)
      #expect(answer.tasks.allSatisfy { $0.source != .contactMoment && $0.source != .screening })
    }
  }

  @Test func `a corrected day moves the clocks, and the old ones stand still`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      try await desk.record(.accident, daysAgo: 20, in: id)
      try await desk.record(.accident, daysAgo: 1, in: id)
      desk.moveOn(days: 8)
      while try await desk.runner().runDue().done > 0 {}
      #expect(try await desk.read(id).tasks.allSatisfy { $0.source != .screening })
      desk.moveOn(days: 19)
      while try await desk.runner().runDue().done > 0 {}
      #expect(try await desk.read(id).tasks.contains { $0.source == .screening })
    }
  }

  @Test(arguments: [true, false]) func `no screening a week after the 28th day is a signal; one that was done is none`(
    isDone: Bool
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      try await desk.record(.accident, daysAgo: 0, in: id)
      desk.moveOn(days: 30)
      while try await desk.runner().runDue().done > 0 {}
      if isDone {
        try await desk.finish(desk.tsq(2), try await desk.begin("tsq", in: id), in: id)
        #expect(try await desk.read(id).tasks.allSatisfy { $0.source != .screening })
      }
      desk.moveOn(days: 5)
      while try await desk.runner().runDue().done > 0 {}
      #expect(try await desk.read(id).signals.isEmpty)
      desk.moveOn(days: 1)
      while try await desk.runner().runDue().done > 0 {}
      #expect(try await desk.read(id).signals.map(\.signal.kind) == (isDone ? [] : [.overdueScreening]))
    }
  }

  @Test(arguments: [("brs", false), ("phq-9", false), ("tsq", true), ("pcl-5", true)])
  func `only a questionnaire about what an event leaves ends screening again, skipped or not`(
    instrument: String, ends: Bool
  ) async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      try await desk.record(.accident, daysAgo: 0, in: id)
      desk.moveOn(days: 28)
      while try await desk.runner().runDue().done > 0 {}
      _ = try await desk.services.startScreening(
        StartScreening.Form(instrument: instrument, takenOn: try await desk.read(id).today, skip: .notFitting), in: id,
        token: "een", desk.occasion(desk.worker))
      #expect(try await desk.read(id).tasks.contains { $0.source == .screening } != ends)
      desk.moveOn(days: 8)
      while try await desk.runner().runDue().done > 0 {}
      #expect(try await desk.read(id).signals.contains { $0.signal.kind == .overdueScreening } != ends)
    }
  }

  @Test func `help without a first screening is a signal after two weeks`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let other = try await desk.helped(alias: "Berk 12", reach: "06-87654321")
      try await desk.finish(desk.tsq(0), try await desk.begin("tsq", in: other), in: other)
      desk.moveOn(days: 14)
      while try await desk.runner().runDue().done > 0 {}
      #expect(try await desk.read(id).signals.isEmpty)
      desk.moveOn(days: 1)
      while try await desk.runner().runDue().done > 0 {}
      #expect(try await desk.read(id).signals.map(\.signal.kind) == [.overdueScreening])
      #expect(try await desk.read(other).signals.isEmpty)
    }
  }

  @Test(arguments: Engine.available) func `complaints of four weeks are a signal at once, also without any day`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      func set(_ weeks: FourWeeks, seen: Int64) async throws {
        try await desk.services.setIndexEvent(
          IndexEvent(kind: .repeated, happenedOn: nil, complaints: weeks), of: id, seen: seen,
          desk.occasion(desk.worker))
      }
      try await set(.unknown, seen: 0)
      #expect(try await desk.read(id).signals.isEmpty)
      try await set(.yes, seen: 1)
      try await set(.yes, seen: 1)
      #expect(try await desk.read(id).signals.map(\.signal.kind) == [.fourWeeks])
      await #expect(throws: StaleVersion(current: 2)) { try await set(.no, seen: 1) }
    }
  }
}
