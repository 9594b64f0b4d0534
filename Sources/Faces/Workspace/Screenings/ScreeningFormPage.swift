import Desk
import Instruments
import Markup
import UseCases
import WebBase
import WebSession

/// A questionnaire that is being filled in: one key per item, kept while it is filled in.
struct ScreeningFormPage: Markup {
  let answer: ScreeningPageAnswer
  /// What was sent and refused; empty when the page shows what is stored.
  let form: FormData
  let errors: FieldErrors
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var screening: ScreeningAnswer { answer.screening }
  private var place: Href { "/w/dossier/\(answer.dossier)/vragenlijst/\(screening.id)" }
  private var isCorrection: Bool { screening.state == .done }

  var html: HTML {
    Breadcrumb(
      [
        PlaceItem(DossierTexts.dossier(language), to: "/w/dossier/\(answer.dossier)"),
        PlaceItem(ScreeningTexts.title(language), to: "/w/dossier/\(answer.dossier)/vragenlijsten"),
      ], in: language)
    TitleRow(screening.name(language), sub: answer.label + " · " + screening.takenOn.display) {
      SaveState(.untouched, in: language)
    }
    ErrorSummary(errors, in: language)
    if let crisis = answer.crisis { CrisisNotice(crisis: crisis, language: language) }
    if let instrument = screening.instrument, let line = screening.answers {
      P(.class("muted")) {
        if answer.wording == nil, case .workerOnly(let why) = instrument.administering(with: nil) {
          why(language) + " "
        }
        instrument.period(language).prefix(1).uppercased() + instrument.period(language).dropFirst() + "."
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
      to: place, csrf: visit.csrf, id: "answers", style: "answers",
      hidden: isCorrection ? [("versie", String(screening.answersVersion))] : [], autosave: autosave
    ) {
      Div(.data("answers")) {
        for number in line.places {
          ItemField(
            place: number, instrument: instrument, wording: answer.wording,
            value: form[ScreeningFields.name(number)]
              ?? ScreeningFields.value(line[number], unit: number == 0 ? 1 : instrument.unit),
            error: errors[ScreeningFields.name(number)], language: language)
        }
      }
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
      }
    }.html
  }

  /// Whether items were left open at an attempt to finish.
  private var isUnfinished: Bool { !errors.isEmpty && form.fields.isEmpty }

  private var autosave: Autosave? {
    guard !isCorrection else { return nil }
    return Autosave(
      to: "\(place)/bewaar", version: screening.answersVersion, signIn: SignInPlaces.signIn, token: "/w/token")
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
  let crisis: PublicID
  let language: Language

  var html: HTML {
    Notice(ScreeningTexts.openCrisis(language), tone: .danger, isAnnounced: true) {
      P { A(.href("/w/crisis/\(crisis)")) { ScreeningTexts.toCrisis(language) } }
    }
  }
}

/// One item with its answers: radios with the codes as printed, or a measured line.
struct ItemField: Markup {
  let place: Int
  let instrument: Instrument
  let wording: Wording?
  let value: String?
  let error: String?
  /// Whether somebody answers who has no form with a line to measure: then a line has eleven steps.
  var isForClient = false
  let language: Language

  private var name: String { ScreeningFields.name(place) }
  private var item: Item? { place == 0 ? nil : instrument.items[place - 1] }
  private var words: ItemWording? {
    place == 0 ? nil : wording.flatMap { $0.items.indices.contains(place - 1) ? $0.items[place - 1] : nil }
  }

  private var label: String {
    guard let item else { return wording?.gate ?? instrument.gate?.topic(language) ?? "" }
    return "\(place). " + (words?.text ?? item.topic(language))
  }

  var html: HTML {
    Fieldset(
      .class("item", error == nil ? nil : "is-error"), .id(name), .tabindex(-1), .data("item"),
      .ariaDescribedBy(error == nil ? nil : name + "-error"), .ariaInvalid(error != nil)
    ) {
      Legend { label }
      if let error {
        P(.class("err"), .id(name + "-error")) {
          Icon.warning.small
          Span { error }
        }
      }
      switch item?.responses ?? .codes([0, 1]) {
      case .codes(let codes): Div(.class("codes")) { for choice in choices(codes) { radio(choice) } }
      case .line(let highest) where isForClient:
        Div(.class("codes")) { for choice in steps(highest) { radio(choice) } }
      case .line(let highest): measured(highest)
      }
    }
  }

  private struct CodeChoice {
    let value: String
    let key: String
    let words: String
    var isSafety = false
  }

  private func choices(_ codes: [Int]) -> [CodeChoice] {
    var choices = codes.map { code in
      CodeChoice(
        value: String(code), key: keys(code, codes), words: self.words?.responses[code] ?? plain(code, codes),
        isSafety: instrument.safety.contains { $0.item == place && code >= $0.atLeast })
    }
    choices.append(CodeChoice(value: "=", key: "-", words: ScreeningTexts.noAnswer(language)))
    if item?.refusalCountsAs != nil {
      choices.append(
        CodeChoice(
          value: "r", key: "r", words: ScreeningTexts.refuses(language),
          isSafety: instrument.safety.contains { $0.item == place }))
    }
    return choices
  }

  private func steps(_ highest: Int) -> [CodeChoice] {
    (0...highest / instrument.unit).map { CodeChoice(value: String($0), key: String($0), words: "") }
  }

  /// The keys that choose a code: its digit, and for yes and no their letters.
  private func keys(_ code: Int, _ codes: [Int]) -> String {
    guard codes == [0, 1] else { return String(code) }
    return code == 0 ? "0 n" : "1 j y"
  }

  /// What a code says without the organisation's wording: only yes and no are ours to say.
  private func plain(_ code: Int, _ codes: [Int]) -> String {
    guard codes == [0, 1] else { return "" }
    return (code == 0 ? ScreeningTexts.no : ScreeningTexts.yes)(language)
  }

  private func radio(_ choice: CodeChoice) -> HTML {
    Label(.class("code")) {
      Input(
        .type(.radio), .name(name), .value(choice.value), .checked(choice.value == value),
        .data("keys", choice.key), choice.isSafety ? .data("safety") : .none)
      Span(.class("digit")) { choice.value == "=" ? "–" : choice.value }
      if !choice.words.isEmpty { Span { choice.words } }
    }.html
  }

  private func measured(_ highest: Int) -> HTML {
    let allowed = Responses.line(highest: highest).description(unit: instrument.unit)
    return Div(.class("codes")) {
      Input(
        .class("input in-4"), .type(.text), .name(name), .value(value == "=" ? "" : value), .inputmode(.decimal),
        .ariaLabel(label), .autocomplete(.off), .maxlength(6))
      Span(.class("muted")) { allowed }
    }.html
  }
}
