import CareActs
import Desk
import Foundation
import Hummingbird
import Markup
import WebBase

/// The crises, open and closed: coded facts only, each with the way to its log.
struct CrisisListPage: Markup {
  /// What is asked for in the address; a word that nobody offers counts as not said.
  struct Question: Sendable {
    var filter = CrisisFilter.unsigned
    var order = CrisisOrder.newestFirst
    var after: CrisisID.Public?

    init(_ request: Request) {
      let asked = request.uri.queryParameters
      filter = asked["toon"].flatMap { CrisisFilter(rawValue: String($0)) } ?? filter
      order = asked["volgorde"].flatMap { CrisisOrder(rawValue: String($0)) } ?? order
      after = asked["na"].flatMap { CrisisID.Public($0) }
    }

    func place(
      _ base: Href = "/w/crises", filter: CrisisFilter? = nil, order: CrisisOrder? = nil, after: CrisisID.Public? = nil
    )
      -> Href
    {
      let (filter, order) = (filter ?? self.filter, order ?? self.order)
      return base.asking([
        ("toon", filter == .unsigned ? nil : filter.rawValue),
        ("volgorde", order == .newestFirst ? nil : order.rawValue), ("na", after?.text),
      ])
    }
  }

  let answer: ListCrises.Answer
  let asked: Question
  let moments: Moments
  /// Who prints it.
  var by = ""
  var profile: DeskProfile?

  private var language: Language { moments.language }

  var html: HTML {
    if let profile {
      PrintHeader(
        CrisisTexts.list(language), made: moments.dateAndTime(answer.now), by: by, profile: profile, in: language)
    }
    TitleRow(CrisisTexts.list(language)) {
      LinkButton(CrisisTexts.csv(language), to: asked.place("/w/crises/csv"))
    }
    FilterBar(
      CrisisTexts.show(language),
      CrisisFilter.allCases.map { filter in
        PlaceItem(
          CrisisTexts.name(of: filter)(language), to: asked.place(filter: filter), isCurrent: filter == asked.filter)
      })
    if answer.lines.isEmpty {
      EmptyState(CrisisTexts.empty(asked.filter)(language)) { P { CrisisTexts.emptyNext(language) } }
    } else {
      DataTable(CrisisTexts.list(language), columns: columns, rows: answer.lines.map(cells), in: language)
    }
    Onward(
      start: asked.after == nil ? nil : asked.place(), next: answer.next.map { asked.place(after: $0) }, in: language)
  }

  private var titles: [Text] {
    [
      CrisisTexts.begun, CrisisTexts.state, CrisisTexts.severity, CrisisWeapon.list.title, CrisisOutcome.list.title,
      CrisisTexts.nextMoment, CrisisTexts.openedBy,
    ]
  }

  private var columns: [Column] {
    let isNewest = asked.order == .newestFirst
    let other = asked.place(order: isNewest ? .oldestFirst : .newestFirst)
    return [Column(titles[0](language), sort: other, order: isNewest ? .descending : .ascending)]
      + titles.dropFirst().map { Column($0(language)) }
  }

  private func cells(_ line: ListCrises.Line) -> [Cell] {
    let texts = texts(line)
    return [
      Cell { A(.href("/w/crisis/\(line.id)"), .class("nowrap")) { texts[0] } },
      Cell {
        texts[1]
        if line.maySign { Chip(CrisisTexts.yourTurn(language), look: .warn, icon: .clock) }
      },
      Cell { RiskMark(line.crisis.severity.name(language), line.crisis.severity.mark) },
    ] + texts.dropFirst(3).map { Cell($0) }
  }

  /// One line in words, in the order of the titles.
  private func texts(_ line: ListCrises.Line) -> [String] {
    let crisis = line.crisis
    return [
      moments.dateAndTime(crisis.openedAt), CrisisTexts.state(of: crisis)(language), crisis.severity.name(language),
      crisis.weapon?.name(language) ?? CrisisTexts.notAsked(language),
      crisis.ending?.outcome.name(language) ?? "–", next(crisis), line.openedBy ?? "–",
    ]
  }

  /// What is due next: the check on the weapon, or the follow-up until somebody signed.
  private func next(_ crisis: Crisis) -> String {
    if let checkAt = crisis.checkAt { return CrisisTexts.check(language) + " " + moments.dateAndTime(checkAt) }
    if crisis.state == .awaitingSignOff, let ending = crisis.ending {
      return CrisisTexts.followUpAt(moments.dateAndTime(ending.followUpAt))(language)
    }
    return "–"
  }

  /// The same lines as a file.
  var file: String {
    SeparatedValues(language).text([titles.map { $0(language) }] + answer.lines.map(texts))
  }
}
