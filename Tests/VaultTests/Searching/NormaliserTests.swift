import TestKit
import Testing

@testable import Vault

@Suite("Normal forms for search") struct NormaliserTests {
  @Test(arguments: [
    "0612345678", "06 12345678", "06-12345678", "06/12345678", "06.12.34.56.78", "(06) 12 34 56 78", "+31612345678",
    "+31 6 12345678", "+31 (0)6 12345678", "+31(0)612345678", "+31 0612345678", "0031612345678", "0031 (0)6-12345678",
    "31612345678", "612345678", " 06\u{A0}12\u{2011}34 56 78\u{2009}", "０６１２３４５６７８",
    "tel:+31612345678",
    "\u{202A}+31 6 12345678\u{202C}",
  ])
  func `every way to write one Dutch mobile number is the same number`(text: String) {
    #expect(Normaliser.phone(text)?.text == "+31612345678")
  }

  @Test(arguments: [
    ("070-1234567", "+31701234567"), ("0900-8844", "+319008844"), ("0800-1234567", "+318001234567"),
    ("+32 470 12 34 56", "+32470123456"), ("0032 (0)470 123456", "+32470123456"), ("+49 30 123456", "+4930123456"),
  ])
  func `landlines, service numbers and foreign numbers are kept whole`(text: String, expected: String) {
    #expect(Normaliser.phone(text)?.text == expected)
  }

  @Test(arguments: [
    "", "06", "061234567", "06123456789", "112", "0612345678 thuis", "06-1234567x", "+", "00", "+31", "+0612345678",
    "++31612345678",
    "06+12345678", "+31612345678901234", "0800-12345", "nummer onbekend", "006", String(repeating: "0", count: 5000),
    String(repeating: "(0)", count: 30),
  ])
  func `what is not a whole telephone number is not indexed`(text: String) {
    #expect(Normaliser.phone(text) == nil)
  }

  @Test func `e-mail addresses differ by more than case and space around them`() {
    #expect(Normaliser.eMail(" J.de.Vries@Voorbeeld.NL ") == Normaliser.eMail("j.de.vries@voorbeeld.nl"))
    #expect(Normaliser.eMail("jdevries@voorbeeld.nl") != Normaliser.eMail("j.de.vries@voorbeeld.nl"))
    #expect(Normaliser.eMail("jan+loket@voorbeeld.nl") != Normaliser.eMail("jan@voorbeeld.nl"))
  }

  @Test(arguments: [
    "", "jan", "@voorbeeld.nl", "jan@", "jan@voorbeeld", "jan@@voorbeeld.nl", "jan@voorbeeld..nl", "jan@voorbeeld.nl.",
    "jan @voorbeeld.nl",
    "Jan <jan@voorbeeld.nl>", "jan@a.nl, piet@b.nl", "jan\u{0}@voorbeeld.nl",
    String(repeating: "a", count: 250) + "@b.nl",
  ])
  func `what is not one e-mail address is not indexed`(text: String) {
    #expect(Normaliser.eMail(text) == nil)
  }

  @Test(arguments: [
    ("06 12345001 (work)", ["+31612345001"]), ("06 12345001 after 18h", ["+31612345001"]),
    ("bel 06-12345001, na 18.00 uur", ["+31612345001"]), ("06 12345001 18", ["+31612345001"]),
    ("mailto:a@b.nl", ["a@b.nl"]), ("Jan <Jan@Voorbeeld.nl>.", ["jan@voorbeeld.nl"]),
    ("a@b.nl of 0612345001", ["a@b.nl", "+31612345001"]), ("a@b.nl;c@d.nl", ["a@b.nl", "c@d.nl"]),
    ("06 12345001 / 06 12345002", ["+31612345001", "+31612345002"]),
    ("06 12345001 06 12345002", ["+31612345001", "+31612345002"]),
    ("+32 470 12 34 56 06 12345002", ["+32470123456", "+31612345002"]),
    ("(06) 12345001 of +31 (0)6 12345002 (thuis)", ["+31612345001", "+31612345002"]),
    ("tel: 06 12345001", ["+31612345001"]), ("na 1-12-2026 06 12345001", ["+31612345001"]),
    ("06 12345001 06 12345001", ["+31612345001"]),
    ("06 1234500", []), ("geen nummer", []), ("112", []), ("om 18h of 9h30", []),
    (String(repeating: "0", count: 5000), []), (String(repeating: "1 ", count: 400), []),
  ])
  func `a number or address is found whatever is written around it`(text: String, expected: [String]) {
    #expect(Normaliser.reaches(in: text).map(\.text) == expected)
  }

  @Test(arguments: [
    ("+32 0470 12 34 56", "+32470123456"), ("+49 030 123456", "+4930123456"), ("+44 (0)20 7946 0000", "+442079460000"),
    ("+39 06 698 12345", "+390669812345"), ("+39 (0)6 698 12345", "+390669812345"),
    ("0039 347 1234567", "+393471234567"),
    ("+212 0612-345678", "+212612345678"), ("+599 9 123 4567", "+59991234567"),
  ])
  func `the zero of a trunk is left out behind the countries that have one`(text: String, expected: String) {
    #expect(Normaliser.phone(text)?.text == expected)
  }

  @Test(arguments: [
    "kade linde 482", "Kade Linde 482", "KADE-LINDE-482", "kade, linde: 4 8 2", "kadelinde482", " kade  linde\t482 ",
  ])
  func `a spoken code is heard the same however it is typed`(text: String) {
    #expect(Normaliser.spokenCode(text)?.text == "kadelinde482")
  }

  @Test(arguments: [
    "", "482", "kade linde", "kade linde 48", "kade linde 4821", "482 kade linde", "kade 482 linde", "ka 482",
  ])
  func `an incomplete spoken code is not indexed`(text: String) {
    #expect(Normaliser.spokenCode(text) == nil)
  }

  @Test func `an old register number keeps its zeros and the border between two numbers`() {
    #expect(Normaliser.legacyNumber(" l 00167")?.text == "l00167")
    #expect(Normaliser.legacyNumber("L-00167") == Normaliser.legacyNumber("l00167"))
    #expect(Normaliser.legacyNumber("L167") != Normaliser.legacyNumber("L00167"))
    #expect(Normaliser.legacyNumber("2012/0034") == Normaliser.legacyNumber("2012 - 0034"))
    #expect(Normaliser.legacyNumber("2012/0034") != Normaliser.legacyNumber("20120/034"))
    #expect(Normaliser.legacyNumber("onbekend") == nil)
    #expect(Normaliser.legacyNumber(" - ") == nil)
  }

  @Test(arguments: [
    "van den Berg", "Van den Berg", "v.d. Berg", "v/d Berg", "Berg", "BERG", "Berg, van den", "berg , v.d.",
    "in 't Berg", "Bérg", "Be\u{301}rg",
  ])
  func `a surname is found with and without its prefixes`(surname: String) {
    #expect(Normaliser.surname(surname, birthYear: 1976)?.text == "berg|1976")
  }

  @Test(arguments: [
    ("Jansen-de Vries", "jansendevries"), ("Jansen de Vries", "jansendevries"), ("Çelik", "celik"),
    ("Łukasz", "lukasz"),
    ("Strauß", "strauss"), ("Bijl", "bijl"), ("Bĳl", "bijl"), ("'t Hart", "hart"), ("\u{2019}t Hart", "hart"),
    ("van", "van"),
    ("De la Van", "delavan"), ("d'Hondt", "hondt"), ("Иванов", "иванов"),
  ])
  func `double names, accents and names that are prefixes are kept apart`(surname: String, expected: String) {
    #expect(Normaliser.surname(surname, birthYear: 1980)?.text == "\(expected)|1980")
  }

  @Test func `the year of birth takes part, and must be one`() {
    #expect(Normaliser.surname("Berg", birthYear: 1976) != Normaliser.surname("Berg", birthYear: 1977))
    #expect(Normaliser.surname("Berg", birthYear: 76) == nil)
    #expect(Normaliser.surname("1976", birthYear: 1976) == nil)
    #expect(Normaliser.surname(" - ", birthYear: 1976) == nil)
  }

  @Test func `normalising a normal form changes nothing`() throws {
    for text in ["+31612345678", "+32470123456", "+319008844"] { #expect(Normaliser.phone(text)?.text == text) }
    #expect(Normaliser.eMail("a.b@c.nl")?.text == "a.b@c.nl")
    #expect(Normaliser.legacyNumber("2012-0034")?.text == "2012-0034")
  }

  @Test func `a normal form never shows itself`() throws {
    let phone = try #require(Normaliser.phone("0612345678"))
    #expect("\(phone)" == "NormalisedValue(concealed)")
  }
}
