public import Desk
public import Instruments
public import Markup
public import WebBase

/// The items of a questionnaire as somebody answers them: the period that they are about, and every text of the form in
/// its place between them.
public struct ItemList: Markup {
  let instrument: Instrument
  let wording: Wording?
  let answers: AnswerSheet
  let edit: FormEdit
  let errors: FieldErrors
  let isForClient: Bool
  let language: Language

  /// - Parameters:
  ///   - wording: the loaded text; without it the topics stand in its place.
  ///   - answers: what is kept.
  ///   - edit: what stands in the form, which goes before it.
  ///   - isForClient: whether somebody answers who has no form with a line to measure.
  public init(
    instrument: Instrument, wording: Wording?, answers: AnswerSheet, edit: FormEdit, errors: FieldErrors,
    isForClient: Bool = false, language: Language
  ) {
    self.instrument = instrument
    self.wording = wording
    self.answers = answers
    self.edit = edit
    self.errors = errors
    self.isForClient = isForClient
    self.language = language
  }

  public var html: HTML {
    P(.class("muted")) { QuestionnaireTexts.period(instrument.period)(language) }
    Div(.data("answers")) {
      for place in answers.places {
        passages(above: place)
        ItemField(
          place: place, instrument: instrument, wording: wording, value: value(place),
          error: errors[ItemFields.name(place)], above: passageIDs(place), isForClient: isForClient, language: language)
      }
      passages(above: instrument.items.count + 1)
    }
  }

  /// Whoever reads by ear walks from item to item: an item is described by the texts right above it.
  @MarkupBuilder private func passages(above place: Int) -> HTML {
    for (id, text) in zip(passageIDs(place), wording?.passages(above: place) ?? []) {
      P(.class("prose passage"), .id(id)) { text }
    }
  }

  private func passageIDs(_ place: Int) -> [String] {
    (wording?.passages(above: place) ?? []).indices.map { "text-\(place)-\($0 + 1)" }
  }

  private func value(_ place: Int) -> String? {
    edit[ItemFields.name(place)]
      ?? ItemFields.value(answers[place], unit: place == 0 ? 1 : instrument.unit)
  }
}
