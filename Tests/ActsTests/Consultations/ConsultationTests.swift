import CareActs
import Database
import Desk
import Foundation
import ScreeningActs
import TestKit
import Testing

@Suite("Consulting a physician or psychologist") struct ConsultationTests {
  @Test(arguments: Engine.available)
  func `what is shared is what was chosen, as it was, and nothing that says who it is`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      try await desk.finish(
        [1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 9: 0, 10: 0], try await desk.begin("tsq", in: id), in: id)
      try await desk.services.setIndexEvent(
        IndexEvent(kind: .violence, happenedOn: try await desk.read(id).today.adding(days: -30), complaints: .yes),
        of: id, seen: 0, desk.occasion(desk.worker))
      try await desk.ask(Set(ConsultationFact.allCases), in: id)
      let asked = try await desk.sheets(of: id)[0]
      let sheet = asked.shared.map(\.nl).joined(separator: "\n")
      let english = asked.shared.map(\.en).joined(separator: "\n")
      for fact in ["35 tot", "30 dagen geleden", "vier weken", "TSQ – Trauma Screening Questionnaire: 8"] {
        #expect(sheet.contains(fact), "\(fact): \(sheet)")
      }
      let facts = ["35 to", "Event: violence against the client, 30 days ago", "four weeks", "Questionnaire: 8"]
      for fact in facts + ["sessions so far: 0"] {
        #expect(english.contains(fact), "\(fact): \(english)")
      }
      #expect(!english.contains("geleden") && !sheet.contains("ago"))
      for name in ["Kade 48", "06-12345678", "Noord", "man", "vrouw"] {
        #expect(!(sheet + english).contains(name), "\(name)")
      }
      try await desk.finish([9: 1, 10: 1], try #require(try await desk.read(id).screenings.first).id, in: id)
      #expect(try await desk.sheets(of: id).first?.shared == asked.shared)
      try await desk.ask([], in: id)
      #expect(try await desk.sheets(of: id).last?.shared == [])
    }
  }

  @Test(arguments: Engine.available) func `it is answered once, in the dossier, and its task goes with the last answer`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let first = try await desk.ask([], in: id)
      let second = try await desk.ask([.ageBand], in: id)
      let due = try await desk.read(id).today.adding(days: DeskNorm.consultation.standard)
      #expect(try await desk.read(id).tasks.first { $0.source == .consultation }?.due == .on(due))
      try await desk.reply(.goOn, to: first, in: id)
      #expect(try await desk.read(id).tasks.contains { $0.source == .consultation })
      await #expect(throws: ConsultationRefusal.answered) { try await desk.reply(.refer, to: first, in: id) }
      try await desk.reply(.refer, to: second, in: id, as: desk.colleague)
      let answer = try await desk.read(id)
      #expect(!answer.tasks.contains { $0.source == .consultation })
      #expect(answer.consultations.map(\.consultation.answer?.advice) == [.goOn, .refer])
      #expect(answer.timeline.count { if case .advised = $0.what { true } else { false } } == 2)
    }
  }

  @Test(arguments: Engine.available) func `question, sheet and answer are sealed; asking and answering are logged`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      try await desk.reply(.other, to: try await desk.ask(Set(ConsultationFact.allCases), in: id), in: id)
      let held = try await desk.store.read { transaction in
        try ["SELECT text_sealed FROM note WHERE subject = 'consultation'"].flatMap {
          try transaction.rows(SQL(stringLiteral: $0)).map {
            String(decoding: try $0.get("text_sealed", as: [UInt8].self), as: UTF8.self)
          }
        }
      }
      #expect(held.count == 3)
      #expect(!held.contains { $0.contains("slaap") || $0.contains("Leeftijd") || $0.contains("huisarts") })
      let events = try await desk.auditEvents()
      #expect(events.contains("consultation.asked") && events.contains("consultation.answered"))
    }
  }

  @Test(arguments: Engine.available)
  func `a question in a dossier that is being closed keeps it open, or opens it again`(engine: Engine) async throws {
    try await withDesk(on: engine) { desk in
      for round in 1...8 {
        let id = try await desk.helped(alias: "Kade \(round)", reach: "")
        let help = try await desk.openHelp(id)
        async let closing: Void = desk.close(help.id, in: id)
        async let asked = desk.ask([], in: id)
        _ = try await asked
        // Whoever closes sees a question that was asked before, and looks at it first.
        var isRefused = false
        do { try await closing } catch is Refusals<TrajectoryRefusal> { isRefused = true }
        let read = try await desk.read(id)
        #expect(!read.isClosed && read.tasks.map(\.source).contains(.consultation), "round \(round)")
        if isRefused { continue }
        let question = try #require(read.consultations.first)
        try await desk.services.answerConsultation(
          .goOn, words: "Door", on: read.today, to: question.id, in: id, desk.occasion(desk.worker))
        #expect(try await desk.read(id).isClosed, "round \(round)")
      }
    }
  }

  @Test func `without a question or a role nothing is asked, and what is missing stands at its field`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.helped()
      do {
        _ = try await desk.services.askConsultation(
          to: nil, question: " ", facts: [], in: id, token: "a", desk.occasion(desk.worker))
        Issue.record("asked without a question")
      } catch let refusals as Refusals<ConsultationRefusal> {
        #expect(refusals.items.map(\.field) == ["consulted", "question"])
      }
      #expect(try await desk.read(id).consultations.isEmpty)
      await #expect(throws: NotFound.self) {
        try await desk.services.askConsultation(
          to: .physician, question: "Mag dit?", facts: [], in: id, token: "b", desk.occasion(desk.stranger))
      }
    }
  }
}

extension TestDesk {
  /// What the others were told, oldest first.
  fileprivate func sheets(of id: DossierID.Public) async throws -> [ConsultationAnswer] {
    var sheets: [ConsultationAnswer] = []
    for asked in try await read(id).consultations {
      sheets.append(try await services.readConsultationSheet(asked.id, in: id, occasion(worker)))
    }
    return sheets
  }

  @discardableResult func ask(_ facts: Set<ConsultationFact>, in id: DossierID.Public) async throws
    -> ConsultationID.Public
  {
    try await services.askConsultation(
      to: .physician, question: "Wat raad je aan bij slecht slapen?", facts: facts, in: id, token: UUID().uuidString,
      occasion(worker))
  }

  func reply(
    _ advice: ConsultationAdvice, to consultation: ConsultationID.Public, in id: DossierID.Public,
    as account: Account? = nil
  ) async throws {
    try await services.answerConsultation(
      advice, words: "Via de huisarts.", on: try await read(id).today, to: consultation, in: id,
      occasion(account ?? worker))
  }
}
