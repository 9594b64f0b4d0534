import CareActs
import Desk
import Foundation
import HouseActs
import ScreeningActs
import TestKit
import Testing

@Suite("What a question opens") struct OpenedTests {
  @Test(arguments: Engine.available) func `a page of a long timeline opens its own events, and no other`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      for number in 1...44 {
        desk.clock.advance(by: 60)
        let call = try await desk.registeredCall(reach: "", notes: "Contact \(number)")
        try await desk.services.linkContact(call, to: id, desk.occasion(desk.worker))
      }
      let occasion = desk.occasion(desk.worker)
      var texts: [String] = []
      for (page, shown) in [(1, 40), (2, 6)] {
        _ = desk.footprint.take()
        let answer = try await desk.services.readDossier(id, page: page, occasion)
        let timeline = answer.timeline
        #expect(timeline.number == page && timeline.pages == 2 && timeline.all == 46)
        #expect(timeline.events.count == shown)
        let contacts = timeline.events.compactMap { event in
          if case .contact(_, let content) = event.what { content.notes } else { nil }
        }
        let opened = desk.footprint.take().opened.filter { $0.column == "contact.text" }
        #expect(opened.count == contacts.count && !contacts.contains(""))
        texts += contacts
      }
      #expect(texts == (1...44).reversed().map { "Contact \($0)" } + ["Slaapt slecht."])
    }
  }

  @Test func `narrowed, it opens those of one kind, and a page that is not there is the last one`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      try await desk.hold(1, in: id)
      _ = desk.footprint.take()
      let answer = try await desk.services.readDossier(
        id, showing: .session, page: 9, desk.occasion(desk.worker))
      let columns = Set(desk.footprint.take().opened.map(\.column))
      #expect(columns.contains("note.session.report") && !columns.contains("contact.text"))
      #expect(answer.timeline.number == 1 && answer.timeline.total == answer.timeline.events.count)
      #expect(answer.timeline.all > answer.timeline.total)
    }
  }

  @Test func `the sheet of a consultation opens the question and what was shared, and not the answer`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let occasion = desk.occasion(desk.worker)
      let asked = try await desk.services.askConsultation(
        to: .physician, question: "Wat te doen?", facts: [.group], in: id, token: "a", occasion)
      let today = try await desk.read(id).today
      try await desk.services.answerConsultation(.goOn, words: "Zo door.", on: today, to: asked, in: id, occasion)
      _ = desk.footprint.take()
      let sheet = try await desk.services.readConsultationSheet(asked, in: id, occasion)
      #expect(
        desk.footprint.take().opened.map(\.column).sorted() == [
          "note.consultation.question", "note.consultation.shared",
        ])
      #expect(sheet.consultation.question == "Wat te doen?" && sheet.consultation.answer?.words == "")
    }
  }

  @Test func `the desk's day costs nothing`() async throws {
    try await withDesk(on: .sqlite) { desk in
      _ = desk.footprint.take()
      let today = try desk.services.today()
      #expect(today == LocalDate(iso: "2026-11-22"))
      let count = desk.footprint.take()
      #expect(count.reads + count.writes + count.statements + count.values == 0)
    }
  }

  /// An act reads without texts where it compares none; where it does compare, it must not take a sealed text for an empty
  /// one.
  @Test func `a session with another report than one of the same day is a session of its own`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      let help = try await desk.openHelp(id)
      let today = try await desk.read(id).today
      func record(_ report: String, _ token: String) async throws -> SessionID.Public {
        try await desk.services.recordSession(
          RecordSession.Form(on: today, place: .phone, attendance: .held, minutes: 50, report: report), of: help.id,
          in: id, token: token, desk.occasion(desk.worker))
      }
      let first = try await record("Eerste", "a")
      let again = try await record("Eerste", "b")
      let other = try await record("Tweede", "c")
      let empty = try await record("", "d")
      #expect(again == first && Set([first, other, empty]).count == 3)
      #expect(try await desk.openHelp(id).trajectory.heldSessions == 3)
    }
  }
}
