import CareActs
import Desk
import Foundation
import HousePages
import Markup
import WebBase

/// A draft was settled while somebody still typed in it, and what they typed has no place there: it is shown, to be
/// copied, with the way on that there is.
struct SettledMeanwhile: Markup {
  /// `nil` for who may not open it any more.
  let contact: ContactAnswer?
  let mine: TypedContact
  let visit: Visit

  var html: HTML {
    let language = visit.language
    TitleRow(ContactTexts.contact(language))
    TypedMeanwhile(mine.text(in: language), why: ContactTexts.settledMeanwhile(contact)(language), in: language)
    ButtonRow {
      if let contact {
        if contact.mayWrite, contact.contact.state != .registered {
          // What was typed goes along into the draft that it becomes again.
          PostForm(
            to: "/w/contact/\(contact.id)/terug", csrf: visit.csrf, hidden: mine.sent
          ) {
            SubmitButton(ContactTexts.bringBack(language), look: .line, icon: .undo)
          }
        }
        LinkButton(ContactTexts.contact(language), to: "/w/contact/\(contact.id)")
      } else {
        LinkButton(ContactTexts.contacts(language), to: "/w/contacten")
      }
    }
  }
}
