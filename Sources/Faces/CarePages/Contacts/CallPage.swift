import CareActs
import Desk
import Foundation
import HouseActs
import Markup
import WebBase
import WebSession

/// What the call screen shows.
struct CallPageContent: Sendable {
  let id: ContactID.Public
  let contact: Contact
  let workers: [Choice]
  let day: LocalDate
  let startTime: String
  let elapsedSeconds: Int
  let today: LocalDate
  /// What stands in the fields, and what the page was made from.
  var edit: FormEdit
  var errors = FieldErrors()
  var matches: [PossibleMatch]?
  /// The crisis of this call that runs.
  var crisis: CrisisBeside?
  /// Keeps a crisis that is begun twice from being two.
  var crisisToken = ""

  var content: ContactContent { contact.content }

  /// The kind as it is chosen, kept or not: it decides which questions are asked.
  var kind: ContactKind { edit[ContactField.kind.rawValue].flatMap { ContactKind(rawValue: $0) } ?? content.kind }

  /// The fields that still have to be filled in, for the line at the foot.
  var missing: [ContactField] {
    content.missing.compactMap { refusal in
      if case .missing(let field) = refusal { field } else { nil }
    }
  }
}

/// Registering a contact while talking: the notes are the largest thing, the form beside them takes a dozen keys.
struct CallPage: Markup {
  let page: CallPageContent
  let visit: Visit

  private static let noDataForm = "geen-gesprek"

  private var language: Language { visit.language }
  private var place: Href { "/w/bellen/\(page.id)" }

  var html: HTML {
    ErrorSummary(page.errors, in: language)
    if let crisis = page.crisis {
      Div(.class("with-crisis")) {
        Div { call }
        crisis
      }
    } else {
      call
    }
    // A form of its own: its buttons stand beside the talk, where a form inside a form can't.
    PostForm(to: "/w/bellen/\(page.id)/zonder", csrf: visit.csrf, id: Self.noDataForm) {}
  }

  private var call: HTML {
    PostForm(
      to: place, csrf: visit.csrf, id: "gesprek", edit: page.edit,
      autosave: Autosave(
        to: "/w/bellen/\(page.id)/bewaar", version: page.edit.version, signIn: SignInPlaces.signIn, token: "/w/token"),
      sendsOnEnter: false
    ) {
      bar
      Div(.class("callgrid")) {
        notes
        CallQuickForm(page: page, language: language)
        Div(.class("aid")) {
          if page.crisis == nil { guide } else { More(ContactTexts.script(language)) { guide } }
          noData
        }
      }
      foot
    }.html
  }

  private var bar: HTML {
    Div(.class("callbar")) {
      H1 { title(language) }
      Span(.class("dur")) {
        Span(.class("sr")) { ContactTexts.duration(language) + " " }
        Span(.data("elapsed", String(page.elapsedSeconds))) { "\(page.elapsedSeconds / 60) min" }
      }
      Span(.class("muted")) { ContactTexts.since(language) + " " + page.startTime }
      Chip(
        page.content.alias.isEmpty ? ContactTexts.anonymous(language) : ContactTexts.aliasOnly(language), look: .anon,
        icon: .anonymous)
      Div(.class("end")) {
        A(.class("muted small keys"), .href(.fragment("zonder")), .all(noDataKey)) {
          ContactTexts.noDataHint(language) + " "
          KeyHint("x")
          " " + ContactTexts.andDigit(language)
        }
        SaveState(in: language)
      }
    }.html
  }

  private var title: Text {
    guard page.content.channel == .phone else { return ContactTexts.contact }
    return page.content.direction == .outbound ? ContactTexts.phoneOut : ContactTexts.phoneIn
  }

  private var noDataKey: [Attribute] { [.data("key", "x"), .ariaKeyShortcuts("x")] }

  private var notes: HTML {
    let written = page.edit[ContactForm.Field.notes] ?? ""
    return Section(.class("notes"), .ariaLabelledBy("notes-title")) {
      Label(.class("label"), .id("notes-title"), .for(ContactForm.Field.notes)) {
        HTML.naming(ContactForm.Field.notes, ContactTexts.notes(language))
        ContactTexts.notes(language)
      }
      Textarea(
        .id(ContactForm.Field.notes), .name(ContactForm.Field.notes), .class("area"), .rows(14), .autocomplete(.off),
        .spellcheck(false), .autofocus(page.errors.isEmpty), .data("most", String(ContactForm.longestNotes)),
        .data("first-key", "x"),
        .data("first-place", "zonder")
      ) { written }
      CountLine(
        of: ContactForm.Field.notes, length: written.utf16.count, most: ContactForm.longestNotes, language: language)
      if let clash = page.errors[ContactForm.Field.notes]?.clash {
        ClashBox(clash: clash, choices: [], isProse: true, language: language)
      }
      Div(.class("under")) {
        Span { ContactTexts.notesHint(language) }
        Span(.class("keys")) {
          KeyHint("Tab")
          " " + ContactTexts.toForm(language) + " · "
          KeyHint("Ctrl .")
          " " + ContactTexts.blur(language)
        }
      }
      known
    }.html
  }

  private var guide: HTML { CallAid(page: page, language: language).html }

  private var known: KnownCaller { KnownCaller(page: page, language: language) }

  private var foot: HTML {
    NextBar {
      SubmitButton(ContactTexts.save(language), shortcut: .save)
      Span(.class("ttl")) { ContactTexts.after(language) }
      SubmitButton(
        ContactTexts.trajectory(language), look: .line, name: "then", value: "traject")
      SubmitButton(ContactTexts.done(language), look: .quiet, name: "then", value: "klaar")
    } end: {
      if !page.errors.isEmpty {
        Span(.class("small muted")) {
          ContactTexts.missing(page.missing, of: page.content.required.count)(language)
        }
      }
      SubmitButton(
        ContactTexts.saveDraft(language), look: .quiet, action: "/w/bellen/\(page.id)/bewaar")
      SubmitButton(ContactTexts.discard(language), look: .quiet, action: "/w/bellen/\(page.id)/weg")
    }.html
  }

  private var noData: HTML {
    Fieldset(.id("zonder"), .class("group no-data"), .tabindex(-1), .data("tiles")) {
      Legend { ContactTexts.noData(language) }
      Div(.class("btn-row")) {
        for (index, kind) in ContactKind.withoutData.enumerated() {
          Button(
            .buttonType(.submit), .form(Self.noDataForm), .class("btn btn-line"), .name("kind"), .value(kind.rawValue)
          ) {
            Span(.class("digit"), .ariaHidden) { String(index + 1) }
            " " + kind.name(language)
          }
        }
      }
    }.html
  }
}
