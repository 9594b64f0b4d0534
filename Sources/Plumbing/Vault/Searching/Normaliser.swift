import Folding

/// Brings the ways in which people write the same thing to one form, for search by blind index.
///
/// A form once chosen stays: indexes made with it are stored. `nil` means that the text cannot be such a value.
public enum Normaliser {
  /// A telephone number as `+` with country and subscriber number; without country code it is Dutch.
  public static func phone(_ text: String) -> NormalisedValue? {
    PhoneNumber.international(text).map { NormalisedValue(kind: .phone, text: $0) }
  }

  /// An e-mail address in lower case. Nothing else is folded: a dot or plus sign can make another mailbox.
  public static func eMail(_ text: String) -> NormalisedValue? {
    let address = text.precomposedCompatibility.trimmed.lowercased()
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, address.utf8.count <= 254, !parts[0].isEmpty, parts[0].utf8.count <= 64 else { return nil }
    guard !address.unicodeScalars.contains(where: isImpossibleInAddress) else { return nil }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    return NormalisedValue(kind: .eMail, text: address)
  }

  /// Every telephone number and e-mail address in a text, whatever is written around them, each once.
  public static func reaches(in text: String) -> [NormalisedValue] {
    let found = WrittenReach.addresses(in: text) + WrittenReach.numbers(in: text)
    return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A spoken code: two words and three digits, whatever stands between them ("Kade, Linde 4-8-2").
  public static func spokenCode(_ text: String) -> NormalisedValue? {
    let characters = text.foldedScalars.filter { $0.isLetter || $0.isDigit }
    let letters = characters.prefix(while: \.isLetter)
    let digits = characters[letters.endIndex...]
    guard (4...40).contains(letters.count), digits.count == 3, digits.allSatisfy(\.isDigit) else { return nil }
    return NormalisedValue(kind: .spokenCode, text: String(scalars: characters))
  }

  /// A number of the old register, in the form in which it is compared everywhere.
  public static func legacyNumber(_ text: String) -> NormalisedValue? {
    let form = NumberForm.of(text)
    guard (1...64).contains(form.unicodeScalars.count), form.unicodeScalars.contains(where: \.isDigit) else {
      return nil
    }
    return NormalisedValue(kind: .legacyNumber, text: form)
  }

  /// A surname without its prefixes ("van der"), accents, spaces and case, with the year of birth.
  public static func surname(_ surname: String, birthYear: Int) -> NormalisedValue? {
    guard (1880...2150).contains(birthYear), let name = Surname.folded(surname) else { return nil }
    return NormalisedValue(kind: .surnameAndBirthYear, text: "\(name)|\(birthYear)")
  }

  private static func isImpossibleInAddress(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F
      || "<>(),;:\"\\[]".unicodeScalars.contains(scalar)
  }
}
