import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// The crises, open and closed: coded facts only, each with the way to its log.
struct CrisisListPage {
  let answer: ListAnswer<ListCrises.Line>
  let place: ListPlace<CrisisFilter>
  let moments: Moments

  private var language: Language { moments.language }

  var list: ListPage<CrisisFilter, ListCrises.Line> {
    var list = ListPage(
      CrisisTexts.list, fileName: "crises", at: place, columns: columns, answer, in: language,
      names: CrisisTexts.name(of:))
    list.empty =
      EmptyState(CrisisTexts.empty(place.filter)(language)) { P { CrisisTexts.emptyNext(language) } }.html
    return list
  }

  private var columns: [ListColumn<ListCrises.Line>] {
    [
      ListColumn(CrisisTexts.begun, isSorted: true) {
        begun($0)
      } cell: { line in
        A(.href("/w/crisis/\(line.id)"), .class("nowrap")) { begun(line) }
      },
      ListColumn(CrisisTexts.state) {
        CrisisTexts.state(of: $0.crisis)(language)
      } cell: { line in
        CrisisTexts.state(of: line.crisis)(language)
        if line.maySign { Chip(CrisisTexts.yourTurn(language), look: .warn, icon: .clock) }
      },
      ListColumn(CrisisTexts.severity) {
        $0.crisis.severity.name(language)
      } cell: { line in
        RiskMark(line.crisis.severity.name(language), line.crisis.severity.mark)
      },
      ListColumn(CrisisWeapon.list.title) { $0.crisis.weapon?.name(language) ?? CrisisTexts.notAsked(language) },
      ListColumn(CrisisOutcome.list.title) { $0.crisis.ending?.outcome.name(language) ?? "–" },
      ListColumn(CrisisTexts.nextMoment) { next($0.crisis) },
      ListColumn(CrisisTexts.openedBy) { $0.openedBy ?? "–" },
    ]
  }

  private func begun(_ line: ListCrises.Line) -> String { moments.dateAndTime(line.crisis.openedAt) }

  /// What is due next: the check on the weapon, or the follow-up until somebody signed.
  private func next(_ crisis: Crisis) -> String {
    if let checkAt = crisis.checkAt { return CrisisTexts.check(language) + " " + moments.dateAndTime(checkAt) }
    if crisis.state == .awaitingSignOff, let ending = crisis.ending {
      return CrisisTexts.followUpAt(moments.dateAndTime(ending.followUpAt))(language)
    }
    return "–"
  }
}
