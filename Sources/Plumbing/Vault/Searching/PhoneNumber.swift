import Folding
import Foundation

/// Telephone numbers as written in the Netherlands, to the international form of ITU-T E.164.
///
/// Dutch numbers follow the national numbering plan (Nummerplan telefoon- en ISDN-diensten): nine digits after the
/// zero, or 0800, 0900, 0906 and 0909 with four or seven more.
enum PhoneNumber {
  static func international(_ text: String) -> String? {
    guard text.utf8.count <= 100, let written = digits(of: text) else { return nil }
    if let foreign = withoutInternationalPrefix(written) { return withCountry(foreign) }
    if written.first == "0" { return dutch(written.dropFirst()) }
    if written.count == 11, written.hasPrefix("31") { return dutch(written.dropFirst(2)) }
    // A spreadsheet takes the leading zero away.
    return isSubscriberOfNineDigits(written[...]) ? "+31\(written)" : nil
  }

  /// Digits with at most a plus sign before them; `(0)`, which is not dialled from abroad, is left out after a
  /// country code.
  private static func digits(of text: String) -> String? {
    var rest = text.precomposedCompatibility.trimmed[...]
    if rest.lowercased().hasPrefix("tel:") { rest = rest.dropFirst(4) }
    var digits: [Unicode.Scalar] = []
    for scalar in rest.unicodeScalars {
      if scalar.isDigit || scalar == "+" && digits.isEmpty {
        digits.append(scalar)
      } else if !isSeparator(scalar) {
        return nil
      }
    }
    let number = String(scalars: digits)
    let isForeign = number.hasPrefix("+") || number.hasPrefix("00")
    guard isForeign, let zero = rest.range(of: "(0)") else { return number }
    return self.digits(of: String(rest[..<zero.lowerBound] + rest[zero.upperBound...]))
  }

  private static func withoutInternationalPrefix(_ number: String) -> Substring? {
    if number.hasPrefix("+") { return number.dropFirst() }
    if number.hasPrefix("00") { return number.dropFirst(2) }
    return nil
  }

  private static func withCountry(_ number: Substring) -> String? {
    if number.hasPrefix("31") {
      let national = number.dropFirst(2)
      return dutch(national.hasPrefix("0") ? national.dropFirst() : national)
    }
    guard (8...15).contains(number.count), number.first != "0" else { return nil }
    return "+\(number)"
  }

  /// A Dutch number without its leading zero.
  private static func dutch(_ subscriber: Substring) -> String? {
    let isService = ["800", "900", "906", "909"].contains(subscriber.prefix(3))
    let isWhole = isService ? [7, 10].contains(subscriber.count) : isSubscriberOfNineDigits(subscriber)
    return isWhole ? "+31\(subscriber)" : nil
  }

  private static func isSubscriberOfNineDigits(_ number: Substring) -> Bool {
    number.count == 9 && number.first != "0" && number.first != "+"
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
      || "/.()\u{200E}\u{202A}\u{202C}".unicodeScalars.contains(scalar)
  }
}
