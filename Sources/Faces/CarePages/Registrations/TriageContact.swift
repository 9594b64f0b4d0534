import CareActs
import Desk
import Markup
import WebBase

/// What was said in the contact that a registration came from: the answer about danger first, then the notes. Who decides
/// reads it where the decision is made.
struct TriageContact: Markup {
  let contact: TriageAnswer.Contact?
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    if let contact {
      let danger = contact.content.danger
      Section(.class("read-notes"), .ariaLabelledBy("gezegd")) {
        H2(.id("gezegd")) { Self.title(language) }
        FactList([
          (
            ContactField.danger.label(language),
            danger == .yes || danger == .doubt
              ? RiskMark((danger ?? .notAsked).name(language), .high).html
              : HTML((danger ?? .notAsked).name(language))
          ),
          (ContactField.start.label(language), HTML(contact.content.startedAt.map(moments.dateAndTime) ?? "–")),
        ])
        if contact.content.notes.isEmpty {
          P(.class("muted")) { ContactTexts.noNotes(language) }
        } else {
          P(.class("prose"), .directionFromContent) { contact.content.notes }
        }
        P { A(.href("/w/contact/\(contact.id)"), .newWindow, .rel(.apart)) { ContactTexts.readEarlier(language) } }
      }
    }
  }

  private static let title = Text(nl: "Wat er gezegd is", en: "What was said")
}
