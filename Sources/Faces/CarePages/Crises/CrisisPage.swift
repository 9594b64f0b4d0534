import CareActs
import Desk
import Foundation
import HouseActs
import HousePages
import Markup
import WebBase
import WebSession

/// Steering a crisis: numbers, four questions, the weapon, what is done, and the log. Everything that can be typed
/// stands in one form, so that each button takes all of it along.
struct CrisisPage: Markup {
  let answer: CrisisAnswer
  let form: CrisisForm
  /// Whether something that was sent was not taken over.
  let isRefused: Bool
  let lines: [CrisisLineNumber]
  let moments: Moments
  let csrf: CSRFToken?

  private var language: Language { moments.language }
  private var crisis: Crisis { answer.crisis }

  var html: HTML {
    callbar
    if crisis.state == .closed, !answer.mayWrite, isRefused || answer.draft != nil {
      TypedMeanwhile(form.unlogged, why: CrisisTexts.closedMeanwhile(language), in: language)
    } else {
      ErrorSummary(form.errors, in: language)
    }
    if answer.mayWrite { steering } else { Div(.class("callgrid")) { CrisisLog(answer: answer, moments: moments) } }
  }

  private var callbar: HTML {
    Div(.class("callbar")) {
      H1 { answer.alias.map { CrisisTexts.title(language) + " " + $0 } ?? CrisisTexts.title(language) }
      if crisis.state == .open {
        Span(.class("dur"), .data("elapsed", String(Int(answer.now.timeIntervalSince(crisis.openedAt))))) {
          moments.span(answer.now.timeIntervalSince(crisis.openedAt))
        }
      }
      Span(.class("muted")) {
        CrisisTexts.began(moments.dateAndTime(crisis.openedAt), label(crisis.openedBy))(language)
      }
      state
      Div(.class("end")) {
        SaveState(isPersonal: true, in: language)
        links
      }
    }.html
  }

  @MarkupBuilder private var state: HTML {
    switch crisis.state {
    case .open: RiskMark(crisis.severity.name(language), crisis.severity.mark)
    case .awaitingSignOff: Chip(CrisisTexts.awaiting(language), look: .warn, icon: .clock)
    case .closed where crisis.mistake != nil: Chip(CrisisTexts.mistake(language), icon: .check)
    case .closed: Chip(CrisisTexts.closed(language), look: .ok, icon: .check)
    }
  }

  @MarkupBuilder private var links: HTML {
    if let contact = answer.contact {
      LinkButton(
        answer.isContactDraft ? CrisisTexts.toContact(language) : CrisisTexts.contact(language),
        to: answer.isContactDraft ? "/w/bellen/\(contact)" : "/w/contact/\(contact)")
    }
    if !answer.isLinked, answer.mayWrite, crisis.state != .closed {
      LinkButton(CrisisTexts.toLink(language), to: "/w/crisis/\(answer.id)/koppel")
    }
    if let dossier = answer.dossier { LinkButton(CrisisTexts.dossier(language), to: "/w/dossier/\(dossier)") }
  }

  private func label(_ account: AccountID) -> String { answer.labels[account] ?? "–" }

  // MARK: Steering

  private var steering: HTML {
    PostForm(
      to: "/w/crisis/\(answer.id)/log", csrf: csrf, hidden: [("token", form.token), (CrisisForm.stage, answer.stage)],
      edit: form.edit,
      autosave: KeptForm(form: .crisis, place: .crisis(answer.id), draft: answer.draft).autosave(
        notDone: CrisisTexts.notLogged(language)),
      sendsOnEnter: false
    ) {
      CrisisUnlogged(form: form)
      Div(.class("callgrid")) {
        Div(.class("stack")) {
          CrisisNumbers(lines: lines, language: language)
          if crisis.state != .closed {
            CrisisPlaceBlock(crisis: crisis, form: form, language: language)
            CrisisQuestions(crisis: crisis, form: form, language: language)
          }
        }
        Div(.class("stack")) {
          CrisisUndo(answer: answer, language: language)
          CrisisNote(form: form, isOpen: crisis.state != .closed, isFocused: form.errors.isEmpty, language: language)
          if let checkAt = crisis.checkAt {
            CrisisCheck(checkAt: checkAt, isDue: crisis.isCheckDue(at: answer.now), form: form, moments: moments)
          }
          if crisis.state != .closed {
            rest
          } else if crisis.checkAt != nil {
            CrisisWeaponBlock(crisis: crisis, form: form, moments: moments)
          }
        }
        Aside(.class("aid"), .ariaLabel(CrisisTexts.log(language))) {
          CrisisLog(answer: answer, moments: moments)
        }
      }
    }.html
  }

  @MarkupBuilder private var rest: HTML {
    CrisisActs(form: form, language: language)
    CrisisWeaponBlock(crisis: crisis, form: form, moments: moments)
    CrisisHelp(answer: answer, form: form, language: language)
    CrisisEnding(answer: answer, form: form, moments: moments)
  }
}

extension CrisisSeverity {
  /// Not judged yet never looks like low.
  var mark: RiskMark.Level {
    switch self {
    case .notYetJudged: .none
    case .moderate: .low
    case .high: .mid
    case .acute: .high
    }
  }
}
