import Desk
import Exchange
import Testing

@Suite("The rows of a file") struct RegisterRowTests {
  var folder = RegisterFolder.small

  @Test mutating func `a short row is reported with its line and is not compared`() throws {
    folder.set(.registrations, 2, folder.fields(.registrations, 2).dropLast())
    #expect(try folder.problems().map(\.brief) == ["aanmeldingen.csv:2 row-too-short"])
  }

  @Test mutating func `a long row is reported with its line`() throws {
    folder.lines[.contacts]?[3] += Array(";".utf8)
    #expect(try folder.problems().map(\.brief) == ["contacten.csv:4 row-too-long"])
    #expect(try folder.problems().first?.reason == .row(.tooLong(fields: 11, expected: 10)))
  }

  @Test mutating func `a quoted field may hold the separator and doubled marks`() throws {
    folder.set(.surveys, 2, .mark, "\"8\"")
    #expect(try folder.read().surveys.first?.mark == 8)
    folder.set(.surveys, 2, .mark, "\"8;9\"\"\"")
    #expect(try folder.problems().map(\.brief) == ["enquetes.csv:2:rapportcijfer not-a-number"])
  }

  @Test mutating func `a mark that is not closed does not swallow the rows below it`() throws {
    folder.set(.contacts, 2, .topic, "\"angst")
    folder.set(.contacts, 4, .minutes, "-3")
    #expect(
      try folder.problems().map(\.brief) == [
        "contacten.csv:2:onderwerp quote-unclosed", "contacten.csv:4:duur_min out-of-range",
      ])
  }

  @Test(arguments: ["an\"gst", "\"angst\"x", "angst\"", "\"\"angst"])
  mutating func `a mark in the middle of a field is reported and the rest of the row is checked`(field: String) throws {
    folder.set(.contacts, 2, .topic, field)
    folder.set(.contacts, 2, .outcome, "weg")
    #expect(
      try folder.problems().map(\.brief) == [
        "contacten.csv:2:onderwerp quote-misplaced", "contacten.csv:2:uitkomst unknown-code",
      ])
  }

  @Test mutating func `a very long line is not looked into`() throws {
    folder.append(.contacts, String(repeating: "x;", count: 5000))
    #expect(try folder.problems().map(\.brief) == ["contacten.csv:6 line-too-long"])
  }

  @Test mutating func `a carriage return in a row ends it there, and both halves are reported by their lines`() throws {
    folder.set(.contacts, 3, .topic, "rel\ratie")
    let problems = try folder.problems()
    #expect(problems.contains { $0.brief == "contacten.csv:3 row-too-short" })
    #expect(problems.contains { $0.brief == "contacten.csv:4 row-too-short" })
    #expect(problems.allSatisfy { $0.line == 3 || $0.line == 4 })
  }

  @Test(arguments: ["=1+1", "+31612345678", "-angst", "@SUM(A1)", "\t=1", " =1", "\"=1\"", "\"\t=1\""])
  mutating func `text that a spreadsheet would run is reported`(field: String) throws {
    folder.set(.contacts, 2, .topic, field)
    #expect(try folder.problems().map(\.brief) == ["contacten.csv:2:onderwerp formula-text"])
  }

  @Test(
    arguments: [
      ([0x61, 0x00, 0x62], "nul-character"), ([0x61, 0x1B, 0x62], "control-character"),
      ([0x61, 0x7F], "control-character"), ([0x61, 0xE9, 0x62], "not-utf8"), ([0xC0, 0xAF], "not-utf8"),
      ([0xED, 0xA0, 0x80], "not-utf8"), ([0xF4, 0x90, 0x80, 0x80], "not-utf8"),
    ] as [([UInt8], String)])
  mutating func `characters that no field holds are reported`(bytes: [UInt8], code: String) throws {
    folder.set(.contacts, 3, .topic, bytes)
    #expect(try folder.problems().map(\.brief) == ["contacten.csv:3:onderwerp \(code)"])
  }

  @Test mutating func `a field that is too long is reported`() throws {
    folder.set(.contacts, 3, .topic, String(repeating: "a", count: 201))
    folder.set(.contacts, 4, .contact, String(repeating: "C", count: 33))
    #expect(
      try folder.problems().map(\.brief) == [
        "contacten.csv:3:onderwerp field-too-long", "contacten.csv:4:contactnr field-too-long",
      ])
  }

  @Test mutating func `spaces around a value do not matter`() throws {
    let whole = try folder.read()
    folder.set(.contacts, 2, .topic, "  angst ")
    folder.set(.registrations, 2, .helpQuestions, "angst | rouw")
    #expect(try folder.read() == whole)
  }

  @Test mutating func `every fault of a row is reported, by column`() throws {
    folder.set(.contacts, 2, .date, "31-04-2013")
    folder.set(.contacts, 2, .time, "9.15")
    folder.set(.contacts, 2, .minutes, "lang")
    folder.set(.contacts, 2, .dossier, "D9")
    #expect(
      try folder.problems().map(\.brief) == [
        "contacten.csv:2:datum impossible-date", "contacten.csv:2:tijd not-a-time",
        "contacten.csv:2:duur_min not-a-number",
      ])
    folder.set(.contacts, 2, .date, "30-04-2013")
    #expect(try folder.problems().last?.brief == "contacten.csv:2:dossiernr unknown-dossier")
  }
}
