import Desk
import Testing

@Suite("Events and their clocks") struct IndexEventTests {
  static let day = LocalDate(dayNumber: 20_700)

  private func event(_ weeks: FourWeeks = .no, noContact: Bool = false) -> IndexEvent {
    IndexEvent(kind: .accident, happenedOn: Self.day, complaints: weeks, wantsNoContact: noContact)
  }

  @Test func `contact after three days, two and four weeks, and screening from day 28 within a week`() {
    let days = event().moments(from: Self.day).map { $0.on.days(since: Self.day) }
    #expect(days == [3, 14, 28, 28, 36])
  }

  @Test func `what lies behind when the event is recorded is not asked any more`() {
    let whats = event().moments(from: Self.day.adding(days: 14)).map(\.what)
    #expect(whats == [.contact(day: 14), .contact(day: 28), .rescreening, .overdue])
    #expect(event().moments(from: Self.day.adding(days: 100)).isEmpty)
  }

  @Test func `who wants no contact gets none, and no reminder`() {
    #expect(event(noContact: true).moments(from: Self.day).isEmpty)
  }

  @Test func `the desk sets its own days, and nonsense is left out`() {
    let rule = FollowUpRule(contactDays: [7, 0, 7, -3, 400], rescreenDay: 35, rescreenGrace: 0)
    #expect(event().moments(from: Self.day, rule).map { $0.on.days(since: Self.day) } == [7, 35, 36])
  }

  @Test func `a day that can't be right, and a missing day, are refused`() {
    #expect(event().refusals(today: Self.day.adding(days: -1)) == [.inTheFuture])
    #expect(event().refusals(today: Self.day.adding(days: 365 * 90)) == [.tooLongAgo])
    #expect(IndexEvent(kind: .accident, happenedOn: nil, complaints: .no).refusals(today: Self.day) == [.dayMissing])
    #expect(IndexEvent(kind: .repeated, happenedOn: nil, complaints: .no).refusals(today: Self.day).isEmpty)
  }
}
