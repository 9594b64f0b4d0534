import Desk
import Foundation
import HouseActs
import Markup
import WebBase

/// That a crisis runs, above every page of whoever may open it: since when, with whom, and whether they are asked to come
/// along. Nothing of what stands in it.
struct CrisisStrip: Markup {
  /// How many are named; the rest is counted.
  static let most = 3

  let crises: [WaitingCrisis]
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    if !crises.isEmpty {
      Section(.class("strip"), .ariaLabel(StripTexts.title(language))) {
        for crisis in ordered.prefix(Self.most) { row(crisis) }
        if crises.count > Self.most {
          P { A(.href("/w/crises")) { StripTexts.more(crises.count - Self.most)(language) } }
        }
      }
    }
  }

  /// Where somebody is asked for stands first.
  private var ordered: [WaitingCrisis] { crises.filter(\.isCalledIn) + crises.filter { !$0.isCalledIn } }

  private func row(_ crisis: WaitingCrisis) -> HTML {
    let name = StripTexts.running(moments.dateAndTime(crisis.openedAt), crisis.openedBy)(language)
    return P {
      Icon.crisis.small
      Span {
        if crisis.isCalledIn { Strong { StripTexts.calledIn(language) + " " } }
        name
      }
      A(.href("/w/crisis/\(crisis.id)")) {
        StripTexts.open(language)
        Span(.class("sr")) { ": " + name }
      }
    }.html
  }
}

enum StripTexts {
  static let title = Text(nl: "Crisis die loopt", en: "Crisis that is running")
  static let calledIn = Text(nl: "Je bent erbij geroepen.", en: "You were called in.")
  static let open = Text(nl: "Open", en: "Open")

  static func running(_ when: String, _ who: String) -> Text {
    Text(nl: "Crisis sinds \(when), \(who)", en: "Crisis since \(when), \(who)")
  }

  static func more(_ count: Int) -> Text {
    Text(nl: "Nog \(count) in de lijst van crises", en: "\(count) more in the list of crises")
  }
}
