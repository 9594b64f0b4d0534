import Desk

/// Looks words up in code lists and remembers the answers: a register repeats the same few hundred words.
final class WordBook {
  private let catalogue: ProductCatalogue
  private var answers: [String: [String: CodeKey?]] = [:]
  private var products: [String: CodeKey?] = [:]

  init(_ catalogue: ProductCatalogue) {
    self.catalogue = catalogue
  }

  /// The code that a word stands for.
  func key(of word: String, in list: CodeList) -> CodeKey? {
    if let answer = answers[list.name]?[word] { return answer }
    let answer = list.resolve(word)?.key
    answers[list.name, default: [:]][word] = .some(answer)
    return answer
  }

  /// The product that a word stands for.
  func product(_ word: String) -> CodeKey? {
    if let answer = products[word] { return answer }
    let answer = catalogue.resolve(word)?.key
    products[word] = .some(answer)
    return answer
  }
}
