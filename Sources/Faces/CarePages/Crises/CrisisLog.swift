import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// What happened, newest first.
struct CrisisLog: Markup {
  let answer: CrisisAnswer
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    Section(.ariaLabelledBy("log"), .class("stack")) {
      H2(.id("log")) { CrisisTexts.log(language) }
      if !answer.mayWrite { CrisisEnd(answer: answer, moments: moments) }
      if answer.crisis.entries.isEmpty {
        P(.class("muted")) { CrisisTexts.nothingYet(language) }
      } else {
        Ol(.class("tl")) { for entry in answer.crisis.entries.reversed() { line(entry) } }
      }
    }
  }

  private func line(_ entry: Crisis.Entry) -> TimelineEntry {
    let (question, said) = entry.content.spoken
    let asked = question.map { $0(language) }.map { $0.hasSuffix("?") ? $0 + " " : $0 + ": " }
    let title = (asked ?? "") + said(language)
    return TimelineEntry(
      day: moments.shortDay(entry.at), time: moments.timeWithSeconds(entry.at), icon: entry.content.icon,
      weight: entry.content.icon == .warning ? .risk : .plain, title: title, by: answer.labels[entry.by]
    ) {
      if case .whereabouts(_, let checkAt) = entry.content {
        P { CrisisTexts.nowPlace(language) + " " + moments.shortDay(checkAt) + " " + moments.time(checkAt) }
      }
      if !entry.note.isEmpty { P(.class("prose"), .directionFromContent) { entry.note } }
    }
  }
}
