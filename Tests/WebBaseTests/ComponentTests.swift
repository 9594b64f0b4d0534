import Desk
import Foundation
import Markup
import Testing

@testable import WebBase

@Suite("Components")
struct ComponentTests {
  @Test func `of a question about danger have no default`() {
    let group = TileGroup(
      "gevaar", label: "Direct gevaar?", choices: [Choice("nee", "Nee"), Choice("ja", "Ja")], isSafety: true, in: .dutch
    )
    #expect(!group.string.contains("checked"))
    let chosen = TileGroup(
      "gevaar", label: "Direct gevaar?", choices: [Choice("nee", "Nee"), Choice("ja", "Ja")], value: "ja", in: .dutch)
    #expect(chosen.string.components(separatedBy: " checked").count == 2)
  }

  @Test func `tie label, hint and error to their control`() {
    let field = TextField("check", label: "Volgende check", hint: "Uur", error: FieldError("Te vroeg"), in: .dutch)
      .string
    #expect(field.contains("<label class=\"label\" for=\"check\">"))
    #expect(field.contains("aria-describedby=\"check-error check-hint\""))
    #expect(field.contains("id=\"check-error\"") && field.contains("id=\"check-hint\""))
    #expect(field.contains("aria-invalid=\"true\""))
    #expect(field.contains("aria-required=\"true\""))
    #expect(!field.contains("placeholder"))
  }

  @Test func `mark the rest as optional, in the language of the page`() {
    #expect(TextField("a", label: "A", isOptional: true, in: .dutch).string.contains("(optioneel)"))
    let english = TextField("a", label: "A", isOptional: true, in: .english).string
    #expect(english.contains("(optional)") && !english.contains("aria-required"))
  }

  @Test func `of long lists work without script, with what was chosen`() {
    let combo = ComboField(
      "hulp", label: "Hulpvraag", choices: [Choice("a", "A"), Choice("b", "B")], values: ["b", "a", "c", "d"], limit: 3,
      in: .dutch
    ).string
    #expect(combo.components(separatedBy: "<select").count == 5, "what is one too many, or not offered, is not cut")
    #expect(combo.components(separatedBy: " selected").count == 5)
    #expect(combo.components(separatedBy: "name=\"hulp\"").count == 5)
  }

  @Test func `hide a figure without a length, a number or a share`() {
    let list = BarList(
      "Vragen", [.init("Geld", .hidden, share: 0.031), .init("Rouw", .number(76)), .init("Slaap", .number(80))],
      in: .dutch
    ).string
    #expect(!list.contains("3 %"))
    #expect(list.contains("afgeschermd"))
    #expect(list.contains("niet getoond om herkenning te voorkomen"))
    let order = ["Slaap", "Rouw", "Geld"].compactMap { list.range(of: $0)?.lowerBound }
    #expect(order == order.sorted())
  }

  @Test func `break a line at a hidden figure`() {
    let chart = LineChart(
      id: "c", "Titel", description: "Zin", labels: ["1", "2", "3", "4", "5"],
      series: [.init("a", [.number(1), .number(2), .hidden, .number(4), .number(5)])], in: .dutch)
    #expect(chart.string.components(separatedBy: "class=\"l l1\"").count == 3)
    #expect(chart.string.contains("role=\"img\" aria-labelledby=\"c-t c-d\""))
    #expect(chart.table.string.contains("afgeschermd"))
  }

  @Test(arguments: [(0.0, 1.0), (3, 3), (214, 240), (1_000, 1_000), (7, 8), (0.5, 0.6), (99_999, 100_000)])
  func `scale to round numbers above the highest`(highest: Double, top: Double) throws {
    let ticks = Scale.ticks(upTo: highest)
    #expect(abs(try #require(ticks.last) - top) < 1e-9)
    #expect(ticks.first == 0)
    #expect((2...6).contains(ticks.count))
  }

  @Test func `say what is late, soon and later`() {
    let moments = Moments(timeZone: .gmt, language: .dutch)
    let now = Date(timeIntervalSince1970: 1_800_000_000)
    func badge(_ seconds: TimeInterval) -> String {
      DueBadge(moment: now.addingTimeInterval(seconds), now: now, in: moments).string
    }
    #expect(badge(-240).contains("4 min te laat") && badge(-240).contains("due-late"))
    #expect(badge(-86_400 * 6).contains("6 dagen te laat"))
    #expect(badge(720).contains("over 12 min") && badge(720).contains("due-soon"))
    #expect(badge(86_400 * 3).contains("due-ok"))
    #expect(badge(86_400 * 3).contains("ma 18-1 08:00"), "a moment keeps its time")
    #expect(badge(86_400 * 300).contains("-2027 08:00"), "a year that is not plain is said")
    let today = moments.day(now)
    #expect(DueBadge(day: today.adding(days: 182), today: today, in: moments).string.contains("16-7<"))
    #expect(DueBadge(day: today.adding(days: 183), today: today, in: moments).string.contains("17-7-2027<"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"\u{301} onmouseover=alert(1) x=\"", "javascript:alert(1)", "</title><b>",
  ])
  func `show what people typed as text, in every place`(attack: String) {
    let parts: [any Markup] = [
      Chip(attack), Alias(attack), DueBadge(attack, .late), RiskMark(attack, .high), Notice(attack), EmptyState(attack),
      Flash(attack), TitleRow(attack, sub: attack),
      TextField(attack, label: attack, value: attack, hint: attack, in: .dutch),
      TextArea(attack, label: attack, value: attack, error: FieldError(attack), in: .dutch),
      CheckField(attack, label: attack, in: .dutch),
      SelectField(attack, label: attack, choices: [Choice(attack, attack)], value: attack, in: .dutch),
      ComboField(attack, label: attack, choices: [Choice(attack, attack)], values: [attack], in: .dutch),
      TileGroup(attack, label: attack, choices: [Choice(attack, attack, hint: attack)], in: .dutch),
      LinkButton(attack, to: "/\(attack)", describes: attack),
      TimelineEntry(day: attack, icon: .phone, title: attack, by: attack),
      StatTile(attack, value: attack, detail: attack, in: .dutch), PhoneNumber(attack),
      DataTable(attack, columns: [Column(attack)], rows: [[Cell(attack)]], in: .dutch),
      BarePage(attack, profile: Site.profile, visit: Visit()) { attack },
    ]
    for part in parts {
      #expect(!part.string.contains("<script>alert"))
      #expect(!part.string.contains("</title><b>"))
      #expect(!part.string.contains("href=\"javascript:"))
      #expect(part.string.utf8.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2))
    }
  }
}

@Suite("Moments and numbers")
struct MomentTests {
  @Test func `are written in the desk's own zone, also over the change of the clock`() throws {
    let amsterdam = try #require(TimeZone(identifier: "Europe/Amsterdam"))
    let moments = Moments(timeZone: amsterdam, language: .dutch)
    let summer = Date(timeIntervalSince1970: 1_792_890_000)  // 25 October 2026 01:00 UTC, the second 02:00 here
    #expect(moments.time(summer) == "02:00")
    #expect(moments.time(summer.addingTimeInterval(-3_600)) == "02:00")
    #expect(moments.dateAndTime(summer) == "25-10-2026 02:00")
    #expect(moments.timeWithSeconds(summer.addingTimeInterval(67)) == "02:01:07")
    #expect(moments.longDay(moments.day(summer)) == "zondag 25 oktober 2026")
    #expect(moments.shortDay(summer) == "zo 25-10")
    #expect(Moments(timeZone: amsterdam, language: .english).month(moments.day(summer)) == "October 2026")
  }

  @Test(arguments: [
    (59.0, "0 min"), (3_540, "59 min"), (3_600, "1 u"), (4_200, "1 u 10"), (86_400, "1 dag"), (-200_000, "2 dagen"),
  ])
  func `are told apart in the largest unit`(seconds: Double, text: String) {
    #expect(Moments(timeZone: .gmt, language: .dutch).span(seconds) == text)
  }

  @Test func `have the signs of the language`() {
    #expect(Quantities(in: .dutch).whole(1_234_567) == "1.234.567")
    #expect(Quantities(in: .english).whole(-1_234) == "-1,234")
    #expect(Quantities(in: .dutch).tenths(0.66) == "0,7")
    #expect(Quantities(in: .english).tenths(1_234.5) == "1,234.5")
    #expect(Quantities(in: .dutch).tenths(2) == "2")
    #expect(Quantities(in: .dutch).percent(0.944) == "94 %")
    #expect(Quantities(in: .english).percent(1) == "100%")
  }
}
