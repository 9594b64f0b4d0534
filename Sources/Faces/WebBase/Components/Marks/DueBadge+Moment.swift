public import Desk
public import Foundation

extension DueBadge {
  /// For a promise at a moment: late behind it, soon within an hour, the time or day otherwise.
  public init(moment: Date, now: Date, in moments: Moments) {
    let ahead = moment.timeIntervalSince(now)
    let span = moments.span(ahead)
    let written = moments.dateAndTime(moment)
    if ahead < -59 {
      self.init(MomentTexts.late(span)(moments.language), .late, on: written)
    } else if ahead < 3_600 {
      self.init(MomentTexts.ahead(span)(moments.language), .soon, on: written)
    } else if moments.day(moment) == moments.day(now) {
      self.init(moments.time(moment), .ok, on: written)
    } else {
      self.init(moments.day(moments.day(moment), near: moments.day(now)) + " " + moments.time(moment), .ok)
    }
  }

  /// For something that is due on a day: late behind it, soon on the day itself.
  ///
  /// - Parameter time: at what time, when it has one.
  public init(day: LocalDate, at time: String? = nil, today: LocalDate, in moments: Moments) {
    let time = time.map { " " + $0 } ?? ""
    let ahead = day.days(since: today)
    if ahead < 0 {
      let days = MomentTexts.days(-ahead)(moments.language)
      self.init(MomentTexts.late(days)(moments.language), .late, on: day.display + time)
    } else if ahead == 0 {
      self.init(MomentTexts.today(moments.language) + time, .soon, on: day.display + time)
    } else {
      self.init(moments.day(day, near: today) + time, .ok)
    }
  }
}
