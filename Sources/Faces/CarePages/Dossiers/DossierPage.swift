import CareActs
import Desk
import Foundation
import HousePages
import Markup
import WebBase

/// One client on one screen: who they are as far as that is known, what happened, and what is planned.
struct DossierPage: Markup {
  let answer: DossierAnswer
  let moments: Moments
  let visit: Visit
  let words: BesideWords

  private var language: Language { visit.language }
  private var frame: DossierFrame { answer.frame }
  private var head: DossierHead { answer.head }
  private var timeline: TimelineAnswer { answer.timeline }
  private var place: Href { "/w/dossier/\(frame.id)" }

  var html: HTML {
    Header(.class("d-head")) {
      Breadcrumb([PlaceItem(DossierTexts.caseload(language), to: "/w/caseload")], in: language)
      Div(.class("who")) {
        H1 { Bdi { frame.label } }
        chips
        Div(.class("acts")) { acts }
      }
      facts
      Tabs(DossierTexts.dossier(language), tabs)
    }
    Div(.class("split split-wide")) {
      Section(.ariaLabelledBy("tijdlijn")) {
        H2(.class("sr"), .id("tijdlijn")) { DossierTexts.timeline(language) }
        FilterBar(DossierTexts.timeline(language), filters)
        DossierTimeline(
          events: timeline.events, today: frame.today, dossier: frame.id, moments: moments,
          words: words)
        if timeline.pages > 1 { pager }
      }
      Aside(.class("stack-l"), .ariaLabel(DossierTexts.plan(language))) {
        DossierPlan(frame: frame, plan: answer.plan, moments: moments, visit: visit)
      }
    }
  }

  private var pager: Pager {
    func at(_ page: Int) -> Href {
      place.asking([("toon", timeline.kind?.rawValue), ("blad", page == 1 ? nil : String(page))])
    }
    let first = (timeline.number - 1) * TimelineAnswer.page + 1
    return Pager(
      first: first, last: first + timeline.events.count - 1, total: timeline.total,
      previous: timeline.number > 1 ? at(timeline.number - 1) : nil,
      next: timeline.number < timeline.pages ? at(timeline.number + 1) : nil, in: language)
  }

  @MarkupBuilder private var chips: HTML {
    DossierMarks(frame: frame, language: language)
    for help in head.help {
      Chip(
        help.product(language) + ", " + DossierTexts.session(help.heldSessions, of: help.allowedSessions)(language))
    }
  }

  @MarkupBuilder private var acts: HTML {
    if frame.mayReassign {
      if !frame.hasOwner {
        PostForm(to: "\(place)/neem", csrf: visit.csrf) { SubmitButton(DossierTexts.take(language), look: .line) }
      } else {
        LinkButton(DossierTexts.handOver(language), to: "\(place)/overdracht", look: .line, icon: .swap)
      }
    }
    if frame.mayWrite, !head.help.isEmpty {
      LinkButton(
        DossierTexts.add(language), to: "\(place)/gesprek/nieuw", look: .main, icon: .plus, shortcut: .key("."))
    }
  }

  private var facts: HTML {
    Dl(.class("d-facts")) {
      Div {
        Dt { DossierTexts.who(language) }
        Dd {
          ([head.profile.caller.targetGroup.name(language)]
            + (head.profile.ageBand == .unknown ? [] : [head.profile.ageBand.name(language)]))
            .joined(separator: ", ")
          if let unit = PoliceUnit.list[head.profile.unit], unit.mark == nil {
            Br()
            Span(.class("muted")) { unit.name(language) }
          }
        }
      }
      SafeContactFact(reach: frame.reach, language: language)
      Div {
        Dt { DossierTexts.internalLine(language) }
        Dd {
          frame.facts.internalLineNow.name(language)
          Br()
          Span(.class("muted")) {
            DossierTexts.carriedBy(language) + ": " + (head.owner ?? DossierTexts.nobody(language))
          }
        }
      }
    }.html
  }

  private var tabs: [PlaceItem] {
    var items = [PlaceItem(Text(nl: "Overzicht", en: "Overview")(language), to: place, isCurrent: true)]
    items.append(
      PlaceItem(words.screenings(language), to: "\(place)/vragenlijsten", count: head.screenings))
    items.append(
      PlaceItem(words.signals(language), to: "\(place)/signalen", count: head.openSignals))
    guard frame.mayWrite else { return items }
    if head.hasOpenRegistration { items.append(PlaceItem(DossierTexts.intake(language), to: "\(place)/intake")) }
    if !head.help.isEmpty {
      items.append(PlaceItem(DossierTexts.goals(language), to: "\(place)/doelen", count: head.goals))
    }
    items.append(PlaceItem(DossierTexts.facts(language), to: "\(place)/bekendheid"))
    items.append(PlaceItem(DossierTexts.identity(language), to: "\(place)/gegevens"))
    return items
  }

  private var filters: [PlaceItem] {
    let all = PlaceItem(
      DossierTexts.everything(language), to: place, count: timeline.all, isCurrent: timeline.kind == nil)
    return [all]
      + DossierEvent.Kind.allCases.compactMap { kind in
        guard let count = timeline.counts[kind] else { return nil }
        return PlaceItem(
          kind.name(words)(language), to: place.asking([("toon", kind.rawValue)]), count: count,
          isCurrent: timeline.kind == kind)
      }
  }
}

extension DossierEvent.Kind {
  func name(_ words: BesideWords) -> Text {
    switch self {
    case .session: Text(nl: "Gesprekken", en: "Sessions")
    case .contact: Text(nl: "Contacten", en: "Contacts")
    case .decision: Text(nl: "Besluiten", en: "Decisions")
    case .goal: Text(nl: "Doelen", en: "Goals")
    case .screening: words.screenings
    }
  }
}
