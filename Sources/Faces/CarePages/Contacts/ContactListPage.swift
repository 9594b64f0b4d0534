import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// A list of contacts, newest first: coded facts only.
struct ContactListPage: Markup {
  let answer: ListContacts.Answer
  let filter: ListContacts.Filter
  let isFirst: Bool
  let moments: Moments

  private var language: Language { moments.language }
  private var title: String {
    filter == .drafts ? ContactTexts.drafts(language) : ContactTexts.contacts(language)
  }
  private var place: Href { filter == .drafts ? "/w/concepten" : "/w/contacten" }

  var html: HTML {
    TitleRow(title)
    Tabs(
      ContactTexts.contacts(language),
      [
        PlaceItem(ContactTexts.registered(language), to: "/w/contacten", isCurrent: filter == .registered),
        PlaceItem(ContactTexts.drafts(language), to: "/w/concepten", isCurrent: filter == .drafts),
      ])
    if answer.lines.isEmpty {
      EmptyState(filter == .drafts ? ContactTexts.emptyDrafts(language) : ContactTexts.emptyContacts(language)) {
        P { ContactTexts.startFirst(language) }
      }
    } else {
      DataTable(title, columns: columns, rows: answer.lines.map(cells), in: language)
    }
    Onward(
      start: isFirst ? nil : place, next: answer.next.map { place.asking([("na", $0.text)]) }, in: language)
  }

  private var columns: [Column] {
    [
      Column(ContactTexts.started(language)), Column(ContactField.kind.label(language)),
      Column(ContactField.channel.label(language)), Column(ContactField.caller.label(language)),
      Column(ContactField.helpQuestions.label(language)), Column(ContactTexts.recorder(language)),
    ]
  }

  private func cells(_ line: ContactLineAnswer) -> [Cell] {
    let place: Href = line.state == .draft ? "/w/bellen/\(line.id)" : "/w/contact/\(line.id)"
    let questions = line.content.helpQuestions.compactMap { HelpQuestion.list[$0]?.name(language) }
    return [
      Cell {
        A(.href(place), .class("nowrap")) {
          line.content.startedAt.map(moments.dateAndTime) ?? ContactTexts.draft(language)
        }
      },
      Cell(line.content.kind.name(language)), Cell(line.content.channel?.name(language) ?? "–"),
      Cell(line.content.caller?.targetGroup.name(language) ?? "–"),
      Cell(questions.isEmpty ? "–" : questions.joined(separator: ", ")), Cell(line.recorder ?? "–"),
    ]
  }
}
