import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// The registrations that wait; what is past its norm says so.
struct RegistrationQueuePage {
  let answer: ListAnswer<RegistrationLine>
  let place: ListPlace<RegistrationFilter>
  let moments: Moments

  private var language: Language { moments.language }

  var list: ListPage<RegistrationFilter, RegistrationLine> {
    var list = ListPage(
      DossierTexts.registrations, fileName: "aanmeldingen", at: place, columns: columns, answer, in: language,
      names: Self.name(of:))
    list.empty = EmptyState(DossierTexts.emptyQueue(language)) { P { DossierTexts.emptyQueueNext(language) } }.html
    return list
  }

  private var columns: [ListColumn<RegistrationLine>] {
    [
      ListColumn(DossierTexts.client) {
        DossierLabel.code($0.dossier)
      } cell: { line in
        A(.href("/w/dossier/\(line.dossier)")) { Alias(line.label) }
        if line.known == .codeOnly { Chip(DossierTexts.known(.codeOnly)(language), look: .anon, icon: .anonymous) }
      },
      ListColumn(Text(nl: "Uiterlijk", en: "Due")) {
        $0.due.display
      } cell: { line in
        DueBadge(day: line.due, today: answer.today, in: moments)
      },
      ListColumn(Text(nl: "Stand", en: "State")) { DossierTexts.phase($0.registration.phase)(language) },
      ListColumn(ContactField.helpQuestions.label) { topics($0) },
      ListColumn(ContactField.caller.label) { $0.registration.profile.caller.targetGroup.name(language) },
      ListColumn(Text(nl: "Ontvangen", en: "Received"), isSorted: true) { $0.registration.receivedOn.display },
      ListColumn(DossierTexts.carriedBy) { $0.owner ?? DossierTexts.nobody(language) },
    ]
  }

  private func topics(_ line: RegistrationLine) -> String {
    line.registration.requests.compactMap { HelpQuestion.list[$0.topic]?.name(language) }.joined(separator: ", ")
  }

  private static func name(of filter: RegistrationFilter) -> Text {
    switch filter {
    case .all: Text(nl: "Alle", en: "All")
    case .toDecide: Text(nl: "Te besluiten", en: "To decide")
    case .intake: Text(nl: "Wacht op intake", en: "Waits for the intake")
    }
  }
}
