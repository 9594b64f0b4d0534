import CareActs
import Desk
import WebBase

/// What a field says at once when nothing in it can be found again: a slip in a number is seen while somebody types.
enum ReachNotice {
  /// The fields of the forms of care that hold how somebody can be reached.
  private static let fields = [ContactForm.Field.reach, "phone", "email"]

  private static let text = Text(
    nl: "Hier staat geen volledig nummer of adres in. Het wordt bewaard, maar is later niet terug te vinden.",
    en: "There is no whole number or address in this. It is kept, but can't be found again later.")

  /// Empty when there is nothing to say.
  static func text(of value: String?, in language: Language) -> String {
    guard let value, !value.isEmpty, !SearchRecords.canFind(value) else { return "" }
    return text(language)
  }

  /// What each of the fields of a form says.
  static func texts(of form: FormData, in language: Language) -> [String: String] {
    let present = fields.filter(form.has)
    return Dictionary(uniqueKeysWithValues: present.map { ($0, text(of: form[$0], in: language)) })
  }
}
