import CareActs
import Desk
import Foundation
import TestKit
import Testing

@Suite("Being known, and less known again") struct KnownTests {
  @Test(arguments: Engine.available) func `a name makes known, and destroying it leaves nothing to find`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let before = try await desk.services.readIdentity(id, desk.occasion(desk.worker))
      var identity = before.identity
      identity.name = "Willemijn van der Kolk"
      identity.email = "w.vdkolk@voorbeeld.nl"
      identity.birthDate = LocalDate(iso: "1985-03-01")
      try await desk.services.setIdentity(
        identity, profile: before.profile, of: id, seen: before.version, desk.occasion(desk.worker))
      let known = try await desk.read(id)
      #expect(known.facts.knownNow == .known)
      #expect(known.profile.ageBand == .from35)
      #expect(known.label == "Kade 48")
      let draft = try await desk.services.startContact(.phone, token: "t", desk.occasion(desk.worker))
      let found = try await desk.services.seekDuplicates(
        "w.vdkolk@voorbeeld.nl", except: draft, desk.occasion(desk.worker))
      #expect(found.map(\.record) == [.dossier(id)])

      // What a colleague was typing of it goes too.
      _ = try await desk.services.keepFormDraft(
        [.init(name: "name", value: "Willemijn")], of: FormDraft.identity, in: .dossier(id), seen: 0,
        desk.occasion(desk.colleague))
      try await desk.services.destroyIdentity(
        downTo: .codeOnly, of: id, seen: known.version, desk.occasion(desk.worker))
      #expect(
        try await desk.services.readFormDraft(FormDraft.identity, in: .dossier(id), desk.occasion(desk.colleague))
          == nil)
      let hidden = try await desk.read(id)
      #expect(hidden.facts.knownNow == .codeOnly)
      #expect(hidden.label == (try await desk.identity(id).spokenCode) && !hidden.label.isEmpty)
      for value in ["w.vdkolk@voorbeeld.nl", "06-12345678"] {
        #expect(try await desk.services.seekDuplicates(value, except: draft, desk.occasion(desk.worker)).isEmpty)
      }
      #expect(
        hidden.timeline.allSatisfy { event in
          if case .contact(_, let content) = event.what { content.alias.isEmpty && content.reach.isEmpty } else { true }
        })
    }
  }

  @Test func `the wish about the internal care line needs a reason and stands apart from being known`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let id = try await desk.dossier()
      let version = try await desk.read(id).version
      await #expect(throws: DossierRefusal.reasonMissing) {
        try await desk.services.setDossierFacts(
          SetDossierFacts.Form(internalLine: .no), of: id, seen: version, desk.occasion(desk.worker))
      }
      try await desk.services.setDossierFacts(
        SetDossierFacts.Form(internalLine: .no, reason: "career", explainedLimits: true), of: id, seen: version,
        desk.occasion(desk.worker))
      let answer = try await desk.read(id)
      #expect(answer.facts.internalLineNow == .no)
      #expect(answer.facts.limitsExplainedOn == answer.today)
      #expect(answer.facts.knownNow == .alias)
      await #expect(throws: StaleVersion.self) {
        try await desk.services.setDossierFacts(
          SetDossierFacts.Form(internalLine: .yes), of: id, seen: version, desk.occasion(desk.colleague))
      }
    }
  }

  @Test(arguments: Engine.available) func `handing over moves dossier, help and tasks, and says why`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.helped()
      let before = try await desk.read(id)
      await #expect(throws: NotFound.self) {
        try await desk.services.handOverDossier(
          id, to: desk.colleague.publicID, reason: "caseload", clientTold: true, seen: before.version,
          desk.occasion(desk.worker))
      }
      try await desk.services.handOverDossier(
        id, to: desk.colleague.publicID, reason: "caseload", clientTold: true, seen: before.version,
        desk.occasion(desk.lead))
      let after = try await desk.read(id, as: desk.colleague)
      #expect(after.isMine)
      #expect(after.openTrajectories.first?.worker == "Medewerker 02")
      #expect(after.openTrajectories.first?.trajectory.allocations.count == 2)
      #expect(
        after.timeline.contains { event in
          if case .handedOver(_, "Medewerker 02", "caseload", true) = event.what { true } else { false }
        })
      #expect(try await desk.auditEvents().contains("dossier.reassigned"))
    }
  }

  @Test func `two dossiers are tied from both sides, and a wall hides all but the tie`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let one = try await desk.dossier(alias: "Kade 48")
      let two = try await desk.dossier(alias: "Brug 7", reach: "")
      try await desk.services.linkDossiers(one, to: two, as: .partner, desk.occasion(desk.worker))
      #expect(try await desk.read(one).linked.map(\.label) == ["Brug 7"])
      #expect(try await desk.read(two).linked.map(\.label) == ["Kade 48"])
      await #expect(throws: NotFound.self) {
        try await desk.services.linkDossiers(one, to: two, as: .partner, desk.occasion(desk.stranger))
      }
    }
  }
}
