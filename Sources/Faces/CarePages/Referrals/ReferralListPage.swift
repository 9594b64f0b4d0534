import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// The referrals of the desk: to whom, since when, and what became of them. Nothing sealed but what the desk calls the
/// client.
struct ReferralListPage {
  let answer: ListAnswer<ListReferrals.Line>
  let place: ListPlace<ReferralFilter>
  let moments: Moments

  private var language: Language { moments.language }

  var list: ListPage<ReferralFilter, ListReferrals.Line> {
    var list = ListPage(
      ReferralTexts.referrals, fileName: "verwijzingen", at: place, columns: columns, answer, in: language,
      names: Self.name(of:))
    list.empty = EmptyState(Self.empty(place.filter)(language)) { P { Self.emptyNext(language) } }.html
    return list
  }

  private var columns: [ListColumn<ListReferrals.Line>] {
    [
      ListColumn(DossierTexts.client) {
        code($0)
      } cell: { line in
        switch line.place {
        case .dossier(let id): A(.href("/w/dossier/\(id)")) { Alias(label(line)) }
        case .contact(let id): A(.href("/w/contact/\(id)")) { label(line) }
        }
      },
      ListColumn(ReferralTarget.list.title) { ReferralTarget.list[$0.referral.target]?.name(language) ?? "–" },
      ListColumn(Text(nl: "Verwezen op", en: "Referred on"), isSorted: true) { $0.referral.on.display },
      ListColumn(Text(nl: "Antwoord voor", en: "Answer by")) {
        $0.due?.display ?? "–"
      } cell: { line in
        if let due = line.due { DueBadge(day: due, today: answer.today, in: moments) } else { "–" }
      },
      ListColumn(ReferralOutcome.list.title) {
        outcome($0)
      } cell: { line in
        outcome(line)
        if line.referral.isOpen {
          " "
          A(.href(answerPlace(line))) {
            ReferralTexts.answer(language)
            Span(.class("sr")) { ": " + label(line) }
          }
        }
      },
      ListColumn(Text(nl: "Verwezen door", en: "Referred by")) { $0.by ?? "–" },
    ]
  }

  private func code(_ line: ListReferrals.Line) -> String {
    switch line.place {
    case .dossier(let id): DossierLabel.code(id)
    case .contact: TaskTexts.withoutDossier(language)
    }
  }

  private func label(_ line: ListReferrals.Line) -> String { line.label ?? TaskTexts.withoutDossier(language) }

  private func outcome(_ line: ListReferrals.Line) -> String {
    line.referral.answer?.outcome.name(language) ?? ReferralTexts.waiting(language)
  }

  private func answerPlace(_ line: ListReferrals.Line) -> Href {
    switch line.place {
    case .dossier(let id): "/w/dossier/\(id)/verwijzing/\(line.id)"
    case .contact(let id): "/w/contact/\(id)/verwijzing/\(line.id)"
    }
  }

  private static func name(of filter: ReferralFilter) -> Text {
    switch filter {
    case .open: ReferralTexts.waiting
    case .late: Text(nl: "Te laat", en: "Late")
    case .answered: Text(nl: "Beantwoord", en: "Answered")
    case .all: Text(nl: "Alle", en: "All")
    }
  }

  private static func empty(_ filter: ReferralFilter) -> Text {
    switch filter {
    case .open: Text(nl: "Er wacht geen verwijzing op antwoord.", en: "No referral waits for an answer.")
    case .late: Text(nl: "Geen antwoord is te laat.", en: "No answer is late.")
    case .answered: Text(nl: "Er is nog geen verwijzing beantwoord.", en: "No referral was answered yet.")
    case .all: Text(nl: "Er is geen verwijzing die je mag zien.", en: "There is no referral that you may see.")
    }
  }

  private static let emptyNext = Text(
    nl: "Een verwijzing maak je in een dossier, of bij een contact zonder dossier.",
    en: "A referral is made in a dossier, or at a contact without one.")
}
