import Desk
import Testing

@Suite("The two facts about being known") struct DossierFactsTests {
  let opened: LocalDate
  let today: LocalDate

  init() throws {
    opened = try date("2026-05-01")
    today = try date("2026-11-22")
  }

  @Test func `a dossier with a code and nothing else is complete`() {
    let facts = DossierFacts(opened: opened)
    #expect(facts.knownNow == .codeOnly)
    #expect(facts.internalLineNow == .notAsked)
  }

  @Test func `being known here says nothing about the employer, and the other way round`() throws {
    var facts = DossierFacts(opened: opened)
    try facts.becomes(.known, on: opened.adding(days: 3), today: today)
    #expect(facts.internalLineNow == .notAsked)
    try facts.internalLineMayKnow(.no, reason: "career", on: opened.adding(days: 4), today: today)
    #expect(facts.knownNow == .known && facts.internalLineNow == .no)
    var other = DossierFacts(opened: opened)
    try other.internalLineMayKnow(.yes, reason: nil, on: opened, today: today)
    #expect(other.knownNow == .codeOnly)
  }

  @Test func `each fact is read as it stood on a day`() throws {
    var facts = DossierFacts(opened: opened)
    try facts.becomes(.alias, on: opened.adding(days: 10), today: today)
    try facts.internalLineMayKnow(.later, reason: "wont-say", on: opened.adding(days: 5), today: today)
    try facts.internalLineMayKnow(.yes, reason: "career", on: opened.adding(days: 20), today: today)
    #expect(facts.known(on: opened.adding(days: -1)) == nil)
    #expect(facts.known(on: opened.adding(days: 9)) == .codeOnly)
    #expect(facts.known(on: opened.adding(days: 10)) == .alias)
    #expect(facts.internalLine(on: opened.adding(days: 4)) == .notAsked)
    #expect(facts.internalLine(on: opened.adding(days: 19)) == .later)
    // A yes needs no reason, so none is kept.
    #expect(facts.internalLine.last?.reason == nil)
  }

  @Test func `no and later ask for a reason of the list`() throws {
    var facts = DossierFacts(opened: opened)
    #expect(throws: DossierRefusal.reasonMissing) {
      try facts.internalLineMayKnow(.no, reason: nil, on: opened, today: today)
    }
    #expect(throws: DossierRefusal.reason(.unknown(list: "reason-hidden"))) {
      try facts.internalLineMayKnow(.later, reason: "nonsense", on: opened, today: today)
    }
    #expect(throws: Never.self) {
      try facts.internalLineMayKnow(.no, reason: "wont-say", on: opened, today: today)
    }
  }

  @Test func `nobody becomes less known while identifying data is kept`() throws {
    var facts = DossierFacts(.known, opened: opened)
    #expect(throws: DossierRefusal.stillHoldsIdentifyingData) {
      try facts.becomes(.codeOnly, on: today, today: today)
    }
    try facts.becomes(.codeOnly, on: today, today: today, identifyingDataDestroyed: true)
    #expect(facts.knownNow == .codeOnly)
  }

  @Test func `a fact is not older than the dossier or the fact before it, nor ahead`() throws {
    var facts = DossierFacts(opened: opened)
    #expect(throws: DossierRefusal.beforeTheDossier("known")) {
      try facts.becomes(.alias, on: opened.adding(days: -1), today: today)
    }
    #expect(throws: DossierRefusal.inTheFuture("internal-line")) {
      try facts.internalLineMayKnow(.yes, reason: nil, on: today.adding(days: 1), today: today)
    }
    try facts.becomes(.alias, on: today, today: today)
    #expect(throws: DossierRefusal.beforeTheLastFact("known")) {
      try facts.becomes(.known, on: today.adding(days: -1), today: today)
    }
  }

  @Test func `that the limits were explained is kept with the first day`() throws {
    var facts = DossierFacts(opened: opened)
    try facts.explainedLimits(on: today, today: today)
    try facts.explainedLimits(on: opened, today: today)
    #expect(facts.limitsExplainedOn == opened)
  }
}

@Suite("People who belong together") struct LinkedPeopleTests {
  let client = DossierID(1)
  let partner = DossierID(2)
  let child = DossierID(3)

  @Test func `a tie is seen from both dossiers, each in its own way`() throws {
    let day = try date("2026-05-01")
    var people = LinkedPeople()
    try people.link(client, to: child, as: .child, on: day)
    try people.link(client, to: partner, as: .partner, on: day)
    #expect(people.around(client).map(\.tie) == [.child, .partner])
    #expect(people.around(child).map(\.tie) == [.parent])
    #expect(people.around(child).first?.to == client)
    // The same tie from the other side is no second one.
    try people.link(child, to: client, as: .parent, on: day)
    #expect(people.links.count == 2)
    #expect(throws: DossierRefusal.linkedAlready) { try people.link(client, to: child, as: .colleague, on: day) }
    #expect(throws: DossierRefusal.linkedToItself) { try people.link(client, to: client, as: .other, on: day) }
    people.unlink(partner, client, on: day.adding(days: 9))
    #expect(people.around(client).map(\.to) == [child])
    #expect(people.links.count == 2)
  }

  @Test(arguments: PersonTie.allCases) func `turning a tie around twice gives it back`(tie: PersonTie) {
    #expect(tie.inverse.inverse == tie)
  }
}
