import Desk
import Foundation
import Markup
import UseCases
import WebBase

/// One client on one screen: who they are as far as that is known, what happened, and what is planned.
struct DossierPage: Markup {
  let answer: DossierAnswer
  /// Lines of the timeline on a page.
  static let page = 40

  /// Narrows the timeline.
  let filter: DossierEvent.Kind?
  /// Which page of the timeline, from 1.
  let number: Int
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var place: Href { "/w/dossier/\(answer.id)" }

  var html: HTML {
    Header(.class("d-head")) {
      Breadcrumb([PlaceItem(DossierTexts.caseload(language), to: "/w/caseload")], in: language)
      Div(.class("who")) {
        H1 { Bdi { answer.label } }
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
        DossierTimeline(events: Array(shown), today: answer.today, dossier: answer.id, moments: moments)
        if events.count > Self.page { pager }
      }
      Aside(.class("stack-l"), .ariaLabel(DossierTexts.plan(language))) {
        DossierPlan(answer: answer, moments: moments, visit: visit)
      }
    }
  }

  private var events: [DossierEvent] { answer.timeline.filter { filter == nil || $0.kind == filter } }
  private var pages: Int { max(1, (events.count + Self.page - 1) / Self.page) }
  private var current: Int { min(number, pages) }
  private var shown: ArraySlice<DossierEvent> { events.dropFirst((current - 1) * Self.page).prefix(Self.page) }

  private var pager: Pager {
    func at(_ page: Int) -> Href {
      place.asking([("toon", filter?.rawValue), ("blad", page == 1 ? nil : String(page))])
    }
    let first = (current - 1) * Self.page + 1
    return Pager(
      first: first, last: first + shown.count - 1, total: events.count, previous: current > 1 ? at(current - 1) : nil,
      next: current < pages ? at(current + 1) : nil, in: language)
  }

  @MarkupBuilder private var chips: HTML {
    Chip(
      DossierTexts.known(answer.facts.knownNow)(language), look: answer.facts.knownNow == .known ? .line : .anon,
      icon: answer.facts.knownNow == .known ? .person : .anonymous)
    crisis
    if answer.isClosed { Chip(DossierTexts.closed(language)) }
    for help in answer.openTrajectories {
      Chip(
        help.trajectory.product.name(language) + ", "
          + DossierTexts.session(help.trajectory.heldSessions, of: help.trajectory.allowedSessions)(language))
    }
  }

  @MarkupBuilder private var crisis: HTML {
    let mark = RiskMark(DossierTexts.openCrisis(language), .high)
    if let open = answer.openCrisis {
      A(.href("/w/crisis/\(open)")) { mark }
    } else if answer.hasOpenCrisis {
      mark
    }
  }

  @MarkupBuilder private var acts: HTML {
    if answer.mayReassign {
      if answer.owner == nil {
        PostForm(to: "\(place)/neem", csrf: visit.csrf) { SubmitButton(DossierTexts.take(language), look: .line) }
      } else {
        LinkButton(DossierTexts.handOver(language), to: "\(place)/overdracht", look: .line, icon: .swap)
      }
    }
    if answer.mayWrite, !answer.openTrajectories.isEmpty {
      LinkButton(
        DossierTexts.add(language), to: "\(place)/gesprek/nieuw", look: .main, icon: .plus, shortcut: .key("."))
    }
  }

  private var facts: HTML {
    Dl(.class("d-facts")) {
      Div {
        Dt { DossierTexts.who(language) }
        Dd {
          ([answer.profile.caller.targetGroup.name(language)]
            + (answer.profile.ageBand == .unknown ? [] : [answer.profile.ageBand.name(language)]))
            .joined(separator: ", ")
          if let unit = PoliceUnit.list[answer.profile.unit], unit.mark == nil {
            Br()
            Span(.class("muted")) { unit.name(language) }
          }
        }
      }
      Div {
        Dt { DossierTexts.safeContact(language) }
        Dd(.directionFromContent) {
          answer.identity.safeContact.isEmpty ? DossierTexts.noSafeContact(language) : answer.identity.safeContact
          if answer.identity.voicemail != .unknown {
            Span(.class("muted")) { " " + answer.identity.voicemail.name(language) }
          }
          if answer.identity.phoneIsShared {
            shared(Text(nl: "Telefoon: iemand kan meeluisteren", en: "Phone: somebody may listen in"))
          }
          if answer.identity.emailIsShared {
            shared(Text(nl: "E-mail: iemand kan meelezen", en: "E-mail: somebody may read along"))
          }
        }
      }
      Div {
        Dt { DossierTexts.internalLine(language) }
        Dd {
          answer.facts.internalLineNow.name(language)
          Br()
          Span(.class("muted")) {
            DossierTexts.carriedBy(language) + ": " + (answer.owner ?? DossierTexts.nobody(language))
          }
        }
      }
    }.html
  }

  private func shared(_ text: Text) -> HTML {
    HTML.list {
      Br();
      Span(.class("due due-late")) {
        Icon.eye.small; text(language)
      }
    }
  }

  private var tabs: [PlaceItem] {
    var items = [PlaceItem(Text(nl: "Overzicht", en: "Overview")(language), to: place, isCurrent: true)]
    items.append(
      PlaceItem(ScreeningTexts.title(language), to: "\(place)/vragenlijsten", count: answer.screenings.count))
    items.append(
      PlaceItem(
        SignalTexts.title(language), to: "\(place)/signalen", count: answer.signals.filter(\.signal.isOpen).count))
    guard answer.mayWrite else { return items }
    if answer.openRegistration != nil { items.append(PlaceItem(DossierTexts.intake(language), to: "\(place)/intake")) }
    let goals = answer.trajectories.flatMap(\.goals).filter { $0.goal.droppedOn == nil }.count
    if !answer.openTrajectories.isEmpty {
      items.append(PlaceItem(DossierTexts.goals(language), to: "\(place)/doelen", count: goals))
    }
    items.append(PlaceItem(DossierTexts.facts(language), to: "\(place)/bekendheid"))
    items.append(PlaceItem(DossierTexts.identity(language), to: "\(place)/gegevens"))
    return items
  }

  private var filters: [PlaceItem] {
    let all = PlaceItem(
      DossierTexts.everything(language), to: place, count: answer.timeline.count, isCurrent: filter == nil)
    return [all]
      + DossierEvent.Kind.allCases.compactMap { kind in
        let count = answer.timeline.filter { $0.kind == kind }.count
        guard count > 0 else { return nil }
        return PlaceItem(
          kind.name(language), to: place.asking([("toon", kind.rawValue)]), count: count, isCurrent: filter == kind)
      }
  }
}

extension HTML {
  /// A few pieces as one.
  static func list(@MarkupBuilder _ content: () -> HTML) -> HTML { content() }
}

extension DossierEvent.Kind {
  var name: Text {
    switch self {
    case .session: Text(nl: "Gesprekken", en: "Sessions")
    case .contact: Text(nl: "Contacten", en: "Contacts")
    case .decision: Text(nl: "Besluiten", en: "Decisions")
    case .goal: Text(nl: "Doelen", en: "Goals")
    case .screening: ScreeningTexts.title
    }
  }
}
