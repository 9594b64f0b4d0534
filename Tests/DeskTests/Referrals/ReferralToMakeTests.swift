import Desk
import Testing

@Suite("A referral that is to be made") struct ReferralToMakeTests {
  private let today = LocalDate(iso: "2026-11-22") ?? LocalDate(dayNumber: 0)
  private let worker = AccountID(1)

  private func decided(on day: LocalDate? = nil) -> ReferralToMake {
    ReferralToMake(.triage, on: day ?? today, by: worker, .standard)
  }

  private func refusals(_ body: () throws -> Void) -> [ReferralRefusal] {
    do {
      try body()
      return []
    } catch let found as Refusals<ReferralRefusal> {
      return found.items
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  @Test func `it waits for a week, for whoever carries the client or else for who decided`() {
    let facts = decided().waiting(owner: nil)
    #expect(facts == [WaitingFact(.referralToMake, due: today.adding(days: 7), owner: worker)])
    #expect(decided().waiting(owner: AccountID(2)).first?.owner == AccountID(2))
    #expect(ReferralToMake(.triage, on: today, by: worker, due: today).waiting(owner: nil).first?.due == today)
  }

  @Test func `it ends once, in one of three ways`() throws {
    for end in [
      { try $0.refer(on: $1, by: $2) }, { try $0.goAlone(to: "gp", on: $1, by: $2, today: $1) },
      { try $0.drop(.declined, words: "", on: $1, by: $2) },
    ] as [(inout ReferralToMake, LocalDate, AccountID) throws -> Void] {
      var one = decided()
      try end(&one, today, worker)
      #expect(!one.isOpen && one.waiting(owner: worker).isEmpty)
      let before = one
      #expect(refusals { try end(&one, today, worker) } == [.endedAlready])
      #expect(one == before)
    }
  }

  @Test func `who goes alone goes somewhere, on a day between the decision and today`() {
    var one = decided(on: today.adding(days: -2))
    #expect(refusals { try one.goAlone(to: nil, on: today, by: worker, today: today) } == [.targetNotOffered])
    #expect(
      refusals { try one.goAlone(to: "external", on: today, by: worker, today: today) } == [.targetNotOffered],
      "a heading is nowhere to go")
    #expect(
      refusals { try one.goAlone(to: "gp", on: today.adding(days: 1), by: worker, today: today) }
        == [.inTheFuture("alone-on")])
    #expect(
      refusals { try one.goAlone(to: "gp", on: today.adding(days: -3), by: worker, today: today) }
        == [.beforeTheDecision])
    #expect(one.isOpen)
    #expect(refusals { try one.goAlone(to: "gp", on: today.adding(days: -2), by: worker, today: today) }.isEmpty)
  }

  @Test func `not to refer needs a reason, and words where no reason fits`() {
    var one = decided()
    #expect(refusals { try one.drop(nil, words: "Tja", on: today, by: worker) } == [.reasonMissing])
    #expect(refusals { try one.drop(.other, words: " \n", on: today, by: worker) } == [.wordsMissing])
    #expect(one.isOpen)
    #expect(refusals { try one.drop(.other, words: "Verhuist", on: today, by: worker) }.isEmpty)
  }

  @Test func `consent is for this receiver, given before, and nothing is passed on that was not chosen`() throws {
    func referral(_ consent: ReferralConsent?, _ scopes: Set<ReferralScope> = []) throws -> Referral {
      try Referral(
        to: "gp", on: today, isWarm: true, consent: consent, sharing: scopes, internalLine: nil, since: today,
        today: today)
    }
    #expect(refusals { _ = try referral(nil) } == [.consentMissing])
    let after = ReferralConsent(.spoken, by: .client, on: today.adding(days: 1))
    #expect(refusals { _ = try referral(after) } == [.consentAfterwards])
    let consent = ReferralConsent(.written, by: .parent, on: today)
    #expect(try referral(consent).shared.isEmpty)
    #expect(try referral(consent, [.scores, .name]).shared == [.name, .scores])
    #expect(try referral(consent).consent == consent)
  }

  @Test func `a registration that is not referred after all is decided anew, and no other is`() throws {
    var one = try Registration.received(on: today, profile: .init(channel: .phone), topics: ["sleep"], today: today)
    try one.decide(.refer, urgency: .usual, by: worker, on: today, today: today)
    #expect(one.phase == .closed && one.requests.map(\.outcome) == [.referred])
    one.decideAnew()
    #expect(one.phase == .received && one.triage == nil && one.requests.map(\.outcome) == [.open])
    try one.decide(.answered, urgency: .usual, by: worker, on: today, today: today)
    let before = one
    one.decideAnew()
    #expect(one == before)
  }
}
