import Foundation
import HTTPTypes
import HummingbirdTesting
import TestKit
import Testing

/// The forms of a dossier that change what is stored: each is opened by two people in the tests of editing.
enum EditedForm: String, CaseIterable, Sendable {
  case appointment
  case early
  case intakePart
  case session
  case goal
  case referral

  /// Two fields, each changed by another person; `nil` for a form of one field.
  var apart: (theirs: (String, String), mine: (String, String))? {
    switch self {
    case .appointment: nil
    case .early: (("onset", "longer"), ("first-help", "yes"))
    case .intakePart: nil
    case .session: (("attendance", "held"), ("session-at", "01:15"))
    case .goal: (("level", "1"), ("mark", "7"))
    case .referral: (("answer", "Gebeld."), ("referral-outcome", "received"))
    }
  }

  /// One field, with what both make of it.
  var both: (name: String, theirs: String, mine: String) {
    switch self {
    case .appointment: ("intake-on", "24-11-2026", "25-11-2026")
    case .early: ("started-by", "partner", "colleague")
    case .intakePart: ("question", "Hun tekst", "Mijn tekst")
    case .session: ("report", "Hun verslag", "Mijn verslag")
    case .goal: ("mark", "6", "8")
    case .referral: ("answer", "Hun antwoord", "Mijn antwoord")
    }
  }

  /// A text of several lines, of which both can stay.
  var isProse: Bool { [.intakePart, .session, .referral].contains(self) }
}

/// One form in the browsers of two people, loaded at the same time.
struct OpenForm {
  let kind: EditedForm
  /// Where it stands.
  let page: String
  /// Where it is sent.
  let action: String
  var mine: SiteBrowser
  var theirs: SiteBrowser
  private let loaded: PageElement

  init(_ kind: EditedForm, at site: WorkspaceSite) async throws {
    var worker = try await site.browser(of: "worker")
    var colleague = try await site.browser(of: "colleague")
    let dossier = try await worker.startedDossier(at: site)
    (page, action) = try await worker.prepare(kind, in: dossier)
    loaded = try #require(try await worker.look(page).form(to: action))
    _ = try await colleague.look(page)
    self.kind = kind
    mine = worker
    theirs = colleague
  }

  /// The other sends the form first, with these fields filled in.
  mutating func theirsComesFirst(_ fields: [(String, String)]) async throws {
    #expect(try await theirs.send(action, loaded.filled(with: fields)).status == .seeOther)
  }

  /// What comes of sending mine after it.
  mutating func mineComes(_ fields: [(String, String)]) async throws -> TestResponse {
    try await mine.send(action, loaded.filled(with: fields))
  }

  /// What the form holds now, for anybody who opens it.
  mutating func stored(_ name: String) async throws -> String? {
    try await theirs.look(page).form(to: action)?.value(of: name)
  }
}

extension SiteBrowser {
  /// Brings a dossier to where a form can be filled in; gives the page of the form and where it is sent.
  fileprivate mutating func prepare(
    _ kind: EditedForm, in dossier: String
  ) async throws -> (page: String, action: String) {
    switch kind {
    case .appointment:
      try await fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
      let place = dossier + "/intake"
      try await fill(place, ["intake-on": "23-11-2026", "attendance": ""], then: place)
      return (place, place)
    case .early: return (dossier + "/intake", dossier + "/vroeg")
    case .intakePart:
      let part = dossier + "/intake/question"
      try await sendForm(on: dossier + "/intake", to: part, [("question", "Oude tekst")])
      return (dossier + "/intake", part)
    case .session:
      try await help(in: dossier)
      let place = dossier + "/gesprek/nieuw"
      try await fill(place, ["session-on": "22-11-2026", "place": "phone", "report": "Oud verslag"], then: dossier)
      let session = try #require(try await look(dossier).session(of: dossier), "the session that was planned")
      return (session, session)
    case .goal:
      try await help(in: dossier)
      let place = dossier + "/doelen"
      try await fill(place, ["words": "Weer slapen", "hoped-mark": "9"], then: place)
      return (place, try #require(try await look(place).first(".goals form")?["action"]))
    case .referral:
      let new = dossier + "/verwijzing/nieuw"
      try await fill(
        new, ["referral-target": "gp", "referred-on": "22-11-2026", "warm": "no", "consent": "spoken"], then: dossier)
      let list = try #require(try await look(dossier).first("section[aria-labelledby=verwijzingen]"))
      let answer = try #require(list.first("li a")?["href"])
      try await sendForm(
        on: answer, to: answer,
        [("referral-outcome", "received"), ("answered-on", "22-11-2026"), ("answer", "Oud antwoord")])
      return (answer, answer)
    }
  }

  private mutating func help(in dossier: String) async throws {
    try await fill(dossier + "/besluit", ["triage": "accept", "urgency": "usual"], then: dossier)
    try await fill(dossier + "/intake", ["intake-on": "22-11-2026", "attendance": "held"], then: dossier + "/intake")
    try await fill(
      dossier + "/traject/nieuw",
      ["product": "short-term", "help-question": "sleep", "opened-on": "22-11-2026", "work": "sick"], then: dossier)
  }

  /// Fills in a form of a page that has several, and sends it.
  mutating func sendForm(on page: String, to action: String, _ fields: [(String, String)]) async throws {
    let form = try #require(try await look(page).form(to: action), "\(action)")
    let answer = try await send(action, form.filled(with: fields))
    #expect(answer.status == .seeOther, "\(action)")
  }
}

extension PageElement {
  /// The first session of a dossier that its page leads to.
  func session(of dossier: String) -> String? {
    addresses.first { address in
      guard address.hasPrefix(dossier) else { return false }
      return address.dropFirst(dossier.count).wholeMatch(of: #/\/gesprek\/[a-z0-9]{26}/#) != nil
    }
  }
}
