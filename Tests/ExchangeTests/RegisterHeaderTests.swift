import Desk
import Exchange
import Testing

@Suite("The header of a file") struct RegisterHeaderTests {
  var folder = RegisterFolder.small

  @Test mutating func `a missing column is named`() throws {
    for line in 1...2 { folder.set(.surveys, line, folder.fields(.surveys, line).dropLast()) }
    #expect(try folder.problems().map(\.brief) == ["enquetes.csv:1:werkhervatting column-missing"])
  }

  @Test mutating func `an extra column is shown by its place, never by its name`() throws {
    folder.lines[.surveys]?[0] += Array(";Jansen".utf8)
    folder.lines[.surveys]?[1] += Array(";x".utf8)
    #expect(try folder.problems().map(\.brief) == ["enquetes.csv:1:#8 column-unknown"])
  }

  @Test mutating func `a renamed column is both missing and unknown`() throws {
    folder.set(.surveys, 1, .mark, "cijfer")
    #expect(
      try folder.problems().map(\.brief) == [
        "enquetes.csv:1:rapportcijfer column-missing", "enquetes.csv:1:#4 column-unknown",
      ])
  }

  @Test mutating func `a repeated column is reported at its second place`() throws {
    folder.set(.surveys, 1, .goalsReached, "toeleiding")
    #expect(
      try folder.problems().map(\.brief) == [
        "enquetes.csv:1:doelen_bereikt column-missing", "enquetes.csv:1:#6 column-repeated",
      ])
  }

  @Test mutating func `a header with another separator is one problem, not one per row`() throws {
    folder.lines[.sessions] = folder.lines[.sessions]?.map { line in
      line.map { $0 == UInt8(ascii: ";") ? UInt8(ascii: ",") : $0 }
    }
    #expect(try folder.problems().map(\.brief) == ["gesprekken.csv:1 header-missing"])
  }

  @Test mutating func `data without a header is one problem`() throws {
    folder.lines[.sessions]?.removeFirst()
    #expect(try folder.problems().map(\.brief) == ["gesprekken.csv:1 header-missing"])
  }

  @Test mutating func `the other columns are checked although one is missing`() throws {
    for line in 1...2 { folder.set(.surveys, line, folder.fields(.surveys, line).dropLast()) }
    folder.set(.surveys, 2, .mark, "11")
    #expect(
      try folder.problems().map(\.brief) == [
        "enquetes.csv:1:werkhervatting column-missing", "enquetes.csv:2:rapportcijfer out-of-range",
      ])
  }

  @Test mutating func `registrations without their numbers make no orphans`() throws {
    folder.set(.registrations, 1, .dossier, "nummer")
    #expect(
      try folder.problems().map(\.brief) == [
        "aanmeldingen.csv:1:dossiernr column-missing", "aanmeldingen.csv:1:#1 column-unknown",
      ])
  }
}
