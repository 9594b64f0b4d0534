public import Desk
public import Instruments
public import Markup
public import WebBase

/// The items as a client answers them, and after a session room for a few words.
public struct ClientQuestions: Markup {
  /// The most characters of what a client adds.
  public static let remarkLimit = 1_000

  let instrument: Instrument
  let wording: Wording
  let answers: AnswerSheet
  let edit: FormEdit
  let errors: FieldErrors
  let language: Language

  /// - Parameters:
  ///   - answers: what is kept.
  ///   - edit: what stands in the form, which goes before it.
  public init(
    instrument: Instrument, wording: Wording, answers: AnswerSheet, edit: FormEdit, errors: FieldErrors,
    language: Language
  ) {
    self.instrument = instrument
    self.wording = wording
    self.answers = answers
    self.edit = edit
    self.errors = errors
    self.language = language
  }

  public var html: HTML {
    ItemList(
      instrument: instrument, wording: wording, answers: answers, edit: edit, errors: errors, isForClient: true,
      language: language)
    if instrument.isAboutSession {
      TextArea(
        "remark", label: QuestionnaireTexts.remark(language), value: edit["remark"], error: errors["remark"],
        isOptional: true, rows: 3, count: Self.remarkLimit, in: language)
    }
  }
}
