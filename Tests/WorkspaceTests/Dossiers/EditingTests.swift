import Desk
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing
import WebBase

import Workspace

@Suite("Two people at one form of a dossier") struct EditingTests {
  @Test(arguments: EditedForm.allCases.filter { $0.apart != nil })
  func `who changes another field takes nothing away`(kind: EditedForm) async throws {
    try await WorkspaceSite.run { site in
      let apart = try #require(kind.apart)
      var form = try await OpenForm(kind, at: site)
      try await form.theirsComesFirst([apart.theirs])
      #expect(try await form.mineComes([apart.mine]).status == .seeOther)
      for (name, value) in [apart.theirs, apart.mine] { #expect(try await form.stored(name) == value, "\(name)") }
    }
  }

  @Test(arguments: EditedForm.allCases)
  func `one field changed by both is shown as it was, theirs and mine, and saved only after a choice`(
    kind: EditedForm
  ) async throws {
    try await WorkspaceSite.run { site in
      var form = try await OpenForm(kind, at: site)
      let (name, theirs, mine) = kind.both
      let was = try #require(try await form.stored(name))
      try await form.theirsComesFirst([(name, theirs)])
      let refused = try await form.mineComes([(name, mine)])
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == [name])
      let shown = try #require(try refused.main.form(to: form.action))
      #expect(shown.value(of: name) == mine, "what was typed stays")
      let texts = try #require(shown.first(".clash")).all("pre").map(\.text)
      let labels = try await form.labels(of: [was, theirs, mine], in: name)
      #expect(texts == labels)
      #expect(try refused.main.all(".clash").count == 1, "no other form of the page has it")
      let again = try await form.mine.send(form.action, shown.filled(with: []))
      #expect(again.status == .unprocessableContent)
      #expect(try again.main.form(to: form.action)?.has(".clash") == true)
      #expect(try await form.stored(name) == theirs, "nothing was overwritten")
    }
  }

  @Test(arguments: EditedForm.allCases, ["mine", "theirs", "both"])
  func `each choice does what it says`(kind: EditedForm, choice: String) async throws {
    guard choice != "both" || kind.isProse else { return }
    try await WorkspaceSite.run { site in
      var form = try await OpenForm(kind, at: site)
      let (name, theirs, mine) = kind.both
      try await form.theirsComesFirst([(name, theirs)])
      let refused = try await form.mineComes([(name, mine)])
      let shown = try #require(try refused.main.form(to: form.action))
      #expect(shown.choices(of: "keuze.\(name)") == (kind.isProse ? ["mine", "theirs", "both"] : ["mine", "theirs"]))
      let settled = try await form.mine.send(form.action, shown.filled(with: [("keuze.\(name)", choice)]))
      #expect(settled.status == .seeOther)
      let expected = ["mine": mine, "theirs": theirs, "both": theirs + "\n\n" + mine][choice]
      #expect(try await form.stored(name) == expected)
    }
  }

  @Test func `somebody who chose nothing takes nothing away from who did`() async throws {
    try await WorkspaceSite.run { site in
      // A browser sends nothing of a group in which nothing is chosen.
      var form = try await OpenForm(.session, at: site)
      try await form.theirsComesFirst([("attendance", "held")])
      #expect(try await form.mineComes([("minutes", "40")]).status == .seeOther)
      #expect(try await form.stored("attendance") == "held")
      #expect(try await form.stored("minutes") == "40")
    }
  }

  @Test func `the parts of the intake don't make each other old, nor what stands beside them`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      let dossier = try await worker.startedDossier(at: site)
      try await worker.fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
      let place = dossier + "/intake"
      let page = try await worker.look(place)
      // One page, of which every form is sent as it was loaded.
      for section in IntakeSection.allCases {
        let action = place + "/" + section.rawValue
        let form = try #require(page.form(to: action))
        let sent = try await worker.send(
          action, form.filled(with: [(section.rawValue, "Over \(section.rawValue)")]))
        #expect(sent.status == .seeOther, "\(section)")
      }
      let appointment = try #require(page.form(to: place))
      #expect(
        try await worker.send(place, appointment.filled(with: [("intake-on", "25-11-2026")])).status == .seeOther)
      let early = try #require(page.form(to: dossier + "/vroeg"))
      #expect(
        try await worker.send(dossier + "/vroeg", early.filled(with: [("onset", "longer")])).status == .seeOther)
      let after = try await worker.look(place)
      #expect(after.value(of: "intake-on") == "25-11-2026" && after.value(of: "onset") == "longer")
      for section in IntakeSection.allCases {
        #expect(after.value(of: section.rawValue) == "Over \(section.rawValue)")
      }
    }
  }

  @Test func `a refused part of the intake leaves the other forms of the page as they are`() async throws {
    try await WorkspaceSite.run { site in
      var form = try await OpenForm(.intakePart, at: site)
      let dossier = String(form.page.dropLast("/intake".count))
      try await form.mine.sendForm(on: form.page, to: form.page + "/support", [("support", "Een broer.")])
      let kept = try await form.mine.post(
        dossier + "/concept?van=intake/support", ["versie": "0", "support": "Een broer en een zus."],
        accept: "application/json")
      #expect(kept.status == .ok)
      try await form.theirsComesFirst([("question", "Hun tekst")])
      let refused = try await form.mineComes([("question", "Mijn tekst")])
      let other = try #require(try refused.main.form(to: form.page + "/support"))
      #expect(other.value(of: "support") == "Een broer en een zus.", "its own draft")
      #expect(!other.has(".err") && !other.has(".clash"))
      #expect(try refused.main.form(to: dossier + "/vroeg")?.has(".err") == false)
    }
  }

  @Test func `who evaluates or closes on an older page is told, and does it by sending it once more`() async throws {
    try await WorkspaceSite.run { site in
      var worker = try await site.browser(of: "worker")
      var colleague = try await site.browser(of: "colleague")
      let dossier = try await worker.dossierInHelp(at: site)
      let page = try await worker.look(dossier)
      let evaluation = try #require(page.address(in: dossier + "/traject/", ending: "/evaluatie"))
      let closing = try #require(page.address(in: dossier + "/traject/", ending: "/afsluiten"))
      let form = try #require(try await worker.look(evaluation).form(to: evaluation))
      let last = try #require(try await worker.look(closing).form(to: closing))
      let fields = [("evaluation-decision", "continue"), ("dependence", "no"), ("note", "Van haar.")]
      try await colleague.sendForm(on: evaluation, to: evaluation, fields)
      let older = try await worker.send(
        evaluation,
        form.filled(with: [("evaluation-decision", "continue"), ("dependence", "no"), ("note", "Van mij.")]))
      #expect(older.status == .unprocessableContent)
      #expect(!(try await worker.look(dossier).all(".tl .prose").map(\.text).contains("Van mij.")))
      let again = try #require(try older.main.form(to: evaluation))
      #expect(again.value(of: "note") == "Van mij.", "what was typed stays")
      let mine = try await worker.send(evaluation, again.filled(with: []))
      #expect(mine.status == .seeOther)
      let notes = try await worker.look(dossier).all(".tl .prose").map(\.text)
      #expect(notes.contains("Van haar.") && notes.contains("Van mij."))
      let ended = [("goals-reached", "no-goals"), ("work", "works"), ("reason", "own-strength")]
      let late = try await worker.send(closing, last.filled(with: ended))
      #expect(late.status == .unprocessableContent)
      let now = try #require(try late.main.form(to: closing))
      let closed = try await worker.send(closing, now.filled(with: []))
      #expect(closed.status == .seeOther)
    }
  }

  @Test func `what was recorded of an intake by two people is not recorded twice`() async throws {
    try await WorkspaceSite.run { site in
      var form = try await OpenForm(.appointment, at: site)
      let day = ("intake-on", "22-11-2026")
      try await form.theirsComesFirst([day, ("attendance", "no-show")])
      let refused = try await form.mineComes([day, ("attendance", "cancelled-late")])
      #expect(refused.status == .unprocessableContent)
      #expect(try refused.main.refusedFields == ["attendance"])
    }
  }
}

extension OpenForm {
  /// How values of a field are shown: by their labels, where it is a list.
  fileprivate mutating func labels(of values: [String], in name: String) async throws -> [String] {
    let form = try #require(try await theirs.look(page).form(to: action))
    return values.map { value in
      if value.isEmpty { return "(leeg)" }
      guard let list = form.first("select[name=\(name)]") else { return value }
      return list.all("option").first { $0["value"] == value }?.text ?? value
    }
  }
}
