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
      if !answer.mayWrite || answer.crisis.state == .closed { CrisisEnd(answer: answer, moments: moments) }
      if answer.crisis.entries.isEmpty {
        P(.class("muted")) { CrisisTexts.nothingYet(language) }
      } else {
        Ol(.class("tl")) { for entry in answer.crisis.entries.reversed() { line(entry) } }
      }
    }
  }

  /// What was done; of a call for help to whom.
  private func title(_ entry: Crisis.Entry) -> String {
    guard case .calledIn(let colleague) = entry.content else { return entry.content.sentence(language) }
    return entry.content.sentence(language) + ": " + (answer.labels[colleague] ?? "–")
  }

  private func line(_ entry: Crisis.Entry) -> TimelineEntry {
    let isRisk = entry.content.icon == .warning && entry.takenBack == nil
    return TimelineEntry(
      day: moments.shortDay(entry.at), time: moments.timeWithSeconds(entry.at), icon: entry.content.icon,
      weight: isRisk ? .risk : .plain, title: title(entry), by: answer.labels[entry.by],
      isStruck: entry.takenBack != nil
    ) {
      if case .whereabouts(_, let checkAt) = entry.content {
        P { CrisisTexts.nowPlace(language) + " " + moments.shortDay(checkAt) + " " + moments.time(checkAt) }
      }
      if !entry.note.isEmpty {
        P(.class("prose"), .directionFromContent) {
          if entry.takenBack == nil { entry.note } else { Span(.class("struck")) { entry.note } }
        }
      }
      if let takenBack = entry.takenBack {
        P(.class("small")) {
          CrisisTexts.takenBack(moments.timeWithSeconds(takenBack.at), answer.labels[takenBack.by] ?? "–")(language)
        }
      }
    }
  }
}

/// What was just put in the log, and the way to take it back.
struct CrisisUndo: Markup {
  let answer: CrisisAnswer
  let language: Language

  var html: HTML {
    for line in answer.undoable.reversed() {
      let entry = answer.crisis.entries[line]
      P(.class("undo"), .data("gone-after", String(max(1, Int(entry.undoUntil.timeIntervalSince(answer.now)))))) {
        CrisisTexts.logged(entry.content.sentence(language))(language)
        " "
        SubmitButton(
          CrisisTexts.takeBack(language), look: .quiet, name: CrisisForm.line, value: String(line),
          action: "/w/crisis/\(answer.id)/terug", describes: entry.content.sentence(language))
      }
    }
  }
}
