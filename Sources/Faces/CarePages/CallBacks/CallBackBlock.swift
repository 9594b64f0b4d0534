import CareActs
import Desk
import Foundation
import HousePages
import Markup
import WebBase

/// A promised call on the page of its task: what whoever calls has to know, and the button that begins the talk.
struct CallBackBlock: Markup {
  let answer: CallBackAnswer
  let task: TaskID.Public
  /// Whether this actor may do the task.
  let mayCall: Bool
  let token: String
  let moments: Moments
  let csrf: CSRFToken?

  private var language: Language { moments.language }
  private var callBack: CallBack { answer.callBack }

  var html: HTML {
    Section(.class("moment"), .ariaLabelledBy("terugbellen")) {
      P(.class("small"), .id("terugbellen")) { CallBackTexts.promised(language) }
      P(.class("big")) { moments.dateAndTime(callBack.due) }
      if callBack.isOpen { known }
      FactList(history)
    }
  }

  @MarkupBuilder private var known: HTML {
    if let agreed = answer.agreed {
      FactList(facts(agreed))
      if agreed.number.isEmpty { Notice(CallBackTexts.noNumber(language), tone: .warn) }
      if !agreed.notes.isEmpty {
        More(CallBackTexts.notes(language)) { P(.class("prose"), .directionFromContent) { agreed.notes } }
      }
      if mayCall { call(agreed) }
    } else {
      Notice(CallBackTexts.sealed(language), tone: .info)
    }
  }

  private func call(_ agreed: CallBackAnswer.Agreed) -> HTML {
    ButtonRow {
      if let begun = answer.calls.last(where: { $0.state == .draft && $0.mayWrite }) {
        Span(.class("small")) { CallBackTexts.begun(language) }
        LinkButton(CallBackTexts.resume(language), to: "/w/bellen/\(begun.contact)", look: .main)
      } else {
        PostForm(to: "/w/taak/\(task)/bel", csrf: csrf, hidden: [("token", token)]) {
          SubmitButton(CallBackTexts.call(language), icon: .phone)
        }
        Span(.class("small muted")) { CallBackTexts.callHint(language) }
      }
      LinkButton(CallBackTexts.contact(language), to: "/w/contact/\(agreed.contact)", look: .quiet)
    }.html
  }

  private func facts(_ agreed: CallBackAnswer.Agreed) -> [(String, HTML)] {
    let agreement = agreed.agreement
    var facts: [(String, HTML)] = []
    if !agreed.number.isEmpty { facts.append((CallBackTexts.number(language), HTML(agreed.number))) }
    if !agreed.alias.isEmpty { facts.append((ContactTexts.alias(language), HTML(agreed.alias))) }
    if let voicemail = agreement.voicemail {
      facts.append((ContactField.voicemail.label(language), HTML(voicemail.name(language))))
    }
    facts.append(
      (
        CallBackTexts.rule(language),
        P(.directionFromContent) { agreement.rule.isEmpty ? CallBackTexts.noRule(language) : agreement.rule }.html
      ))
    if let client = agreed.client { facts.append((CallBackTexts.ofDossier(language), dossier(client))) }
    return facts
  }

  /// What the dossier says of reaching the client: it may be newer than what the contact agreed.
  @MarkupBuilder private func dossier(_ client: ClientIdentity) -> HTML {
    P(.directionFromContent) {
      ([client.phone, client.safeContact].filter { !$0.isEmpty } + [client.voicemail.name(language)])
        .joined(separator: " · ")
    }
    if client.phoneIsShared { P { CallBackTexts.phoneShared(language) } }
  }

  private var history: [(String, HTML)] {
    let promised =
      (answer.names[callBack.promisedBy] ?? "–") + ", " + moments.dateAndTime(callBack.promisedAt)
    var facts = [(CallBackTexts.promisedBy(language), HTML(promised))]
    if !callBack.attempts.isEmpty { facts.append((CallBackTexts.tried(language), attempts)) }
    return facts
  }

  @MarkupBuilder private var attempts: HTML {
    for attempt in callBack.attempts {
      P {
        CallBackTexts.attempt(
          moments.dateAndTime(attempt.promised), attempt.way.name(language), answer.names[attempt.by] ?? "–",
          moments.dateAndTime(attempt.at))(language)
      }
    }
  }
}
