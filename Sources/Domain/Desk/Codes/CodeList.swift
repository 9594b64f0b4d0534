import Folding

/// A list of codes in the order of the screen.
///
/// Lists are data: a code is never removed or given another meaning, it ends on a day and names its successors.
public struct CodeList: Sendable {
  /// The list's own short name; also the name of its form field.
  public let name: String
  /// What the list asks, as a label.
  public let title: Text
  /// Every code, past and present, in the order of the screen.
  public let codes: [Code]
  private let positions: [CodeKey: Int]
  private let words: [String: Int]
  /// The same words as written, to spare folding where a register is tidy.
  private let exact: [String: Int]

  /// The same key, or the same older word, twice is a mistake of whoever wrote the list.
  public init(_ name: String, _ title: Text, _ codes: [Code]) {
    var positions: [CodeKey: Int] = [:]
    var words: [String: Int] = [:]
    var exact: [String: Int] = [:]
    for (position, code) in codes.enumerated() {
      precondition(positions.updateValue(position, forKey: code.key) == nil, "a key stands twice in a code list")
    }
    // Names first, then older words: a word may repeat the code's own name but never that of another code.
    for (position, code) in codes.enumerated() {
      for word in [code.key.text, code.name.nl, code.name.en] + code.aliases {
        let folded = Self.folded(word)
        precondition(words[folded] ?? position == position, "a word stands for two codes of one list")
        words[folded] = position
        exact[word] = position
      }
    }
    self.name = name
    self.title = title
    self.codes = codes
    self.positions = positions
    self.words = words
    self.exact = exact
  }

  /// The code of a key, whatever the day.
  public subscript(key: CodeKey) -> Code? {
    positions[key].map { codes[$0] }
  }

  /// The code that a word stands for in any register the desk has kept: key, name in either language, or older word.
  /// Case, accents and punctuation do not matter.
  public func resolve(_ word: some StringProtocol) -> Code? {
    (exact[String(word)] ?? words[Self.folded(word)]).map { codes[$0] }
  }

  /// What a worker may choose on a day, in the order of the screen.
  public func choices(on day: LocalDate) -> [Code] {
    codes.filter { $0.offered && $0.isValid(on: day) }
  }

  /// The codes directly under a heading.
  public func children(of parent: CodeKey) -> [Code] {
    codes.filter { $0.parent == parent }
  }

  /// The outermost heading above a code; the code itself when there is none.
  public func root(of key: CodeKey) -> Code? {
    guard let code = self[key] else { return nil }
    return code.parent.flatMap { root(of: $0) } ?? code
  }

  /// The place of a code in the list, for tables in the order of the screen.
  public func position(of key: CodeKey) -> Int? {
    positions[key]
  }

  /// The code, when a worker may choose it on that day.
  public func choice(_ key: CodeKey, on day: LocalDate) throws(CodeRefusal) -> Code {
    if let refusal = refusal(key, on: day) { throw refusal }
    guard let code = self[key] else { throw .unknown(list: name) }
    return code
  }

  /// Why a worker may not choose a key on that day; `nil` when they may.
  public func refusal(_ key: CodeKey, on day: LocalDate) -> CodeRefusal? {
    guard let code = self[key] else { return .unknown(list: name) }
    guard code.offered else { return .notOffered(list: name) }
    guard code.validFrom <= day else { return .notYetValid(list: name) }
    return code.isValid(on: day) ? nil : .expired(list: name, successors: code.successors)
  }

  /// The code in which a fact of any age is counted today: follows single successors; a code that was split stays
  /// itself.
  public func current(_ key: CodeKey, on day: LocalDate) -> Code? {
    guard var code = self[key] else { return nil }
    // A chain is never longer than the list, so that a circle of successors ends as well.
    for _ in codes.indices {
      guard let end = code.validUntil, end < day, code.successors.count == 1, let next = self[code.successors[0]]
      else { break }
      code = next
    }
    return code
  }

  /// Lower case, no accents, words parted by one space: `PTSS-klachten` and `ptss klachten` are the same word.
  static func folded(_ word: some StringProtocol) -> String {
    String(word).foldedWords
  }
}
