import CareActs
import Desk
import Markup
import WebBase

/// Below the notes of a call: whether the caller was in touch before, and the dossier that the call belongs to. Nothing of it
/// is shown here; it is read in a window of its own, so that the call stays where it is.
struct KnownCaller: Markup {
  let page: CallPageContent
  let language: Language

  private var field: String { ContactField.belongsTo.rawValue }
  private var place: Href { "/w/bellen/\(page.id)/koppel" }

  var html: HTML {
    if let dossier = page.content.belongsTo {
      line(.id(field)) {
        Span {
          Strong { ContactTexts.belongs(language) }
          " " + ContactTexts.belongsWhen(language)
          if let error = page.errors[field] { Span(.class("err")) { " " + error.message } }
        }
      } end: {
        apart(ContactTexts.readEarlier, to: "/w/dossier/\(dossier)")
        SubmitButton(ContactTexts.belongsNot(language), look: .quiet, name: field, value: "", action: place)
      }
    } else if let matches = page.matches {
      if matches.isEmpty {
        line(.role(.status)) { Span { ContactTexts.notSeen(language) } }
      } else {
        for match in matches { found(match) }
      }
    }
  }

  private func found(_ match: PossibleMatch) -> HTML {
    line(.role(.status)) {
      Span {
        Strong { ContactTexts.possiblyKnown(language) }
        " " + ContactTexts.earlier(match.earlierContacts)(language)
      }
    } end: {
      switch match.record {
      case .contact(let id): apart(ContactTexts.readEarlier, to: "/w/contact/\(id)")
      case .dossier(let id):
        if page.kind != .inquiry {
          SubmitButton(ContactTexts.belongsHere(language), look: .line, name: field, value: id.text, action: place)
        }
        apart(ContactTexts.readEarlier, to: "/w/dossier/\(id)")
      }
    }
  }

  private func apart(_ label: Text, to record: Href) -> HTML {
    A(.href(record), .class("btn btn-quiet"), .newWindow, .rel(.apart)) { label(language) }.html
  }

  private func line(
    _ attribute: Attribute, @MarkupBuilder _ content: () -> HTML, @MarkupBuilder end: () -> HTML = { .empty }
  ) -> HTML {
    let acts = end()
    return Div(.class("known"), attribute) {
      Icon.people.small
      HTML.naming(field, ContactField.belongsTo.label(language))
      content()
      if !acts.isEmpty { Span(.class("end")) { acts } }
    }.html
  }
}
