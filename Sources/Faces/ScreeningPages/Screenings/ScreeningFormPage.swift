import CareActs
import CarePages
import Desk
import HouseActs
import HousePages
import Instruments
import Markup
import Questionnaires
import ScreeningActs
import WebBase
import WebSession

/// A questionnaire that is being filled in: one key per item, kept while it is filled in.
struct ScreeningFormPage: Markup {
  let answer: ScreeningPageAnswer
  /// What stands in the form, and what the page was made from.
  let edit: FormEdit
  /// The draft of its correction, once it is finished.
  let kept: KeptForm
  let errors: FieldErrors
  /// Why this page came, when nobody asked for it.
  let notice: String?
  /// Whether items were left open at an attempt to finish.
  let isUnfinished: Bool
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var screening: ScreeningAnswer { answer.screening }
  private var place: Href { "/w/dossier/\(answer.dossier)/vragenlijst/\(screening.id)" }
  private var isCorrection: Bool { screening.state == .done }

  var html: HTML {
    DossierBar(
      answer.frame, title: screening.name(language), sub: screening.takenOn.display,
      trail: [PlaceItem(ScreeningTexts.title(language), to: "/w/dossier/\(answer.dossier)/vragenlijsten")], in: language
    ) {
      if !isCorrection { SaveState(in: language) }
    }
    if let notice { Notice(notice, tone: .warn, isAnnounced: true) }
    ErrorSummary(errors, in: language)
    if let crisis = answer.crisis { CrisisNotice(crisis: crisis, language: language) }
    if let instrument = screening.instrument, let line = screening.answers {
      if answer.wording == nil, case .workerOnly(let why) = instrument.administering(with: nil) {
        P(.class("muted")) { why(language) }
      }
      P(.class("hint")) { ScreeningTexts.keys(language) }
      questions(instrument, line)
      if !isCorrection {
        ClientLinkSection(answer: answer, moments: moments, visit: visit)
        skipForm
      }
    }
  }

  private func questions(_ instrument: Instrument, _ line: AnswerSheet) -> HTML {
    PostForm(
      to: place, csrf: visit.csrf, id: "answers", style: "answers", edit: edit, autosave: autosave
    ) {
      ItemList(
        instrument: instrument, wording: answer.wording, answers: line, edit: edit, errors: errors, language: language)
      ButtonRow {
        SubmitButton(
          (isCorrection ? ScreeningTexts.correctSave : ScreeningTexts.finish)(language), shortcut: .save, name: "act",
          value: isCorrection ? "correct" : "finish")
        if !isCorrection {
          if isUnfinished {
            SubmitButton(ScreeningTexts.finishOpen(language), look: .line, name: "act", value: "finish-open")
          }
          SubmitButton(ScreeningTexts.save(language), look: .quiet, name: "act", value: "save")
        }
        LinkButton(
          DossierTexts.cancel(language), to: "/w/dossier/\(answer.dossier)/vragenlijsten", look: .quiet,
          shortcut: .escape)
        if isCorrection { DraftFoot(kept, moments: moments) }
      }
    }.html
  }

  private var autosave: Autosave {
    guard !isCorrection else { return kept.autosave }
    return Autosave(
      to: "\(place)/bewaar", version: edit.version, signIn: SignInPlaces.signIn, token: "/w/token")
  }

  private var skipForm: HTML {
    PostForm(to: "\(place)/overslaan", csrf: visit.csrf) {
      More(ScreeningTexts.skip(language), isOpen: errors[SkipReason.list.name] != nil) {
        ChoiceList(
          SkipReason.list.name, label: SkipReason.list.title(language),
          choices: SkipReason.list.answers(on: answer.today, in: language), error: errors[SkipReason.list.name],
          in: language)
        ButtonRow { SubmitButton(ScreeningTexts.skip(language), look: .line) }
      }
    }.html
  }
}

/// The crisis that runs, where somebody might think of scores only.
struct CrisisNotice: Markup {
  let crisis: CrisisID.Public
  let language: Language

  var html: HTML {
    Notice(ScreeningTexts.openCrisis(language), tone: .danger, isAnnounced: true) {
      P { A(.href("/w/crisis/\(crisis)")) { ScreeningTexts.toCrisis(language) } }
    }
  }
}
