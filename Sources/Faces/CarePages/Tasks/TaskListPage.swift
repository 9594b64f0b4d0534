import CareActs
import Desk
import Foundation
import HouseActs
import HousePages
import Markup
import WebBase

/// Open tasks: everything that somebody carries, or what nobody carries yet.
struct TaskListPage {
  let answer: ListAnswer<TaskLine>
  let place: ListPlace<TaskFilter>
  let moments: Moments
  let csrf: CSRFToken?

  private var language: Language { moments.language }

  var list: ListPage<TaskFilter, TaskLine> {
    var list = ListPage(
      TaskTexts.title, fileName: "taken", at: place, columns: columns, answer, in: language, names: Self.name(of:))
    list.acts = LinkButton(TaskTexts.new(language), to: "/w/taken/nieuw", look: .main, icon: .plus).html
    list.empty = EmptyState(Self.empty(place.filter)(language)) { A(.href("/w")) { TaskTexts.today(language) } }.html
    list.rows =
      TaskList(lines: answer.lines, now: answer.now, moments: moments, csrf: csrf, returnsToList: true).html
    return list
  }

  private var columns: [ListColumn<TaskLine>] {
    [
      ListColumn(TaskTexts.due, isSorted: true) { due($0.task.due) },
      ListColumn(TaskTexts.about) { about($0.subject) },
      ListColumn(TaskTexts.source) { $0.task.source.name(language) },
      ListColumn(TaskTexts.owner) { $0.owner ?? TaskTexts.nobody(language) },
    ]
  }

  private func due(_ due: DeskTask.Due) -> String {
    switch due {
    case .at(let moment): moments.dateAndTime(moment)
    case .on(let day): day.display
    }
  }

  private func about(_ subject: TaskSubject) -> String {
    switch subject {
    case .dossier(let id, _): DossierLabel.code(id)
    case .contact: TaskTexts.withoutDossier(language)
    case .crisis: TaskTexts.crisis(language)
    case .itself: TaskTexts.itself(language)
    case .closed: TaskTexts.hidden(language)
    }
  }

  private static func name(of filter: TaskFilter) -> Text {
    switch filter {
    case .mine: Text(nl: "Van mij", en: "Mine")
    case .late: Text(nl: "Te laat", en: "Late")
    case .unassigned: Text(nl: "Voor wie dienst heeft", en: "For whoever is on shift")
    }
  }

  private static func empty(_ filter: TaskFilter) -> Text {
    switch filter {
    case .mine: TaskTexts.nothing
    case .late: Text(nl: "Geen van je taken is te laat.", en: "None of your tasks is late.")
    case .unassigned: Text(nl: "Er wacht niets op wie dienst heeft.", en: "Nothing waits for whoever is on shift.")
    }
  }
}
