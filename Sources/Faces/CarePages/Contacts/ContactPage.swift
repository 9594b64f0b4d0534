import CareActs
import Desk
import Foundation
import HousePages
import Markup
import WebBase

/// One contact as it was registered.
struct ContactPage: Markup {
  let answer: ContactAnswer
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var content: ContactContent { answer.contact.content }

  var html: HTML {
    TitleRow(title, sub: sub) { acts }
    if content.kind == .inquiry {
      Notice(ContactTexts.inquiry(language)) { P { InquiryReply.text(language) } }
    }
    for one in answer.toMake where one.toMake.isOpen && answer.mayRefer {
      ReferralToMakeBlock(answer: one, place: place, moments: moments)
    }
    ContactCallBacks(answer: answer, moments: moments)
    FactList(facts)
    if !content.kind.isWithoutData { notes }
    ReferralList(
      referrals: answer.referrals, toMake: answer.toMake, place: place, mayWrite: answer.mayRefer,
      mayRefer: answer.mayRefer, moments: moments)
  }

  private var place: Href { "/w/contact/\(answer.id)" }

  private var title: String {
    switch answer.contact.state {
    case .draft: ContactTexts.draft(language)
    case .registered: content.kind.name(language)
    case .withoutData: ContactTexts.withoutData(language) + ": " + content.kind.name(language).lowercased()
    case .discarded: ContactTexts.discarded(language)
    }
  }

  private var sub: String {
    let started = content.startedAt ?? answer.contact.openedAt
    let parts = [
      content.channel?.name(language), moments.longDay(moments.day(started)) + " " + moments.time(started),
      content.minutes.map { "\($0) " + ContactTexts.minutes(language) },
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  @MarkupBuilder private var acts: HTML {
    ButtonRow {
      if let dossier = answer.dossier {
        LinkButton(ContactTexts.openDossier(language), to: "/w/dossier/\(dossier)", look: .main)
      } else if answer.contact.state == .registered, answer.mayWrite {
        LinkButton(
          ContactTexts.startDossier(language), to: "/w/contact/\(answer.id)/traject", look: .main, icon: .plus,
          shortcut: .key("t"))
      }
      if answer.contact.state == .registered, answer.mayWrite {
        LinkButton(ContactTexts.amend(language), to: "/w/contact/\(answer.id)/aanvullen", icon: .edit)
      }
      VersionsLink(text: .contact(answer.id), earlier: answer.corrections, language: language)
      if answer.contact.state == .withoutData || answer.contact.state == .discarded {
        PostForm(to: "/w/contact/\(answer.id)/terug", csrf: visit.csrf) {
          SubmitButton(ContactTexts.bringBack(language), look: .line, icon: .undo)
        }
      }
    }
  }

  private var facts: [(String, HTML)] {
    let who = people.map { [(ContactField.worker.label(language), $0)] } ?? []
    return (ContactFacts(content, in: language).known + who).map { ($0.0, HTML($0.1)) }
  }

  private var people: String? {
    guard let worker = answer.worker else { return answer.recorder }
    guard let recorder = answer.recorder, recorder != worker else { return worker }
    return worker + ", " + ContactTexts.onBehalf(language) + " " + recorder
  }

  private var notes: HTML {
    Section(.class("read-notes"), .ariaLabelledBy("notes-title")) {
      H2(.id("notes-title")) { ContactTexts.notes(language) }
      if content.notes.isEmpty {
        P(.class("muted")) { ContactTexts.noNotes(language) }
      } else {
        P(.class("prose"), .directionFromContent) { content.notes }
      }
    }.html
  }
}
