import CareActs
import Desk
import Foundation
import Markup
import WebBase

/// The versions of one text below each other, newest first: who wrote it, when, why, and what it said.
struct VersionsPage: Markup {
  let answer: VersionsAnswer
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    Breadcrumb(places, in: language)
    TitleRow(
      VersionTexts.title(language), sub: answer.text.name(language) + " · " + moments.longDay(answer.on))
    P(.class("muted")) { VersionTexts.nothingGone(language) }
    for version in answer.versions { section(version) }
  }

  private var places: [PlaceItem] {
    let dossier = answer.dossier.map { Href("/w/dossier/\($0)") }
    return [dossier.map { PlaceItem(DossierTexts.dossier(language), to: $0) }, record(in: dossier)].compactMap(\.self)
  }

  /// The page of the text as it stands now, where it has one.
  private func record(in dossier: Href?) -> PlaceItem? {
    switch answer.text {
    case .contact(let id): PlaceItem(ContactTexts.contact(language), to: "/w/contact/\(id)")
    case .report(let id):
      dossier.map { PlaceItem(VersionTexts.session(language), to: "\($0)/gesprek/\(id)") }
    case .intake:
      dossier.map { PlaceItem(DossierTexts.intake(language), to: "\($0)/intake") }
    case .referralAnswer: nil
    }
  }

  private func section(_ version: TextVersion) -> HTML {
    let id = "v-\(version.number)"
    let isNewest = version.number == answer.versions.first?.number
    return Section(.class("part"), .ariaLabelledBy(id)) {
      Div(.class("h-row")) {
        H2(.id(id)) { VersionTexts.number(version.number)(language) }
        if isNewest { Chip(VersionTexts.now(language)) }
      }
      P(.class("muted")) {
        [moments.dateAndTime(version.at), version.by].compactMap(\.self).joined(separator: " · ")
      }
      if !version.reason.isEmpty {
        P {
          VersionTexts.reason(language) + ": "
          Bdi { version.reason }
        }
      }
      FactList(changedFacts(of: version), isSmall: true)
      if version.text.isEmpty {
        P(.class("muted")) { VersionTexts.empty(language) }
      } else {
        P(.class("prose"), .directionFromContent) { version.text }
      }
    }.html
  }

  /// The coded facts that are not the same in every version: what never changed is on the contact's own page.
  private func changedFacts(of version: TextVersion) -> [(String, HTML)] {
    let all = answer.versions.compactMap(\.content).map { ContactFacts($0, in: language).values }
    guard let content = version.content else { return [] }
    let own = ContactFacts(content, in: language).values
    return ContactFacts.labels(in: language).compactMap { label in
      guard Set(all.map { $0[label] }).count > 1 else { return nil }
      return (label, HTML(own[label] ?? "–"))
    }
  }
}

/// The way to the earlier versions of a text, where there are any.
struct VersionsLink: Markup {
  let text: VersionedText
  /// How many there are besides what stands now.
  let earlier: Int
  let language: Language

  var html: HTML {
    if earlier > 0 {
      A(.href("/w/versies/\(text.word)/\(text.record)")) {
        VersionTexts.earlier(earlier)(language)
        Span(.class("sr")) { ": " + text.name(language) }
      }
    }
  }
}
