import CareActs
import Desk
import Foundation
import ScreeningActs
import TestKit
import Testing

@Suite("What a list is asked for") struct ListFilterTests {
  @Test(arguments: Engine.available) func `contacts and drafts know who wrote them down and whether anybody spoke`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let mine = try await desk.registeredCall()
      desk.clock.advance(by: 60)
      let hers = try await desk.registeredCall(by: desk.colleague)
      desk.clock.advance(by: 60)
      let silent = try await desk.startedCall()
      _ = try await desk.services.closeContact(as: .silent, silent, desk.occasion(desk.worker))
      desk.clock.advance(by: 60)
      let draft = try await desk.draftedCall()
      desk.clock.advance(by: 60)
      let other = try await desk.draftedCall(by: desk.colleague)
      let occasion = desk.occasion(desk.lead)
      func contacts(_ filter: ContactFilter, _ order: ListOrder = .newestFirst) async throws -> [ContactID.Public] {
        try await desk.services.listContacts(filter, by: order, desk.occasion(desk.worker)).lines.map(\.id)
      }
      let all = try await contacts(.all)
      #expect(Set(all).isSuperset(of: [mine, silent]))
      #expect(try await contacts(.all, .oldestFirst) == all.reversed())
      #expect(try await contacts(.mine) == all.filter { $0 != hers })
      #expect(try await contacts(.withConversation) == all.filter { $0 != silent })
      #expect(try await contacts(.withoutData) == [silent])
      let drafts = try await desk.services.listDrafts(.all, by: .oldestFirst, occasion).lines.map(\.id)
      #expect(drafts == [draft, other])
      #expect(try await desk.services.listDrafts(.mine, desk.occasion(desk.worker)).lines.map(\.id) == [draft])
    }
  }

  @Test(arguments: Engine.available) func `registrations that wait are those to decide and those for an intake`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let received = try await desk.dossier()
      desk.moveOn(days: 1)
      let waiting = try await desk.dossier()
      try await desk.decide(.accept, in: waiting)
      func list(_ filter: RegistrationFilter, _ order: ListOrder = .oldestFirst) async throws -> [DossierID.Public] {
        try await desk.services.listRegistrations(filter, by: order, desk.occasion(desk.worker)).lines.map(\.dossier)
      }
      #expect(try await list(.all) == [received, waiting])
      #expect(try await list(.all, .newestFirst) == [waiting, received])
      #expect(try await list(.toDecide) == [received])
      #expect(try await list(.intake) == [waiting])
    }
  }

  @Test(arguments: Engine.available) func `tasks are late from the day after, and what nobody carries is a list`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let first = try await desk.add("Bellen")
      func list(_ filter: TaskFilter, _ order: ListOrder = .oldestFirst) async throws -> [TaskID.Public] {
        try await desk.services.listTasks(filter, by: order, desk.occasion(desk.worker)).lines.map(\.id)
      }
      #expect(try await list(.late).isEmpty)
      desk.moveOn(days: 1)
      let second = try await desk.add("Mailen", WrittenDue(day: LocalDate(iso: "2026-11-23"), time: nil))
      #expect(try await list(.late) == [first])
      #expect(try await list(.mine) == [first, second])
      #expect(try await list(.mine, .newestFirst) == [second, first])
      #expect(try await list(.unassigned).isEmpty)
      let seen = try await desk.services.readTask(second, desk.occasion(desk.worker)).version
      try await desk.services.assignTask(second, to: .shift, seen: seen, desk.occasion(desk.worker))
      #expect(try await list(.unassigned) == [second])
      #expect(try await list(.mine) == [first])
    }
  }

  @Test(arguments: Engine.available) func `referrals wait, are late after their term, and are answered`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier(alias: "Haven 3")
      try await desk.decide(.refer, in: id)
      let day = try await desk.read(id).today
      let toMake = try #require(try await desk.read(id).toMake.first)
      let made = try await desk.services.makeReferral(
        .gp(on: day, ending: toMake.id), in: .dossier(id), token: "r", desk.occasion(desk.worker))
      func list(_ filter: ReferralFilter) async throws -> [ListReferrals.Line] {
        try await desk.services.listReferrals(filter, desk.occasion(desk.worker)).lines
      }
      let line = try #require(try await list(.open).first)
      #expect(line.id == made && line.place == .dossier(id) && line.label == "Haven 3")
      #expect(try await list(.late).isEmpty)
      #expect(try await list(.answered).isEmpty)
      desk.moveOn(days: DeskNorm.referralAnswer.standard)
      #expect(try await list(.late).isEmpty)
      desk.moveOn(days: 1)
      #expect(try await list(.late).map(\.id) == [made])
      try await desk.services.answerReferral(
        AnswerReferral.Form(.started, on: day), to: made, in: .dossier(id), seen: 1, desk.occasion(desk.worker))
      #expect(try await list(.open).isEmpty)
      #expect(try await list(.late).isEmpty)
      #expect(try await list(.answered).map(\.id) == [made])
      #expect(try await list(.all).map(\.id) == [made])
      #expect(try await desk.services.listReferrals(.all, desk.occasion(desk.stranger)).lines.isEmpty)
    }
  }
}
