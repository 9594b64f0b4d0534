import Desk
import Foundation
import Markup
import UseCases
import WebBase

/// What was noticed in a dossier: first what waits for a decision, each with its reason and its term.
struct SignalsPage: Markup {
  let shown: Framed<ReadSignals.Answer>
  let now: Date
  let form: FormData
  /// The signal whose form was refused.
  let refused: PublicID?
  let errors: FieldErrors
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var answer: DossierFrame { shown.frame }
  private var known: IndexEventAnswer? { shown.content.event }
  private var signals: [SignalAnswer] { shown.content.signals }
  private var place: Href { "/w/dossier/\(answer.id)" }
  private var open: [SignalAnswer] { signals.filter(\.signal.isOpen).sorted { $0.signal.due < $1.signal.due } }

  var html: HTML {
    Breadcrumb([PlaceItem(DossierTexts.dossier(language), to: place)], in: language)
    TitleRow(SignalTexts.title(language), sub: answer.label) {
      LinkButton(ConsultationTexts.title(language), to: "\(place)/overleg", look: .line)
    }
    ErrorSummary(errors, in: language)
    if open.isEmpty {
      EmptyState(SignalTexts.none(language)) { P { SignalTexts.noneNext(language) } }
    }
    for (index, signal) in open.enumerated() { section(signal, isFirst: index == 0) }
    decided
    event
  }

  // MARK: Open

  private func section(_ item: SignalAnswer, isFirst: Bool) -> HTML {
    Section(.class("signal"), .ariaLabelledBy("s-\(item.id)")) {
      Div(.class("h-row")) {
        H2(.id("s-\(item.id)")) { item.signal.kind.name(language) }
        DueBadge(moment: item.signal.due, now: now, in: moments)
      }
      P(.class("muted")) {
        SignalTexts.raised(language) + " " + item.raisedOn.display
        if let days = known?.event.days(on: answer.today) { " · " + SignalTexts.daysAgo(days)(language) }
        if let screening = item.screening {
          " · "
          A(.href("\(place)/vragenlijst/\(screening)")) { SignalTexts.source(language) }
        }
      }
      rulings(item.earlier)
      if answer.mayWrite { decision(item, isFirst: isFirst) }
    }.html
  }

  private func decision(_ item: SignalAnswer, isFirst: Bool) -> HTML {
    let isRefused = refused == item.id
    let list = SignalDecision.list
    // Ids on a page are its own: only the form that was refused, or else the first, has the names of the fields.
    return PostForm(to: "\(place)/signaal/\(item.id)", csrf: visit.csrf, style: "stack") {
      TileGroup(
        list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
        value: isRefused ? form[list.name] : nil, error: isRefused ? errors[list.name] : nil, then: "reason",
        in: language)
      TextArea(
        "reason", label: SignalTexts.reason(language), value: isRefused ? form["reason"] : nil,
        error: isRefused ? errors["reason"] : nil, rows: 2, count: 2_000, in: language)
      SelectField(
        DeviationReason.list.name, label: DeviationReason.list.title(language),
        choices: DeviationReason.list.answers(on: answer.today, in: language),
        value: isRefused ? form[DeviationReason.list.name] : nil, hint: SignalTexts.deviateHint(language),
        error: isRefused ? errors[DeviationReason.list.name] : nil, isOptional: true, in: language)
      TextField.date(
        "watch-until", label: SignalTexts.watchUntil(language),
        value: isRefused ? form["watch-until"] : usualDay.display, hint: SignalTexts.watchHint(language),
        error: isRefused ? errors["watch-until"] : nil, isOptional: true, in: language)
      ButtonRow {
        SubmitButton(
          SignalTexts.decide(language), look: isFirst ? .main : .line, shortcut: isFirst ? .save : nil,
          describes: item.signal.kind.name(language))
      }
    }.html
  }

  /// Until the day of re-screening as long as that lies ahead, else two weeks.
  private var usualDay: LocalDate {
    let rescreening = known?.moments.first { $0.what == .rescreening }?.on
    return rescreening.map { $0 > answer.today ? $0 : answer.today.adding(days: 14) } ?? answer.today.adding(days: 14)
  }

  // MARK: Decided

  @MarkupBuilder private var decided: HTML {
    let closed = signals.filter { !$0.signal.isOpen }
    if !closed.isEmpty {
      ListSection(id: "decided", SignalTexts.decided(language), count: closed.count) {
        for item in closed.reversed() {
          H3 { item.signal.kind.name(language) }
          rulings(item.earlier + [item.signal.ruling].compactMap { $0 })
        }
      }
    }
  }

  @MarkupBuilder private func rulings(_ rulings: [Signal.Ruling]) -> HTML {
    if !rulings.isEmpty {
      Ul(.class("rulings")) {
        for ruling in rulings {
          Li {
            Strong { ruling.decision.name(language) }
            if let deviation = ruling.deviation { ": " + deviation.name(language).lowercased() }
            if let until = ruling.watchUntil { " " + SignalTexts.until(until)(language) }
            Span(.class("muted")) {
              " · " + moments.dateAndTime(ruling.at) + (shown.content.names[ruling.by].map { ", " + $0 } ?? "")
            }
            P(.directionFromContent) { ruling.reason }
          }
        }
      }
    }
  }

  // MARK: Event

  private var event: HTML {
    ListSection(id: "event", SignalTexts.event(language)) {
      if answer.mayWrite {
        A(.href("\(place)/gebeurtenis")) {
          (known == nil ? SignalTexts.record : SignalTexts.change)(language)
        }
      }
    } content: {
      if let known {
        P {
          known.event.kind.name(language)
          if let day = known.event.happenedOn { ", " + day.display }
          if let days = known.event.days(on: answer.today) { " (" + SignalTexts.daysAgo(days)(language) + ")" }
        }
        P { FourWeeks.list.title(language) + ": " + known.event.complaints.name(language).lowercased() }
        if known.event.wantsNoContact { Notice(SignalTexts.noContact(language), tone: .warn) }
        if !known.moments.isEmpty {
          if shown.content.hasReach == false { Notice(SignalTexts.noReach(language)) }
          H3 { SignalTexts.ahead(language) }
          Ul {
            for moment in known.moments { Li { moment.on.display + ": " + SignalTexts.moment(moment.what)(language) } }
          }
        }
      } else {
        P(.class("muted")) { SignalTexts.notYet(language) + " " + SignalTexts.watchful(language) }
      }
    }.html
  }
}
