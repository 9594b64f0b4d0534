import Folding
import Foundation

/// Telephone numbers as written in the Netherlands, to the international form of ITU-T E.164.
///
/// Dutch numbers follow the national numbering plan (Nummerplan telefoon- en ISDN-diensten): nine digits after the
/// zero, or 0800, 0900, 0906 and 0909 with four or seven more.
enum PhoneNumber {
  /// Countries whose national numbers have a zero in front that is not dialled from abroad (ITU-T E.164, national
  /// numbering plans): of a number behind their code it is left out.
  private static let trunkZero = [
    "20", "27", "32", "33", "353", "355", "358", "380", "381", "382", "385", "386", "387", "389", "40", "41", "421",
    "43",
    "44", "46", "49", "51", "55", "58", "60", "61", "62", "63", "64", "66", "81", "82", "84", "86", "90", "91", "92",
    "94",
    "95", "98", "212", "213", "234", "249", "251", "254", "255", "256", "260", "263", "359", "373", "374", "593", "595",
    "886", "961", "962", "963", "964", "966", "967", "971", "972", "976", "977", "994", "995",
  ]
  /// Countries whose numbers keep their zero, from abroad too: Italy, San Marino and the Vatican.
  private static let keepsZero = ["39", "378", "379"]

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
    let foreign = withoutInternationalPrefix(number)
    guard let foreign, !keepsZero.contains(where: foreign.hasPrefix), let zero = rest.range(of: "(0)") else {
      return number
    }
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
    let whole = withoutTrunkZero(number)
    guard (8...15).contains(whole.count), whole.first != "0" else { return nil }
    return "+\(whole)"
  }

  /// The zero that is dialled inside a country only, behind the code of a country that has one.
  private static func withoutTrunkZero(_ number: Substring) -> Substring {
    guard let country = trunkZero.first(where: { number.hasPrefix($0 + "0") }) else { return number }
    return country + number.dropFirst(country.utf8.count + 1)
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

  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .format: true
    default: scalar.properties.isWhitespace || "/.()".unicodeScalars.contains(scalar)
    }
  }
}
