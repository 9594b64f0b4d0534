import CareActs
import Desk
import Foundation
import HouseActs
import HousePages
import Markup
import WebBase

/// Everything that somebody carries.
struct TaskListPage: Markup {
  let answer: ListTasks.Answer
  let isFirst: Bool
  let moments: Moments
  let csrf: CSRFToken?

  var html: HTML {
    let language = moments.language
    TitleRow(TaskTexts.mine(language)) {
      LinkButton(TaskTexts.new(language), to: "/w/taken/nieuw", look: .main, icon: .plus)
    }
    if answer.lines.isEmpty {
      EmptyState(TaskTexts.nothing(language)) { A(.href("/w")) { TaskTexts.today(language) } }
    } else {
      TaskList(lines: answer.lines, now: answer.now, moments: moments, csrf: csrf, returnsToList: true)
    }
    let place: Href = "/w/taken"
    Onward(
      start: isFirst ? nil : place, next: answer.next.map { place.asking([("na", $0.text)]) }, in: language)
  }
}
