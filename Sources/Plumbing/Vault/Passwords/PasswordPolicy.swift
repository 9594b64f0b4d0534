import Folding
import Foundation

/// Which new passwords are accepted: long ones that nobody tries first. No rules on kinds of characters, no periodic
/// change.
///
/// Sources: OWASP ASVS 5.0 section 6.2 and NIST SP 800-63B-4 section 3.1.1. Length is counted in Unicode scalars of
/// form NFKC.
public struct PasswordPolicy: Sendable {
  public let minimum: Int
  public let maximum: Int
  /// Known passwords in folded form, next to the built-in list.
  private let known: Set<String>

  /// At least this much has to remain when names and common words are taken out.
  private static let smallestRemainder = 8

  /// A policy; `known` are passwords of a local list of leaked ones.
  public init(minimum: Int = 15, maximum: Int = 128, known: some Sequence<String> = []) {
    self.minimum = minimum
    self.maximum = maximum
    self.known = Set(known.map(Self.folded)).union(CommonPasswords.whole.map(Self.folded))
  }

  /// Staff without a passkey: 15 to 128 characters.
  public static let standard = PasswordPolicy()

  /// Refuses a password that is too short, too long, known, too regular, or hardly more than names.
  ///
  /// Context words are the names of the person, account, desk, organisation and product; parts of fewer than three
  /// letters don't count.
  public func check(_ password: String, context: [String]) throws(PasswordRefusal) {
    let characters = Array(password.precomposedCompatibility.unicodeScalars)
    guard characters.count >= minimum else { throw .tooShort(minimum: minimum) }
    guard characters.count <= maximum else { throw .tooLong(maximum: maximum) }
    let folded = Self.folded(password)
    guard !known.contains(folded) else { throw .tooCommon }
    guard !PasswordRegularity.isRegular(password) else { throw .tooRegular }
    let names = context.flatMap(Self.words(of:))
    let withoutNames = Self.removing(names, from: folded)
    guard Self.substance(of: withoutNames) >= Self.smallestRemainder else { throw .mostlyNames }
    let withoutCommon = Self.removing(CommonPasswords.words, from: withoutNames)
    guard Self.substance(of: withoutCommon) >= Self.smallestRemainder else { throw .tooCommon }
  }

  /// Lower case without accents, with the digits and signs that stand for letters replaced by those letters.
  private static func folded(_ text: String) -> String {
    String(scalars: text.foldedScalars.map { lookalikes[$0] ?? $0 })
  }

  private static func words(of text: String) -> [String] {
    text.foldedScalars.split(whereSeparator: { !($0.isLetter || $0.isDigit) })
      .filter { $0.count >= 3 }
      .map { folded(String(scalars: $0)) }
  }

  private static func removing(_ words: [String], from text: String) -> String {
    words.sorted { $0.utf8.count > $1.utf8.count }
      .reduce(text) { $0.replacingOccurrences(of: $1, with: " ", options: .literal) }
  }

  /// The letters and digits that remain, one for every run of the same one.
  private static func substance(of text: String) -> Int {
    var count = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar != previous, scalar.isLetter || scalar.isDigit { count += 1 }
      previous = scalar
    }
    return count
  }

  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
  ]
}
