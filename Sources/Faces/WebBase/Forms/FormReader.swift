public import Desk
import Folding
import Foundation

/// Takes typed values out of a form and collects what is wrong, so that the visitor sees everything at once.
///
///     var reader = FormReader(form, in: context.language)
///     let alias = reader.text("roepnaam", upTo: 60)
///     let day = reader.date("tot", .future, from: today, isRequired: true)
///     guard reader.errors.isEmpty else { return Page.refused(…) }
public struct FormReader: Sendable {
  public let form: FormData
  public let language: Language
  public private(set) var errors = FieldErrors()

  public init(_ form: FormData, in language: Language) {
    self.form = form
    self.language = language
  }

  /// Notes something that only the page knows to be wrong.
  public mutating func refuse(_ text: Text, at field: String?) {
    errors.add(text(language), to: field)
  }

  /// Text without space, and marks that nobody sees, at either end; `nil` when it is empty.
  ///
  /// - Parameter count: the most it may hold, in UTF-16 units, as browsers count.
  public mutating func text(_ field: String, upTo count: Int = 4_000, isRequired: Bool = false) -> String? {
    let text = form[field]?.trimmed ?? ""
    guard !text.isEmpty else {
      if isRequired { refuse(FormTexts.missing, at: field) }
      return nil
    }
    guard text.utf16.count <= count else {
      refuse(FormTexts.tooLong(text.utf16.count - count), at: field)
      return nil
    }
    return text
  }

  /// A whole number within bounds.
  public mutating func number(_ field: String, in range: ClosedRange<Int>, isRequired: Bool = false) -> Int? {
    guard let text = text(field, upTo: 20, isRequired: isRequired) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      refuse(FormTexts.number(range), at: field)
      return nil
    }
    return number
  }

  /// One of a closed list; anything else was not sent by our page.
  public mutating func choice<Choice: RawRepresentable<String>>(
    _ field: String, as type: Choice.Type = Choice.self, isRequired: Bool = false
  ) -> Choice? {
    guard let word = form[field], !word.isEmpty else {
      if isRequired { refuse(FormTexts.choose, at: field) }
      return nil
    }
    guard let choice = Choice(rawValue: word) else {
      refuse(FormTexts.choose, at: field)
      return nil
    }
    return choice
  }

  /// A box that is ticked or not.
  public func isTicked(_ field: String) -> Bool {
    form[field].map { !$0.isEmpty } ?? false
  }

  /// A day as people write it: `1-3-2027`, `1/3`, `wo 1 maart`, `morgen`, `ma`; also `2027-03-01`, as browsers send it.
  ///
  /// - Parameters:
  ///   - side: where the day lies, which decides what a day without a year and the name of a weekday mean.
  ///   - today: the desk's day, from which they are counted.
  ///   - needsYear: whether no year may be guessed, as with a day of birth.
  public mutating func date(
    _ field: String, _ side: DaySide, from today: LocalDate, isRequired: Bool = false, needsYear: Bool = false
  ) -> LocalDate? {
    guard let text = text(field, upTo: 40, isRequired: isRequired) else { return nil }
    guard let date = LocalDate(iso: text) ?? WrittenDay(today: today, side: side).day(text) else {
      refuse(FormTexts.date, at: field)
      return nil
    }
    guard !needsYear || !WrittenDay.lacksYear(text) else {
      refuse(FormTexts.yearMissing, at: field)
      return nil
    }
    return date
  }

  /// A time of day as people write it: `3:30`, `03.30`, `0330`, `14 uur 30`; minutes after midnight.
  public mutating func time(_ field: String, isRequired: Bool = false) -> Int? {
    guard let text = text(field, upTo: 20, isRequired: isRequired) else { return nil }
    guard let minutes = WrittenTime.minutes(text) else {
      refuse(FormTexts.time, at: field)
      return nil
    }
    return minutes
  }

  /// A record's public name, from a list of ours.
  public mutating func publicID<Record>(
    _ field: String, of _: Record.Type = Record.self, isRequired: Bool = false
  ) -> PublicID<Record>? {
    guard let text = text(field, upTo: 40, isRequired: isRequired) else { return nil }
    guard let id = PublicID<Record>(text) else {
      refuse(FormTexts.choose, at: field)
      return nil
    }
    return id
  }
}
