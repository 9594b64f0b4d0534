import CareActs
import CarePages
import Desk
import Foundation
import HousePages
import Markup
import ScreeningActs
import WebBase

/// What was noticed in a dossier: first what waits for a decision, each with its reason and its term.
struct SignalsPage: Markup {
  let shown: Framed<ReadSignals.Answer>
  let now: Date
  /// The forms of the signals, each with what was typed in it before.
  private let forms: SeveralForms<SignalID.Public>
  /// What was typed about a signal that somebody else decided on meanwhile.
  private let settled: RefusedForm<SignalID.Public>?
  let moments: Moments
  let visit: Visit

  init(
    shown: Framed<ReadSignals.Answer>, now: Date, refused: RefusedForm<SignalID.Public>?, moments: Moments, visit: Visit
  ) throws(HTTPFault) {
    self.shown = shown
    self.now = now
    self.moments = moments
    self.visit = visit
    let usual = Self.usual(until: Self.usualDay(shown))
    forms = try SeveralForms(shown.content.signals.map(\.id), refused: refused) { id throws(HTTPFault) in
      try shown.kept(.signal(id)).edit(usual)
    }
    settled = refused.flatMap { refused in
      shown.content.signals.contains { $0.id == refused.form && !$0.signal.isOpen } ? refused : nil
    }
  }

  /// What a form shows when nothing was filled in yet.
  private static func usual(until day: LocalDate) -> StoredForm {
    StoredForm(
      FormData([
        SignalDecision.list.name: "", "reason": "", DeviationReason.list.name: "", "watch-until": day.display,
      ]), version: 0)
  }

  /// Until the day of re-screening as long as that lies ahead, else two weeks.
  private static func usualDay(_ shown: Framed<ReadSignals.Answer>) -> LocalDate {
    let today = shown.frame.today
    let rescreening = shown.content.event?.moments.first { $0.what == .rescreening }?.on
    return rescreening.map { $0 > today ? $0 : today.adding(days: 14) } ?? today.adding(days: 14)
  }

  private var language: Language { visit.language }
  private var answer: DossierFrame { shown.frame }
  private var known: IndexEventAnswer? { shown.content.event }
  private var signals: [SignalAnswer] { shown.content.signals }
  private var place: Href { "/w/dossier/\(answer.id)" }
  /// The ids of a signal's form begin with it.
  private static func scope(_ id: SignalID.Public) -> String { "s-\(id)" }

  private var open: [SignalAnswer] { signals.filter(\.signal.isOpen).sorted { $0.signal.due < $1.signal.due } }

  var html: HTML {
    DossierBar(answer, title: SignalTexts.title(language), in: language) {
      LinkButton(ConsultationTexts.title(language), to: "\(place)/overleg", look: .line)
    }
    ErrorSummary(
      forms.summary { id in open.contains { $0.id == id } }, of: forms.refusedForm.map(Self.scope), in: language)
    if let settled { TypedMeanwhile(typed(settled.edit), why: SignalTexts.settled(language), in: language) }
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
    let list = SignalDecision.list
    let edit = forms.edit(item.id)
    let errors = forms.errors(item.id)
    let kept = shown.kept(.signal(item.id))
    return PostForm(
      to: "\(place)/signaal/\(item.id)", csrf: visit.csrf, style: "stack", edit: edit, autosave: kept.autosave,
      scope: Self.scope(item.id), begins: isFirst
    ) {
      TileGroup(
        list.name, label: list.title(language), choices: list.answers(on: answer.today, in: language),
        value: edit[list.name], error: errors[list.name], then: "reason", in: language)
      TextArea(
        "reason", label: SignalTexts.reason(language), value: edit["reason"], error: errors["reason"], rows: 2,
        count: 2_000, in: language)
      SelectField(
        DeviationReason.list.name, label: DeviationReason.list.title(language),
        choices: DeviationReason.list.answers(on: answer.today, in: language),
        value: edit[DeviationReason.list.name], hint: SignalTexts.deviateHint(language),
        error: errors[DeviationReason.list.name], isOptional: true, in: language)
      TextField.date(
        "watch-until", label: SignalTexts.watchUntil(language), value: edit["watch-until"],
        hint: SignalTexts.watchHint(language), error: errors["watch-until"], isOptional: true, in: language)
      ButtonRow {
        SubmitButton(
          SignalTexts.decide(language), look: isFirst ? .main : .line, shortcut: isFirst ? .save : nil,
          describes: item.signal.kind.name(language))
        DraftFoot(kept, moments: moments)
      }
    }.html
  }

  /// What was typed in words, for where the form is not there any more.
  private func typed(_ edit: FormEdit) -> String {
    let decision = edit[SignalDecision.list.name].flatMap { SignalDecision(rawValue: $0) }
    return [decision?.name(language), edit["reason"]].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: Decided

  @MarkupBuilder private var decided: HTML {
    let closed = signals.filter { !$0.signal.isOpen }
    if !closed.isEmpty {
      ListSection(id: "decided", SignalTexts.decided(language), count: closed.count) {
        for item in closed.reversed() {
          H3 { item.signal.kind.name(language) }
          rulings(item.earlier + [item.signal.ruling].compactMap { $0 })
          leftOver(item)
        }
      }
    }
  }

  /// What the reader was typing about a signal that somebody else decided on.
  @MarkupBuilder private func leftOver(_ item: SignalAnswer) -> HTML {
    let kept = shown.kept(.signal(item.id))
    if kept.draft != nil {
      if settled?.form != item.id {
        TypedMeanwhile(typed(forms.edit(item.id)), why: SignalTexts.settled(language), in: language)
      }
      PostForm(to: kept.form.dropping(in: kept.place), csrf: visit.csrf) {
        SubmitButton(DraftTexts.drop(language), look: .quiet, describes: item.signal.kind.name(language))
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
