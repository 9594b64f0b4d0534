import CareActs
import Database
import Desk
import Foundation
import ScreeningActs
import TestKit
import Testing

@Suite("What is asked beside the questions of a call") struct ContactBackgroundTests {
  @Test(arguments: Engine.available) func `it is kept, corrected as a version, and read back to the letter`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let occasion = desk.occasion(desk.worker)
      let id = try await desk.askedCall()
      let read = try await desk.services.readContact(id, occasion).contact
      #expect(read.content.caller == CallerProfile(relation: .own, staffCategory: .deployed))
      #expect(read.content.reasonNotInternal == "stuck" && read.content.campaign == "presentation")
      #expect(read.content.internalLine == .later && read.content.reasonHidden == "career")
      try await desk.services.amendContact(id, seen: read.version, reason: "Verkeerd gehoord", occasion) {
        $0.internalLine = .yes
        $0.reasonHidden = nil
        $0.reasonNotInternal = nil
        $0.campaign = "press"
      }
      let corrected = try await desk.services.readContact(id, occasion).contact.content
      #expect(corrected.internalLine == .yes && corrected.reasonHidden == nil && corrected.reasonNotInternal == nil)
      #expect(corrected.campaign == "press")
      let versions = try await desk.services.readVersions(of: .contact(id), occasion)
      let first = try #require(versions.versions.compactMap(\.content).first { $0.campaign == "presentation" })
      #expect(first.internalLine == .later && first.reasonHidden == "career" && first.reasonNotInternal == "stuck")
    }
  }

  @Test(arguments: Engine.available) func `a dossier that comes of it knows the wish, the reason and the category`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let call = try await desk.askedCall()
      let id = try await desk.services.startDossier(from: call, owner: .me, token: "d", desk.occasion(desk.worker))
      let read = try await desk.read(id)
      #expect(read.facts.internalLineNow == .later && read.facts.internalLine.last?.reason == "career")
      #expect(read.profile.caller.staffCategory == .deployed)
      let registration = try #require(read.openRegistration).registration
      #expect(registration.profile.reasonNotInternal == "stuck")
      #expect(registration.profile.caller.staffCategory == .deployed)
      let wishes = try await desk.store.read { transaction in
        try transaction.rows("SELECT wishes_anonymity, anonymity_reason FROM registration").map { row in
          "\(try row.get("wishes_anonymity", as: Int.self)) \(try row.get("anonymity_reason", as: String.self))"
        }
      }
      #expect(wishes == ["1 career"])
    }
  }

  @Test func `a wish without a reason is one of which the reason is not known`() async throws {
    try await withDesk(on: .sqlite) { desk in
      let call = try await desk.askedCall { $0.reasonHidden = nil }
      let id = try await desk.services.startDossier(from: call, owner: .me, token: "d", desk.occasion(desk.worker))
      #expect(try await desk.read(id).facts.internalLine.last?.reason == "unknown")
    }
  }

  @Test(arguments: Engine.available) func `a later call tells a dossier the wish only where nobody asked before`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let second = try await desk.askedCall()
      try await desk.services.linkContact(second, to: id, desk.occasion(desk.worker))
      #expect(try await desk.read(id).facts.internalLineNow == .later)
      let third = try await desk.askedCall {
        $0.internalLine = .yes
        $0.reasonHidden = nil
      }
      try await desk.services.linkContact(third, to: id, desk.occasion(desk.worker))
      #expect(
        try await desk.read(id).facts.internalLine.map(\.value) == [.later], "what is known is asked, not overheard")
    }
  }

  @Test(arguments: Engine.available) func `the intake keeps how somebody came and what they have to go on with`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.dossier()
      let open = try #require(try await desk.read(id).openRegistration)
      let occasion = desk.occasion(desk.worker)
      for _ in 0..<2 {
        try await desk.services.recordWayHere(
          "gp", notInternal: "dissatisfied", of: open.id, in: id, seen: open.version, occasion)
      }
      let strengths = Strengths(coping: .seeksSupport, ownStrength: .little)
      for _ in 0..<2 {
        try await desk.services.recordStrengths(
          strengths, of: open.id, in: id, seen: open.version + 1, occasion)
      }
      let read = try #require(try await desk.read(id).openRegistration)
      #expect(read.registration.profile.path == "gp" && read.registration.profile.reasonNotInternal == "dissatisfied")
      #expect(read.registration.strengths == strengths && read.version == open.version + 2)
      await #expect(throws: StaleVersion(current: read.version)) {
        try await desk.services.recordWayHere(
          "card", notInternal: "unknown", of: open.id, in: id, seen: open.version, occasion)
      }
      await #expect(throws: Refusals(RegistrationRefusal.code(.unknown(list: "path")))) {
        try await desk.services.recordWayHere(
          "nowhere", notInternal: "unknown", of: open.id, in: id, seen: read.version, occasion)
      }
      for account in [desk.stranger, desk.administrator] {
        await #expect(throws: NotFound.self) {
          try await desk.services.recordStrengths(
            Strengths(), of: open.id, in: id, seen: read.version, desk.occasion(account))
        }
        await #expect(throws: NotFound.self) {
          try await desk.services.recordWayHere(
            "card", notInternal: "unknown", of: open.id, in: id, seen: read.version, desk.occasion(account))
        }
      }
    }
  }

  @Test(arguments: Engine.available) func `an evaluation keeps strengths as sealed words, and what help serves now`(
    engine: Engine
  ) async throws {
    try await withDesk(on: engine) { desk in
      let id = try await desk.accepted()
      let open = try #require(try await desk.read(id).openRegistration)
      let today = try await desk.read(id).today
      let occasion = desk.occasion(desk.worker)
      try await desk.services.recordIntake(of: open.id, in: id, .held, on: today, seen: open.version, occasion)
      _ = try await desk.services.startTrajectory(
        StartTrajectory.Form(
          product: "process-guidance", subPurpose: "longer-guidance", on: today, topics: ["sleep"],
          secondName: desk.colleague.id),
        of: open.id, in: id, token: "start", occasion)
      let help = try await desk.openHelp(id)
      #expect(help.trajectory.subPurpose == "longer-guidance")
      let form = EvaluateTrajectory.Form(
        afterSessions: 0, decision: .goOn, colleague: desk.colleague.id,
        medicalView: .looked(.physician, name: "D. Vos"), dependence: .no, ownStrength: .mostly,
        subPurpose: "aftercare", note: "Het gaat beter.", strengths: "Zoekt zelf hulp bij zijn broer.")
      let rows = try await desk.events {
        try await desk.services.evaluateTrajectory(form, of: help.id, in: id, seen: help.version, occasion)
        try await desk.services.evaluateTrajectory(form, of: help.id, in: id, seen: help.version, occasion)
      }
      #expect(rows == ["dossier.written", "dossier.written"])
      let read = try await desk.read(id)
      #expect(read.openTrajectories.first?.trajectory.subPurpose == "aftercare")
      let notes = read.timeline.compactMap { event in
        if case .evaluated(let note) = event.what { note } else { nil }
      }
      #expect(notes.map(\.strengths) == ["Zoekt zelf hulp bij zijn broer."])
      #expect(notes.map(\.ownStrength) == [.mostly] && notes.map(\.note) == ["Het gaat beter."])
      #expect(notes.map(\.medicalView) == [.looked(.physician, name: "D. Vos")] && notes.map(\.dependence) == [.no])
      var other = form
      other.subPurpose = "peer-group"
      other.note = "Nog eens"
      let now = try await desk.openHelp(id)
      await #expect(throws: TrajectoryRefusal.subPurposeNotOffered) {
        try await desk.services.evaluateTrajectory(other, of: help.id, in: id, seen: now.version, occasion)
      }
    }
  }
}

extension TestDesk {
  /// A call in which everything was asked.
  fileprivate func askedCall(_ change: @escaping @Sendable (inout ContactContent) -> Void = { _ in }) async throws
    -> ContactID.Public
  {
    let id = try await services.startContact(.phone, token: UUID().uuidString, occasion(worker))
    return try await services.registerContact(id, seen: 1, occasion(worker)) { content in
      content.fillIn()
      content.caller = CallerProfile(relation: .own, staffCategory: .deployed)
      content.reasonNotInternal = "stuck"
      content.internalLine = .later
      content.reasonHidden = "career"
      content.campaign = "presentation"
      content.entryLine = "ptsd-line"
      change(&content)
    }.id
  }
}
