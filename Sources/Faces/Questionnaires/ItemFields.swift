public import Desk
public import Instruments
public import WebBase

/// How the answers of a questionnaire stand in a form: one field per item, named by its place.
public enum ItemFields {
  /// The name of the field of one item.
  public static func name(_ place: Int) -> String { "item-\(place)" }

  /// What was sent; a field that did not come stays out.
  ///
  /// - Throws: `FormErrors` beside the items that are no answer.
  public static func read(
    _ form: FormData, _ places: ClosedRange<Int>, _ instrument: Instrument, _ language: Language
  ) throws -> [Int: AnswerSheet.Mark] {
    let (marks, errors) = sort(form, places, instrument, language)
    guard errors.isEmpty else { throw FormErrors(errors: errors) }
    return marks
  }

  /// What was sent, as far as it is an answer, and what is wrong with the rest.
  public static func sort(
    _ form: FormData, _ places: ClosedRange<Int>, _ instrument: Instrument, _ language: Language
  ) -> (marks: [Int: AnswerSheet.Mark], errors: FieldErrors) {
    var reader = FormReader(form, in: language)
    var marks: [Int: AnswerSheet.Mark] = [:]
    for place in places {
      guard let word = form[name(place)] else { continue }
      let unit = place == 0 ? 1 : instrument.unit
      let responses = place == 0 ? Responses.codes([0, 1]) : instrument.items[place - 1].responses
      if let mark = mark(word, unit: unit), responses.allow(mark) {
        marks[place] = mark
      } else {
        let refusal = InstrumentRefusal.unreadable(item: place, allowed: responses.description(unit: instrument.unit))
        reader.refuse(refusal.text, at: name(place))
      }
    }
    return (marks, reader.errors)
  }

  /// The answers as their form holds them.
  public static func form(_ line: AnswerSheet, of instrument: Instrument) -> FormData {
    FormData(
      fields: line.places.map { place in
        FormData.Field(name: name(place), value: value(line[place], unit: place == 0 ? 1 : instrument.unit) ?? "")
      })
  }

  private static func mark(_ word: String, unit: Int) -> AnswerSheet.Mark? {
    switch word {
    case "": return .open
    case "=": return AnswerSheet.Mark.none
    case "r": return .refused
    default:
      // A line is measured in tenths, and written with a comma by many.
      guard case .code(let code) = Answer(word.replacing(",", with: "."), unit: unit) else { return nil }
      return .code(code)
    }
  }

  /// The value of a field.
  public static func value(_ mark: AnswerSheet.Mark, unit: Int) -> String? {
    switch mark {
    case .open: nil
    case .none: "="
    case .refused: "r"
    case .code(let code): Fraction(code, unit).decimal
    }
  }
}

extension Responses {
  fileprivate func allow(_ mark: AnswerSheet.Mark) -> Bool {
    guard case .code(let code) = mark else { return true }
    return allows(code)
  }
}
