import Folding

/// Telephone numbers and e-mail addresses in what somebody typed, whatever stands around them: `06 12345001 (work)`,
/// `mailto:a@b.nl`, two numbers in one field.
enum WrittenReach {
  /// The most that is looked at, in UTF-8 bytes.
  private static let longest = 1000

  static func numbers(in text: String) -> [NormalisedValue] {
    guard text.utf8.count <= longest else { return [] }
    // A text that is one number as a whole is that number.
    if let whole = Normaliser.phone(text) { return [whole] }
    return runs(of: text.precomposedCompatibility).flatMap { NumberRun($0).numbers }
  }

  static func addresses(in text: String) -> [NormalisedValue] {
    guard text.utf8.count <= longest else { return [] }
    let parts = text.precomposedCompatibility.unicodeScalars.split { scalar in
      scalar.properties.isWhitespace || "<>(),;:\"\\[]|/".unicodeScalars.contains(scalar)
    }
    return parts.compactMap { part in
      var address = part
      while address.last.map({ ".!?'".unicodeScalars.contains($0) }) == true { address.removeLast() }
      return Normaliser.eMail(String(address))
    }
  }

  /// What between letters and other signs could be numbers; digits that touch a letter, as in `18h`, are none.
  private static func runs(of text: String) -> [String] {
    var runs: [[Unicode.Scalar]] = [[]]
    for scalar in text.unicodeScalars {
      if scalar.isDigit || scalar == "+" || PhoneNumber.isSeparator(scalar) {
        runs[runs.count - 1].append(scalar)
      } else {
        if scalar.isLetter { while runs[runs.count - 1].last?.isDigit == true { runs[runs.count - 1].removeLast() } }
        runs.append([])
      }
    }
    return runs.map { String(scalars: $0) }
  }
}

/// Groups of digits that follow each other with separators only, cut into telephone numbers.
private struct NumberRun {
  /// Each group with the signs before it, and with a bracket that closes it.
  private let groups: [String]

  init(_ text: String) {
    var groups: [[Unicode.Scalar]] = []
    var isInDigits = false
    var signs: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar.isDigit {
        if isInDigits { groups[groups.count - 1].append(scalar) } else { groups.append(signs + [scalar]) }
        signs = []
        isInDigits = true
      } else if isInDigits, scalar == ")" {
        groups[groups.count - 1].append(scalar)
        isInDigits = false
      } else {
        signs.append(scalar)
        isInDigits = false
      }
    }
    self.groups = groups.prefix(40).map { String(scalars: $0) }
  }

  /// From the left: the longest number whose rest is numbers too, else the longest, else the group is skipped.
  var numbers: [NormalisedValue] {
    var found: [NormalisedValue] = []
    var start = 0
    while start < groups.count {
      let ends = ends(from: start)
      guard let end = ends.first(where: isWhole) ?? ends.first, let number = number(start..<end) else {
        start += 1
        continue
      }
      found.append(number)
      start = end
    }
    return found
  }

  /// Whether numbers begin at each place and fill the run to its end; worked out from the end.
  private func isWhole(_ start: Int) -> Bool {
    var whole = Array(repeating: false, count: groups.count + 1)
    whole[groups.count] = true
    for place in stride(from: groups.count - 1, through: start, by: -1) {
      whole[place] = ends(from: place).contains { whole[$0] }
    }
    return whole[start]
  }

  /// Where numbers that begin here could end, longest first; the longest number has fewer than ten groups of two.
  private func ends(from start: Int) -> [Int] {
    (start + 1...min(groups.count, start + 12)).reversed().filter { number(start..<$0) != nil }
  }

  private func number(_ place: Range<Int>) -> NormalisedValue? {
    let text = groups[place].joined(separator: " ")
    // Several groups without a zero or a plus sign in front are a day or an amount, not a number.
    guard place.count == 1 || text.first(where: { $0 == "+" || $0.isNumber }).map({ "+0".contains($0) }) == true else {
      return nil
    }
    return Normaliser.phone(text)
  }
}
