import CareActs
import CarePages
import Desk
import Foundation
import Markup
import ScreeningActs
import WebBase

/// The signals of the desk: what was noticed, by when somebody decides, and what was decided. No reasons.
struct SignalListPage {
  let answer: ListAnswer<ListSignals.Line>
  let place: ListPlace<SignalFilter>
  let moments: Moments

  private var language: Language { moments.language }

  var list: ListPage<SignalFilter, ListSignals.Line> {
    var list = ListPage(
      SignalTexts.title, fileName: "signalen", at: place, columns: columns, answer, in: language, names: Self.name(of:))
    list.empty = EmptyState(Self.empty(place.filter)(language)) { P { SignalTexts.noneNext(language) } }.html
    return list
  }

  private var columns: [ListColumn<ListSignals.Line>] {
    [
      ListColumn(DossierTexts.client) {
        DossierLabel.code($0.dossier)
      } cell: { line in
        A(.href(Href("/w/dossier/\(line.dossier)/signalen").at("s-\(line.id)"))) { Alias(line.label) }
      },
      ListColumn(SignalKind.list.title) { $0.kind.name(language) },
      ListColumn(SignalTexts.raised) { $0.raisedOn.display },
      ListColumn(Text(nl: "Besluit voor", en: "Decide by"), isSorted: true) {
        moments.dateAndTime($0.due)
      } cell: { line in
        if line.isOpen {
          DueBadge(moment: line.due, now: answer.now, in: moments)
        } else {
          moments.dateAndTime(line.due)
        }
      },
      ListColumn(SignalTexts.decided) { $0.decision?.name(language) ?? "–" },
      ListColumn(Text(nl: "Door", en: "By")) { $0.decidedBy ?? "–" },
    ]
  }

  private static func name(of filter: SignalFilter) -> Text {
    switch filter {
    case .open: Text(nl: "Open", en: "Open")
    case .late: Text(nl: "Te laat", en: "Late")
    case .decided: SignalTexts.decided
    }
  }

  private static func empty(_ filter: SignalFilter) -> Text {
    switch filter {
    case .open: SignalTexts.none
    case .late: Text(nl: "Geen besluit is te laat.", en: "No decision is late.")
    case .decided: Text(nl: "Er is nog over geen signaal besloten.", en: "No signal was decided on yet.")
    }
  }
}
