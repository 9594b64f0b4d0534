/// A code to be read out over the phone by a returning anonymous caller: two words and three digits, "kade linde 482".
///
/// It finds the record for staff only and opens nothing by itself, so that 26 bits are enough.
public struct SpokenCode: Hashable, Concealed {
  private let words: [String]
  private let digits: String

  /// A new code; the caller checks by the blind index that the desk has not given it out before.
  public static func generate(using random: RandomSource = .secure) -> SpokenCode {
    let words = (0..<2).map { _ in SpokenWords.all[random.number(below: SpokenWords.all.count)] }
    let number = String(random.number(below: 1000))
    return SpokenCode(words: words, digits: String(repeating: "0", count: 3 - number.utf8.count) + number)
  }

  /// The code as it is read out.
  public var text: String {
    "\(words.joined(separator: " ")) \(digits)"
  }
}
