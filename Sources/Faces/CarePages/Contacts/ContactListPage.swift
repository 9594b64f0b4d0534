import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// A list of contacts or of drafts: coded facts only.
struct ContactListPage<Filter: ListFilter> {
  let answer: ListAnswer<ContactLineAnswer>
  let place: ListPlace<Filter>
  let kind: ContactListKind
  let moments: Moments

  private var language: Language { moments.language }

  func list(names: @escaping @Sendable (Filter) -> Text) -> ListPage<Filter, ContactLineAnswer> {
    var list = ListPage(
      kind.title, fileName: kind.fileName, at: place, columns: columns, answer, in: language, names: names)
    list.above =
      Tabs(
        ContactTexts.contacts(language),
        ContactListKind.allCases.map { other in
          PlaceItem(other.tab(language), to: other.place, isCurrent: other == kind)
        }
      ).html
    list.empty = EmptyState(kind.empty(language)) { P { ContactTexts.startFirst(language) } }.html
    return list
  }

  private var columns: [ListColumn<ContactLineAnswer>] {
    [
      ListColumn(ContactTexts.started, isSorted: true) {
        started($0)
      } cell: { line in
        A(.href(line.state == .draft ? "/w/bellen/\(line.id)" : "/w/contact/\(line.id)"), .class("nowrap")) {
          started(line)
        }
      },
      ListColumn(ContactField.kind.label) { $0.content.kind.name(language) },
      ListColumn(ContactField.channel.label) { $0.content.channel?.name(language) ?? "–" },
      ListColumn(ContactField.caller.label) { $0.content.caller?.targetGroup.name(language) ?? "–" },
      ListColumn(ContactField.helpQuestions.label) { questions($0) },
      ListColumn(ContactTexts.recorder) { $0.recorder ?? "–" },
    ]
  }

  private func started(_ line: ContactLineAnswer) -> String {
    line.content.startedAt.map(moments.dateAndTime) ?? ContactTexts.draft(language)
  }

  private func questions(_ line: ContactLineAnswer) -> String {
    let names = line.content.helpQuestions.compactMap { HelpQuestion.list[$0]?.name(language) }
    return names.isEmpty ? "–" : names.joined(separator: ", ")
  }
}

/// The two lists of contacts.
enum ContactListKind: CaseIterable {
  case registered, drafts

  var title: Text { self == .drafts ? ContactTexts.drafts : ContactTexts.contacts }
  var tab: Text { self == .drafts ? ContactTexts.drafts : ContactTexts.registered }
  var place: Href { self == .drafts ? "/w/concepten" : "/w/contacten" }
  var fileName: String { self == .drafts ? "concepten" : "contacten" }
  var empty: Text { self == .drafts ? ContactTexts.emptyDrafts : ContactTexts.emptyContacts }
}
