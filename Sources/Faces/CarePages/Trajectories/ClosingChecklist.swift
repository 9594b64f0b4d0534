import Desk
import Markup
import WebBase

/// What still runs around a trajectory that is about to close, each with the way to where it is settled. What the form
/// itself asks is not repeated.
struct ClosingChecklist: Markup {
  let items: [ClosingItem]
  let dossier: DossierID.Public
  /// The crisis that is not signed off, where the reader may open it.
  let openCrisis: CrisisID.Public?
  let language: Language

  var html: HTML {
    Ul(.class("checks")) {
      for item in items {
        if let place = place(of: item.subject) { line(item, place) }
      }
    }
  }

  private func line(_ item: ClosingItem, _ place: Href) -> HTML {
    Li(.id(item.subject.rawValue), .tabindex(-1)) {
      item.isDone ? Icon.circleCheck.small : Icon.warning.small
      " "
      if item.isDone { item.subject.name(language) } else { A(.href(place)) { item.subject.name(language) } }
      if item.left > 0 { " (\(item.left))" }
    }.html
  }

  /// Where a subject is settled; `nil` for what the form asks.
  private func place(of subject: ClosingItem.Subject) -> Href? {
    switch subject {
    case .day, .goalsReached, .work, .reason: nil
    case .goals: "/w/dossier/\(dossier)/doelen"
    case .sessions: "/w/dossier/\(dossier)?toon=session#tijdlijn"
    case .crises: openCrisis.map { "/w/crisis/\($0)" } ?? "/w/dossier/\(dossier)"
    case .referrals: "/w/dossier/\(dossier)#verwijzingen"
    case .tasks: "/w/dossier/\(dossier)#taken"
    }
  }
}
