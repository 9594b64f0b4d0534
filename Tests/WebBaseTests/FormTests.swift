import Desk
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import WebBase

@Suite("A form")
struct FormTests {
  private var csrf: String { "csrf=\(Site.token.text)" }

  @Test func `that went well leads on with 303`() async throws {
    let answer = try await Site.ask(.post, "/w/notitie", body: csrf + "&notitie=%2Fevil")
    #expect(answer.status == .seeOther)
    #expect(answer.headers[.location] == "/w/dossier/%2Fevil")
  }

  @Test func `that is refused comes back with its text, its message and 422`() async throws {
    let answer = try await Site.ask(.post, "/w/notitie", body: csrf + "&notitie=%3Cb%3Eveel+te+lang%3C%2Fb%3E")
    #expect(answer.status == .unprocessableContent)
    #expect(answer.text.contains("&lt;b&gt;veel te lang&lt;/b&gt;"))
    #expect(answer.text.contains("<title>Fout: Notitie – Loket</title>"))
    #expect(answer.text.contains("href=\"#notitie\""))
    #expect(answer.text.contains("id=\"notitie\""))
    #expect(answer.text.contains("aria-invalid=\"true\""))
  }

  @Test(arguments: ["", "csrf=", "csrf=x", "csrf=\(String(repeating: "A", count: 43))"])
  func `without this session's token is refused`(token: String) async throws {
    let answer = try await Site.ask(.post, "/w/notitie", body: token + "&notitie=a")
    #expect(answer.status == .forbidden)
  }

  @Test func `without a session is refused`() async throws {
    let answer = try await Site.ask(
      .post, "/w/notitie", headers: [.authorization: "x"], body: csrf + "&notitie=a")
    #expect(answer.status == .forbidden)
  }

  @Test(arguments: ["text/plain", "multipart/form-data; boundary=x", "application/json"])
  func `of another kind is refused`(type: String) async throws {
    let answer = try await Site.ask(.post, "/w/notitie", headers: [.contentType: type], body: csrf + "&notitie=a")
    #expect(answer.status == .badRequest)
  }

  @Test(arguments: ["cross-site", "same-site", "none", "iets"])
  func `from another site is refused, whatever its token`(site: String) async throws {
    let answer = try await Site.ask(
      .post, "/w/notitie", headers: [.secFetchSite: site], body: csrf + "&notitie=a")
    #expect(answer.status == .forbidden)
  }

  @Test(arguments: [
    ("https://loket.example", true), ("https://LOKET.example", true), ("http://loket.example", false),
    ("https://evil.example", false), ("https://loket.example.evil.example", false), ("null", true),
  ])
  func `is judged by its origin where browsers say no more`(origin: String, isOurs: Bool) async throws {
    let answer = try await Site.ask(
      .post, "/w/notitie", headers: [.origin: origin], body: csrf + "&notitie=a", origins: ["https://loket.example"])
    #expect(answer.status == (isOurs ? .seeOther : .forbidden))
  }

  @Test func `sent by the saving script is answered in JSON`() async throws {
    let answer = try await Site.ask(.post, "/w/bewaar", headers: [.secFetchSite: "same-origin"], body: csrf + "&a=1")
    #expect(
      answer.text
        == #"{"clashes":{},"errors":{},"message":"Bewaard 14:32:07","notices":{},"outcome":"saved","values":{},"#
        + #""version":4}"#)
  }

  @Test func `has tokens that differ per session and can be put in a page`() {
    let one = CSRFToken(sessionSecret: [1, 2, 3])
    let other = CSRFToken(sessionSecret: [1, 2, 4])
    #expect(one != other)
    #expect(one.matches(CSRFToken(sessionSecret: [1, 2, 3]).text))
    #expect(!one.matches(other.text))
    #expect(one.text.count == 43)
    #expect(
      one.text.utf8.allSatisfy {
        $0 == 45 || $0 == 95 || Character(UnicodeScalar($0)).isLetter || (48...57).contains($0)
      })
  }
}

@Suite("The parser of forms")
struct FormParserTests {
  private func parse(_ text: String) throws(HTTPFault) -> FormData { try FormParser().parse(Array(text.utf8)) }

  @Test func `reads names and values in order, with all their signs`() throws {
    let form = try parse("a=1&b=x+y%2B%26%3D&c&=d&a=2&%C3%A9=%E2%82%AC&&e=f=g")
    #expect(
      form.fields.map(\.name) == ["a", "b", "c", "", "a", "é", "e"])
    #expect(form.fields.map(\.value) == ["1", "x y+&=", "", "d", "2", "€", "f=g"])
    #expect(form["a"] == "2")
    #expect(form.all("a") == ["1", "2"])
    #expect(form.has("c"))
    #expect(form["z"] == nil)
  }

  @Test(arguments: ["a=%", "a=%4", "a=%GG", "a=%FF", "a=%00", "%00=a", "a=%C3", "a=%ED%A0%80", "a=%C0%BC", "a=\u{0}"])
  func `refuses what no browser sends`(text: String) {
    #expect(throws: HTTPFault.malformed) { try parse(text) }
  }

  @Test func `makes one line feed of every kind of line end`() throws {
    #expect(try parse("a=1%0D%0A2%0A3%0D4")["a"] == "1\n2\n3\n4")
  }

  @Test func `survives any bytes`() {
    var state: UInt64 = 42
    for _ in 0..<2_000 {
      let bytes = (0..<40).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      do {
        let form = try FormParser().parse(bytes)
        #expect(form.fields.allSatisfy { !$0.value.utf8.contains(0) })
      } catch {
        #expect(error == .malformed)
      }
    }
  }
}

@Suite("Reading fields")
struct FormReaderTests {
  enum Colour: String { case red, blue }

  private func reader(_ pairs: KeyValuePairs<String, String>) -> FormReader {
    FormReader(FormData(pairs), in: .dutch)
  }

  @Test func `trims text and takes empty for none`() {
    var reader = reader(["a": "  x \n", "b": "   "])
    #expect(reader.text("a") == "x")
    #expect(reader.text("b") == nil)
    #expect(reader.errors.isEmpty)
    #expect(reader.text("b", isRequired: true) == nil)
    #expect(reader.errors["b"]?.message == "Vul dit in")
  }

  @Test func `counts as browsers do and says how much too long`() {
    var reader = reader(["a": "👩‍👩‍👧x"])
    #expect(reader.text("a", upTo: 9) != nil)
    #expect(reader.text("a", upTo: 8) == nil)
    #expect(reader.errors["a"]?.message == "Dit is 1 teken te lang")
  }

  @Test(arguments: [
    ("1-3-2027", "2027-03-01"), ("01/03/2027", "2027-03-01"), ("1 3 27", "2027-03-01"), ("2027-03-01", "2027-03-01"),
    ("29.2.2028", "2028-02-29"), ("29-2-2027", nil), ("3-2027", nil), ("31-11", nil), ("1-13", nil), ("1", nil),
    ("mo", nil), ("morgens", nil), ("1 foo", nil), ("1-3-2027-1", nil), ("a-b-c", nil),
    ("1-13-2027", nil), ("١-٣-٢٠٢٧", nil), ("1-3-20277", nil), ("ma 1-3-2027", "2027-03-01"),
    ("woensdag 2 december 2026", "2026-12-02"), ("di 2-12-2026", nil), ("ma di", nil), ("2027-3-1", "2027-03-01"),
    ("01032027", "2027-03-01"), ("1–3–2027", "2027-03-01"), ("1-3-'27", "2027-03-01"),
    ("March 1st, 2027", "2027-03-01"),
    ("1st of March 2027", "2027-03-01"), ("1e maart 2027", "2027-03-01"), ("01132027", nil), ("volgende ma", nil),
    ("next monday", nil), ("over vijftig weken", nil), ("over 2", nil), ("-", nil), ("31 dec 2027 31", nil),
  ])
  func `takes days as people write them`(text: String, iso: String?) {
    var reader = reader(["a": text])
    #expect(reader.date("a", .future, from: Self.today)?.iso == iso)
    #expect(reader.errors.isEmpty == (iso != nil))
  }

  /// Tuesday 1 December 2026.
  private static let today = LocalDate(dayNumber: 20_788)

  @Test(
    arguments: [
      ("vandaag", "2026-12-01", "2026-12-01"), ("Morgen", "2026-12-02", "2026-12-02"),
      ("gisteren", "2026-11-30", "2026-11-30"), ("overmorgen", "2026-12-03", "2026-12-03"),
      ("yesterday", "2026-11-30", "2026-11-30"), ("1-12", "2026-12-01", "2026-12-01"),
      ("1/12", "2026-12-01", "2026-12-01"),
      ("30-11", "2026-11-30", "2027-11-30"), ("2-12", "2025-12-02", "2026-12-02"), ("29-2", "2024-02-29", "2028-02-29"),
      ("2 dec", "2025-12-02", "2026-12-02"), ("3 maart", "2026-03-03", "2027-03-03"),
      ("3 March 1976", "1976-03-03", "1976-03-03"), ("di", "2026-12-01", "2026-12-08"),
      ("wo", "2026-11-25", "2026-12-02"),
      ("ma", "2026-11-30", "2026-12-07"), ("zondag", "2026-11-29", "2026-12-06"),
      ("Monday", "2026-11-30", "2026-12-07"),
      ("1-3-76", "1976-03-01", "2076-03-01"), ("2-12-26", "1926-12-02", "2026-12-02"),
      ("1-12-26", "2026-12-01", "2026-12-01"), ("1-3-27", "1927-03-01", "2027-03-01"),
      ("wo 2-12", nil, "2026-12-02"), ("di 2-12", "2025-12-02", nil), ("wo.", "2026-11-25", "2026-12-02"),
      ("woe", "2026-11-25", "2026-12-02"), ("2dec", "2025-12-02", "2026-12-02"), ("2–12", "2025-12-02", "2026-12-02"),
      ("Dec 2", "2025-12-02", "2026-12-02"), ("2nd December", "2025-12-02", "2026-12-02"),
      ("thurs", "2026-11-26", "2026-12-03"), ("morgenochtend", "2026-12-02", "2026-12-02"),
      ("vanavond", "2026-12-01", "2026-12-01"), ("over een week", "2026-12-08", "2026-12-08"),
      ("over 3 dagen", "2026-12-04", "2026-12-04"), ("in two weeks", "2026-12-15", "2026-12-15"),
      ("29-2-28", "1928-02-29", "2028-02-29"), ("29-2-76", "1976-02-29", "2076-02-29"),
    ] as [(String, String?, String?)])
  func `days without a year, weekdays and words lie on the side of the field`(
    text: String, past: String?, future: String?
  ) {
    var reader = reader(["a": text])
    #expect(reader.date("a", .past, from: Self.today)?.iso == past)
    #expect(reader.date("a", .future, from: Self.today)?.iso == future)
  }

  @Test(arguments: [
    ("3:30", 210), ("14u30", 870), ("14.30", 870), ("1430", 870), ("14 uur", 840), ("14uur30", 870), ("14h30", 870),
    ("03.30", 210), ("0330", 210), ("330", 210), ("3", 180), ("3u30", 210), ("23:59", 1439),
    ("14:30 uur", 870), ("14.30 uur", 870), ("14 uur 30", 870), ("08 uur 15", 495), ("14,30", 870), ("2pm", 840),
    ("2:30 PM", 870), ("12am", 0), ("12:15 pm", 735), ("14pm", nil), ("0am", nil), ("half drie", nil), ("pm", nil),
    ("24:00", nil),
    ("3:7", nil), ("3:77", nil), ("12345", nil), ("-1:00", nil), ("nu", nil),
  ])
  func `takes times as people write them`(text: String, minutes: Int?) {
    var reader = reader(["a": text])
    #expect(reader.time("a") == minutes)
  }

  @Test func `a year of birth in two digits is never in the future`() {
    for year in 0...99 {
      var reader = reader(["a": "1-3-\(year < 10 ? "0" : "")\(year)"])
      let birth = reader.date("a", .past, from: Self.today)
      #expect(birth.map { $0 <= Self.today && $0.year > Self.today.year - 100 } == true)
    }
  }

  @Test func `takes a choice only from its list`() {
    var reader = reader(["a": "red", "b": "green", "c": ""])
    #expect(reader.choice("a", as: Colour.self) == .red)
    #expect(reader.choice("c", as: Colour.self) == nil)
    #expect(reader.errors.isEmpty)
    #expect(reader.choice("b", as: Colour.self) == nil)
    #expect(reader.errors["b"]?.message == "Kies een antwoord")
  }

  @Test func `takes numbers within their bounds`() {
    var reader = reader(["a": "5", "b": "11", "c": "x", "d": "99999999999999999999"])
    #expect(reader.number("a", in: 0...10) == 5)
    for field in ["b", "c", "d"] {
      #expect(reader.number(field, in: 0...10) == nil)
      #expect(reader.errors[field] != nil)
    }
  }
}
