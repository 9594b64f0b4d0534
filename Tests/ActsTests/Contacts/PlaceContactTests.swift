import Access
import CareActs
import Desk
import TestKit
import Testing

@Suite("A call of somebody who is known") struct PlaceContactTests {
  @Test(arguments: Engine.available)
  func `becomes part of the dossier that was chosen when it is registered, and not before`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let before = try await desk.read(id).timeline.count
      let call = try await desk.draft()
      try await desk.services.placeContact(id, for: call, desk.occasion(desk.worker))
      let kept = try await desk.services.readContact(call, desk.occasion(desk.worker))
      #expect(kept.contact.content.belongsTo == id && kept.dossier == nil)
      #expect(try await desk.read(id).timeline.count == before)
      try await desk.registerAsked(call)
      #expect(try await desk.services.readContact(call, desk.occasion(desk.worker)).dossier == id)
      #expect(try await desk.read(id).timeline.count == before + 1)
    }
  }

  @Test func `the choice is taken back, needs the right to write there, and is no choice for a dossier that closed`()
    async throws
  {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.accepted()
      let call = try await desk.draft(by: desk.stranger)
      await #expect(throws: NotFound.self) {
        try await desk.services.placeContact(id, for: call, desk.occasion(desk.stranger))
      }
      let mine = try await desk.draft()
      for chosen in [id, nil] {
        try await desk.services.placeContact(chosen, for: mine, desk.occasion(desk.worker))
      }
      try await desk.registerAsked(mine)
      #expect(try await desk.services.readContact(mine, desk.occasion(desk.worker)).dossier == nil)
    }
  }
}

extension TestDesk {
  fileprivate func draft(by account: Account? = nil) async throws -> ContactID.Public {
    try await services.startContact(.phone, token: "\(account?.label ?? "")\(clock.now)", occasion(account ?? worker))
  }

  fileprivate func registerAsked(_ call: ContactID.Public) async throws {
    let seen = try await services.readContact(call, occasion(worker)).contact.version
    _ = try await services.registerContact(call, seen: seen, occasion(worker)) {
      $0.fillIn("Belt weer")
    }
  }
}
