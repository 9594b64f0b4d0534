import CareActs
import Desk
import HousePages
import Markup
import WebBase

/// The calls that a contact promised, and the one that it keeps.
struct ContactCallBacks: Markup {
  let answer: ContactAnswer
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    for promise in answer.callBacks { line(promise) }
    if let kept = answer.keeps { keeping(kept) }
  }

  private func line(_ promise: ContactCallBack) -> HTML {
    Notice(CallBackTexts.title(language), tone: .info) {
      P {
        moments.dateAndTime(promise.callBack.due)
        if let ending = promise.callBack.ending {
          ". " + said(ending) + ", " + moments.dateAndTime(ending.at)
        }
      }
      if let task = promise.task { P { A(.href("/w/taak/\(task)")) { CallBackTexts.toTask(language) } } }
    }.html
  }

  private func said(_ ending: CallBack.Ending) -> String {
    switch ending.way {
    case .called: CallBackTexts.called(language)
    case .corrected: CallBackTexts.corrected(language)
    case .not: ending.reason?.name(language) ?? "–"
    }
  }

  private func keeping(_ kept: ContactCallBack) -> HTML {
    let spokeToNobody = answer.contact.state == .withoutData || answer.contact.state == .discarded
    return Notice(CallBackTexts.keeps(language), tone: .info) {
      if kept.callBack.isOpen, spokeToNobody { P { CallBackTexts.stillOpen(language) } }
      if let task = kept.task { P { A(.href("/w/taak/\(task)")) { CallBackTexts.toTask(language) } } }
    }.html
  }
}
