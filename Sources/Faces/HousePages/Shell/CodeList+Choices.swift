import Folding
package import Desk
package import WebBase

extension CodeList {
  /// What may be chosen on a day, as choices of a form.
  ///
  /// - Parameter stored: what is chosen already: it stays a choice, also when it may not be chosen anew.
  package func answers(on day: LocalDate, keeping stored: String? = nil, in language: Language) -> [Choice] {
    let offered = choices(on: day)
    let kept = stored.flatMap { CodeKey($0) }.flatMap { self[$0] }.flatMap { code in
      offered.contains { $0.key == code.key } ? nil : code
    }
    return (offered + [kept].compactMap { $0 }).map { Choice($0, in: language) }
  }
}

extension Choice {
  /// A code of a list, found by what people say as well.
  package init(_ code: Code, in language: Language) {
    let words = code.said == nil ? nil : code.words(language).map(\.foldedWords).joined(separator: "|")
    self.init(code.key.text, code.name(language), words: words)
  }
}

extension FormData {
  /// A code of a list.
  package func code(_ name: String) -> CodeKey? {
    self[name].flatMap { CodeKey($0) }
  }
}
