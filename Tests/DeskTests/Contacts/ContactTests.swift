import Desk
import Foundation
import Testing

@Suite("Registering a contact") struct ContactTests {
  let calendar: DeskCalendar
  let now: Date
  let worker = AccountID(7)
  let colleague = AccountID(12)

  init() throws {
    calendar = try DeskCalendar(zone: "Europe/Amsterdam")
    now = try moment("2026-11-22T01:41:00Z")
  }

  private var complete: ContactContent {
    ContactContent(
      channel: .phone, startedAt: now.addingTimeInterval(-600), worker: worker, caller: QuickCaller.employee.profile,
      helpQuestions: ["sleep"], danger: .no, outcome: .enough)
  }

  private func draft(_ change: (inout ContactContent) -> Void = { _ in }) throws -> Contact {
    var contact = Contact.draft(.phone, by: worker, at: now.addingTimeInterval(-600))
    var content = complete
    change(&content)
    try contact.save(content, basedOn: 1)
    return contact
  }

  private func refused(_ change: (inout ContactContent) -> Void) throws -> [ContactRefusal] {
    var contact = try draft(change)
    return try refusals(ContactRefusal.self) { try contact.register(at: now, calendar: calendar) }
  }

  @Test func `a fresh draft knows channel, start and worker and asks for the four others`() throws {
    let draft = Contact.draft(.phone, by: worker, at: now)
    #expect(
      draft.content.missing == [
        .missing(.caller), .missing(.helpQuestions), .missing(.danger), .missing(.outcome),
      ])
    #expect(draft.content.danger == nil)
  }

  @Test(arguments: ContactKind.allCases) func `no kind asks for more than six fields beside the danger question`(
    kind: ContactKind
  ) {
    #expect(ContactField.required(for: kind).filter { $0 != .danger }.count <= 6)
  }

  @Test func `a complete contact is registered`() throws {
    var contact = try draft()
    #expect(try contact.register(at: now, calendar: calendar) == [])
    #expect(contact.state == .registered)
    #expect(contact.settledAt == now)
    #expect(!contact.isOnBehalf)
  }

  @Test func `everything that is missing is told at once, each with its field and in both languages`() throws {
    let items = try refused {
      $0.caller = nil
      $0.danger = nil
      $0.outcome = nil
      $0.helpQuestions = []
    }
    #expect(items.map(\.field) == ["caller", "help-questions", "danger", "outcome"])
    for item in items { #expect(!item.text.nl.isEmpty && item.text.nl != item.text.en) }
  }

  @Test(arguments: [DangerAnswer.no, .doubt, .yes, .notAsked]) func `not asked is an answer like the others`(
    answer: DangerAnswer
  ) throws {
    #expect(try refused { $0.danger = answer } == [])
  }

  @Test func `direct danger opens a crisis, and doubt or unasked suicidality a second look`() throws {
    var contact = try draft {
      $0.danger = .yes
      $0.outcome = .callBack
      $0.callBack = CallBackAgreement(time: ClockTime("10:00"), number: "06-12345678", voicemail: .neutral)
    }
    #expect(try contact.register(at: now, calendar: calendar) == [.openCrisis, .promiseCallBack])
    #expect(ContactConsequence.of(try draft { $0.danger = .doubt }.content) == [.secondLook])
    let unasked = try draft {
      $0.danger = .notAsked
      $0.helpQuestions = ["suicidality"]
    }
    #expect(ContactConsequence.of(unasked.content) == [.secondLook])
    #expect(ContactConsequence.of(try draft { $0.danger = .notAsked }.content) == [])
  }

  @Test func `at most three help questions, each once and each in the list`() throws {
    #expect(try refused { $0.helpQuestions = ["sleep", "anxiety", "stress"] } == [])
    #expect(try refused { $0.helpQuestions = ["sleep", "anxiety", "stress", "workload"] } == [.tooManyHelpQuestions])
    #expect(try refused { $0.helpQuestions = ["sleep", "sleep"] } == [.helpQuestionTwice])
    #expect(
      try refused { $0.helpQuestions = ["psychological"] }
        == [.code(.helpQuestions, .notOffered(list: "help-question"))])
  }

  @Test func `codes are checked on the local day on which the contact began`() throws {
    #expect(
      try refused { $0.unit = "LE" } == [.code(.unit, .expired(list: "unit", successors: ["LO", "LX"]))])
    #expect(try refused { $0.unit = "LX" } == [])
  }

  @Test func `in a consultation the caller is the client and never calls for themselves`() throws {
    #expect(
      try refused {
        $0.kind = .consultation
        $0.caller = CallerProfile(relation: .own)
      } == [.consultationAboutOneself])
    #expect(
      try refused {
        $0.kind = .consultation
        $0.caller = QuickCaller.manager.profile
      } == [])
  }

  @Test func `no field of a contact can hold the person that it is about`() {
    let names = Mirror(reflecting: ContactContent()).children.compactMap(\.label)
    #expect(
      Set(names) == [
        "kind", "channel", "direction", "startedAt", "endedAt", "worker", "caller", "helpQuestions", "danger",
        "outcome", "otherDesk", "unit", "gender", "ageBand", "path", "entryLine", "campaign",
        "reasonNotInternal", "internalLine", "reasonHidden", "alias", "reach", "notes",
        "callBack",
        // The caller's own dossier, until the contact is in it.
        "belongsTo",
      ])
  }

  @Test func `an inquiry gets one answer, keeps no question, and its notes go after a day`() throws {
    #expect(
      try refused {
        $0.kind = .inquiry
        $0.outcome = nil
      } == [.inquiryHoldsNothing])
    var contact = try draft {
      $0.kind = .inquiry
      $0.helpQuestions = []
      $0.danger = nil
      $0.outcome = nil
      $0.notes = "asks about somebody"
    }
    try contact.register(at: now, calendar: calendar)
    #expect(contact.content.outcome == .fixedAnswer)
    #expect(contact.setAsideUntil == now.addingTimeInterval(86_400))
    contact.forgetSetAside(at: now.addingTimeInterval(86_399))
    #expect(!contact.content.notes.isEmpty)
    contact.forgetSetAside(at: now.addingTimeInterval(86_400))
    #expect(contact.content.notes.isEmpty)
  }

  @Test func `the fixed answer can't be chosen, and an inquiry can't have another outcome`() throws {
    #expect(try refused { $0.outcome = .fixedAnswer } == [.outcomeIsSetByTheHouse])
    #expect(
      try refused {
        $0.kind = .inquiry
        $0.helpQuestions = []
      } == [.outcomeIsSetByTheHouse])
  }

  @Test func `a reason to stay unknown goes with that wish, and each is of its list`() throws {
    for wish in [nil, .yes, .notAsked] as [InternalLineMayKnow?] {
      #expect(
        try refused {
          $0.internalLine = wish
          $0.reasonHidden = "career"
        } == [.reasonWithoutWish], "\(String(describing: wish))")
    }
    for wish in [.no, .later] as [InternalLineMayKnow] {
      #expect(
        try refused {
          $0.internalLine = wish
          $0.reasonHidden = "career"
          $0.reasonNotInternal = "stuck"
        } == [])
    }
    #expect(
      try refused { $0.reasonNotInternal = "career" } == [
        .code(.reasonNotInternal, .unknown(list: "reason-not-internal"))
      ])
    #expect(
      try refused {
        $0.internalLine = .no
        $0.reasonHidden = "stuck"
      } == [.code(.reasonHidden, .unknown(list: "reason-hidden"))])
  }

  @Test func `a call for another desk says which`() throws {
    #expect(try refused { $0.kind = .otherDesk } == [.missing(.otherDesk)])
    #expect(
      try refused {
        $0.kind = .otherDesk
        $0.otherDesk = "integrity-desk"
        $0.helpQuestions = []
        $0.outcome = nil
      } == [])
  }

  @Test func `a contact can be recorded fourteen days after the fact, a colleague's seven`() throws {
    let day = 86_400.0
    #expect(try refused { $0.startedAt = now.addingTimeInterval(-14 * day) } == [])
    #expect(try refused { $0.startedAt = now.addingTimeInterval(-14 * day - 1) } == [.tooLongAgo(days: 14)])
    #expect(
      try refused {
        $0.startedAt = now.addingTimeInterval(-7 * day)
        $0.worker = colleague
      } == [])
    #expect(
      try refused {
        $0.startedAt = now.addingTimeInterval(-7 * day - 1)
        $0.worker = colleague
      } == [.tooLongAgoForAColleague(days: 7)])
  }

  @Test func `a contact on behalf of a colleague shows both names`() throws {
    var contact = try draft { $0.worker = colleague }
    try contact.register(at: now, calendar: calendar)
    #expect(contact.isOnBehalf)
    #expect(contact.recorder == worker && contact.content.worker == colleague)
  }

  @Test func `times don't lie ahead, turn around or last too long`() throws {
    #expect(try refused { $0.startedAt = now.addingTimeInterval(60) } == [])
    #expect(try refused { $0.startedAt = now.addingTimeInterval(61) } == [.startsInTheFuture])
    #expect(try refused { $0.endedAt = now.addingTimeInterval(-601) } == [.endsBeforeItStarts])
    #expect(try refused { $0.endedAt = now.addingTimeInterval(61) } == [.endsInTheFuture])
    #expect(
      try refused {
        $0.startedAt = now.addingTimeInterval(-43_201)
        $0.endedAt = now
      } == [.lastsTooLong(hours: 12)])
    #expect(try draft { $0.endedAt = now.addingTimeInterval(-1) }.content.minutes == 10)
  }

  @Test(arguments: ContactKind.withoutData) func `a wrong number is closed with one choice and keeps no answers`(
    kind: ContactKind
  ) throws {
    var contact = Contact.draft(.phone, by: worker, at: now)
    try contact.save(complete, basedOn: 1)
    try contact.close(as: kind, at: now)
    #expect(contact.state == .withoutData)
    #expect(contact.content.helpQuestions.isEmpty && contact.content.caller == nil && contact.content.danger == nil)
    let again = contact
    try contact.close(as: kind, at: now.addingTimeInterval(5))
    #expect(contact == again)
  }

  @Test func `what was typed before a call was struck out can be brought back for a day`() throws {
    var contact = try draft { $0.notes = "typed" }
    try contact.close(as: .hungUp, at: now)
    var late = contact
    try contact.bringBack(at: now.addingTimeInterval(86_400))
    #expect(contact.state == .draft && contact.content.notes == "typed")
    #expect(throws: ContactRefusal.setAsideTooLongAgo(hours: 24)) {
      try late.bringBack(at: now.addingTimeInterval(86_401))
    }
  }

  @Test func `a kind with a conversation can't be closed without data`() throws {
    var contact = try draft()
    #expect(throws: ContactRefusal.notAKindWithoutData) { try contact.close(as: .consultation, at: now) }
    try contact.register(at: now, calendar: calendar)
    #expect(throws: ContactRefusal.notADraft) { try contact.close(as: .silent, at: now) }
  }

  @Test func `two workers on one draft never overwrite each other`() throws {
    var contact = try draft()
    let seen = contact.version
    var mine = contact.content
    mine.notes = "mine"
    try contact.save(mine, basedOn: seen)
    var theirs = complete
    theirs.notes = "theirs"
    #expect(throws: StaleVersion(current: Int64(seen + 1))) { try contact.save(theirs, basedOn: seen) }
    #expect(contact.content.notes == "mine")
    // The same save once more, as after a lost answer, is no conflict.
    try contact.save(mine, basedOn: seen)
    #expect(contact.version == seen + 1)
  }

  @Test func `registering twice registers once`() throws {
    var contact = try draft { $0.outcome = .registration }
    let first = try contact.register(at: now, calendar: calendar)
    let kept = contact
    #expect(try contact.register(at: now.addingTimeInterval(30), calendar: calendar) == first)
    #expect(contact == kept)
  }

  @Test func `a correction is a version beside the earlier one, with its reason`() throws {
    var contact = try draft()
    try contact.register(at: now, calendar: calendar)
    let before = contact.content
    var corrected = before
    corrected.outcome = .referred
    let later = now.addingTimeInterval(40 * 86_400)
    let items = try refusals(ContactRefusal.self) {
      try contact.amend(corrected, reason: " ", by: colleague, at: later, calendar: calendar)
    }
    #expect(items == [.missing(.reason)])
    try contact.amend(corrected, reason: "wrong key", by: colleague, at: later, calendar: calendar)
    try contact.amend(corrected, reason: "wrong key", by: colleague, at: later, calendar: calendar)
    #expect(contact.amendments.count == 1)
    #expect(contact.amendments.first?.before == before)
    #expect(contact.amendments.first?.version == contact.version)
  }

  @Test func `a registered contact can't be struck out by a correction`() throws {
    var contact = try draft()
    try contact.register(at: now, calendar: calendar)
    var silent = contact.content
    silent.kind = .silent
    let items = try refusals(ContactRefusal.self) {
      try contact.amend(silent, reason: "r", by: worker, at: now, calendar: calendar)
    }
    #expect(items == [.hasData])
  }
}
