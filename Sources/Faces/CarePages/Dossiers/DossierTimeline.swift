import CareActs
import Desk
import Instruments
import Markup
import WebBase

/// What happened in a dossier, newest first, under its months.
struct DossierTimeline: Markup {
  let events: [DossierEvent]
  let today: LocalDate
  let dossier: DossierID.Public
  let moments: Moments
  let words: BesideWords

  private var language: Language { moments.language }

  var html: HTML {
    Timeline(groups)
  }

  private var groups: [Timeline.Group] {
    var groups: [(month: String, entries: [TimelineEntry])] = []
    for event in events {
      let month = moments.month(event.day)
      if groups.last?.month != month { groups.append((month, [])) }
      groups[groups.count - 1].entries.append(entry(event))
    }
    return groups.map { Timeline.Group($0.month, $0.entries) }
  }

  private func entry(_ event: DossierEvent) -> TimelineEntry {
    let line = TimelineLine(event.what, words, in: language)
    return TimelineEntry(
      day: event.day == today ? DossierTexts.today(language) : moments.shortDay(event.day),
      paper: event.day == today ? moments.shortDay(event.day) : nil,
      time: event.time?.description, icon: line.icon, weight: line.isRisk ? .risk : .plain, title: line.title,
      by: ([event.by] + line.details).compactMap { $0 }.joined(separator: " · ")
    ) {
      if !line.text.isEmpty { P(.class("prose"), .directionFromContent) { line.text } }
    } more: {
      if case .screened(let screening) = event.what {
        A(.href("/w/dossier/\(dossier)/vragenlijst/\(screening.id)")) { words.screening(language) }
      }
      if case .session(let session) = event.what {
        A(.href("/w/dossier/\(dossier)/gesprek/\(session.id)")) {
          session.session.attendance == nil
            ? Text(nl: "Leg vast", en: "Report")(language) : Text(nl: "Verslag", en: "Report")(language)
        }
        if session.session.isHeld {
          A(.href("/w/dossier/\(dossier)/gesprek/\(session.id)/beoordeling")) { words.sessionRating(language) }
        }
      }
      if case .contact(let contact, _) = event.what {
        A(.href("/w/contact/\(contact)")) { Text(nl: "Contact", en: "Contact")(language) }
      }
    }
  }
}

/// One line of the timeline in words.
struct TimelineLine {
  var title = ""
  var details: [String] = []
  var text = ""
  var icon: Icon = .task
  var isRisk = false

  init(_ what: DossierEvent.What, _ words: BesideWords, in language: Language) {
    switch what {
    case .contact(_, let content): self = TimelineLine(content, in: language)
    case .session(let session): self = TimelineLine(session, in: language)
    case .handedOver(_, let to, let reason, let told):
      title = Text(nl: "Overgedragen aan", en: "Handed over to")(language) + " " + (to ?? "–")
      details = [reason.flatMap { ReassignmentReason.list[$0]?.name(language) }].compactMap { $0 }
      if told == false { details.append(Text(nl: "cliënt weet het nog niet", en: "client not told yet")(language)) }
      icon = .swap
    case .goalAgreed(let words):
      title = Text(nl: "Doel afgesproken", en: "Goal agreed")(language)
      text = words
      icon = .star
    case .goalScored(let words, let level):
      title = Text(nl: "Doel:", en: "Goal:")(language) + " " + level.name(language)
      text = words
      icon = .star
    case .evaluated(let note):
      title = Text(nl: "Evaluatie:", en: "Evaluation:")(language) + " " + note.decision.name(language)
      details = [DossierTexts.session(note.afterSessions, of: nil)(language)]
      if note.ownStrength != .unknown {
        details.append(OwnStrength.list.title(language) + ": " + note.ownStrength.name(language).lowercased())
      }
      if note.dependence != .unknown {
        details.append(Dependence.list.title(language) + ": " + note.dependence.name(language).lowercased())
      }
      if case .looked(let role, let name) = note.medicalView { details.append(role.name(language) + ": " + name) }
      text = [note.note, note.strengths].filter { !$0.isEmpty }.joined(separator: "\n\n")
      icon = .calendar
    case .referred(let answer):
      title = Text(nl: "Verwezen: ", en: "Referred: ")(language) + answer.receiver(language)
      if answer.referral.isWarm == true { details = [ReferralTexts.warm(language)] }
      text = answer.agreement
      icon = .send
    case .referralAnswered(let answer):
      title = answer.receiver(language) + ": " + (answer.referral.answer?.outcome.name(language) ?? "")
      text = answer.answer
      icon = .send
    case .referralEnded(let answer):
      title = answer.ending(language)
      details = [answer.toMake.origin.name(language)]
      text = answer.words
      icon = .send
    default: self = TimelineLine(step: what, words, in: language)
    }
  }

  private init(_ content: ContactContent, in language: Language) {
    title = (content.channel ?? .unknown).name(language) + " " + content.direction.rawValue
    if let minutes = content.minutes { title += ", \(minutes) min" }
    details = content.helpQuestions.compactMap { HelpQuestion.list[$0]?.name(language) }
    text = content.notes
    icon = content.channel == .phone ? .phone : .message
    isRisk = content.danger == .yes || content.danger == .doubt
  }

  private init(_ answer: SessionAnswer, in language: Language) {
    let session = answer.session
    if let number = answer.number {
      title = Text(nl: "Gesprek \(number)", en: "Session \(number)")(language)
    } else if let attendance = session.attendance {
      title = Text(nl: "Gesprek: ", en: "Session: ")(language) + attendance.name(language)
    } else {
      title = Text(nl: "Gesprek gepland", en: "Session planned")(language)
    }
    details =
      (session.place == .unknown ? [] : [session.place.name(language)]) + (session.minutes.map { ["\($0) min"] } ?? [])
    text = session.report
    icon = .people
  }

  /// The steps that need no words of their own.
  private init(step: DossierEvent.What, _ words: BesideWords, in language: Language) {
    switch step {
    case .registered(let topics, let channel):
      title = Text(nl: "Aangemeld", en: "Registered")(language)
      details = [channel.name(language)] + topics.compactMap { HelpQuestion.list[$0]?.name(language) }
      icon = .inbox
    case .decided(let decision, let urgency, let reason):
      title = decision.name(language)
      details =
        [urgency.name(language)] + [reason.flatMap { NoOfferReason.list[$0]?.name(language) }].compactMap { $0 }
      icon = .check
    case .intake(let attendance):
      title = Text(nl: "Intake: ", en: "Intake: ")(language) + attendance.name(language)
      icon = .people
    case .intakePlanned: title = Text(nl: "Intake gepland", en: "Intake planned")(language)
    case .started(let product, let part, let step):
      title = Text(nl: "Traject gestart: ", en: "Trajectory started: ")(language) + product.name(language)
      details = [step?.name(language), part.flatMap { product.subPurpose($0)?.name(language) }].compactMap { $0 }
    case .moreAllowed(let more):
      title = TrajectoryTexts.allowed(more.count)(language)
      details = [MoreSessionsReason.list[more.reason]?.name(language)].compactMap { $0 }
      icon = .check
    case .closed(let product, let closing):
      title = Text(nl: "Traject afgesloten: ", en: "Trajectory closed: ")(language) + product.name(language)
      details = [
        ClosingReason.list[closing.reason]?.name(language), closing.goalsReached.name(language),
      ].compactMap { $0 }
    case .requestEnded(let topic, let ending, let reason):
      title = DossierTexts.noHelp(language) + ": " + ending.name(language).lowercased()
      details = [
        HelpQuestion.list[topic]?.name(language), reason.flatMap { NoOfferReason.list[$0]?.name(language) },
      ].compactMap { $0 }
      icon = .check
    case .registrationClosed: title = Text(nl: "Aanmelding afgesloten", en: "Registration closed")(language)
    case .reopened(let product, let reason):
      title = Text(nl: "Heropend: ", en: "Re-opened: ")(language) + product.name(language)
      details = [ReopeningReason.list[reason]?.name(language)].compactMap { $0 }
    case .known(let known): title = DossierTexts.known(known)(language)
    case .screened(let screening):
      title = screening.name(language)
      details = [words.reading(screening, language), screening.change?.name(language)].compactMap { $0 }
      icon = .chart
    case .signalled(let kind):
      title = words.signals(language) + ": " + kind.name(language).lowercased()
      icon = .warning
    case .ruled(let kind, let ruling):
      title = ruling.decision.name(language) + (ruling.watchUntil.map { " " + words.until($0)(language) } ?? "")
      details = [kind.name(language)]
      text = ruling.reason
      icon = .check
    case .consulted(let consultation):
      title = ConsultationTexts.title(language) + ": " + consultation.askedOf.name(language).lowercased()
      text = consultation.question
      icon = .message
    case .advised(let role, let answer):
      title = role.name(language) + ": " + answer.advice.name(language).lowercased()
      text = answer.words
      icon = .message
    case .internalLine(let value):
      title = InternalLineMayKnow.list.title(language) + ": " + value.name(language)
      icon = .lock
    default: title = ""
    }
  }
}
