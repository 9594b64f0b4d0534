package import Desk
package import WebBase

extension CodeList {
  /// What may be chosen on a day, as choices of a form.
  package func answers(on day: LocalDate, in language: Language) -> [Choice] {
    choices(on: day).map { Choice($0.key.text, $0.name(language)) }
  }
}

extension FormData {
  /// A code of a list.
  package func code(_ name: String) -> CodeKey? {
    self[name].flatMap { CodeKey($0) }
  }
}
