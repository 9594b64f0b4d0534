import Desk
import Exchange
import Foundation
import Testing

@Suite("The files of a register") struct RegisterFileTests {
  var folder = RegisterFolder.small

  @Test func `a small register comes out whole`() throws {
    let register = try folder.read()
    #expect(register.registrations.map(\.number) == ["D1", "D2", "D3"])
    #expect(register.contacts.map(\.number) == ["C1", "C2", "C3", "C4"])
    #expect(register.sessions.map(\.number) == ["G1", "G2", "G3"])
    #expect(register.referrals.map(\.number) == ["V1", "V2"])
    #expect(register.surveys.map(\.number) == ["E1"])
  }

  @Test func `an empty field means that nobody knew`() throws {
    let register = try folder.read()
    let third = try #require(register.registrations.last)
    #expect(third.helpQuestions.isEmpty && third.isHidden == nil && third.worker == nil && third.endedOn == nil)
    #expect(third.path == "unknown" && third.goalsReached == .unknown && third.workAtStart == .unknown)
    let fourth = try #require(register.contacts.last)
    #expect(fourth.topic == nil && fourth.dossier == nil && fourth.minutes == 0)
    #expect(register.sessions.last?.minutes == nil)
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  mutating func `the byte order mark may be left out and lines may end as any system ends them`(end: String) throws {
    let whole = try folder.read()
    folder.hasMark = false
    folder.lineEnd = end
    #expect(try folder.read() == whole)
  }

  @Test mutating func `blank lines at the end are of no importance`() throws {
    let whole = try folder.read()
    folder.append(.sessions, "")
    folder.append(.sessions, ";;;;;;")
    folder.append(.sessions, "  ")
    #expect(try folder.read() == whole)
  }

  @Test func `the last line needs no line end`() throws {
    let whole = try folder.read()
    let register = try RegisterFolder.read { directory in
      for file in LegacyFile.allCases {
        let bytes = try #require(folder.bytes(file))
        try Data(bytes.dropLast(2)).write(to: directory.appendingPathComponent(file.name))
      }
    }
    #expect(register == whole)
  }

  @Test mutating func `a blank line among the data is reported`() throws {
    folder.lines[.referrals]?.insert([], at: 2)
    #expect(try folder.problems().map(\.brief) == ["verwijzingen.csv:3 row-blank"])
  }

  @Test mutating func `columns may stand in another order`() throws {
    let whole = try folder.read()
    for line in 1...2 { folder.set(.surveys, line, folder.fields(.surveys, line).reversed()) }
    #expect(try folder.read() == whole)
  }

  @Test mutating func `a file without rows is a register without such facts`() throws {
    folder.lines[.surveys]?.removeLast()
    #expect(try folder.read().surveys.isEmpty)
  }

  @Test mutating func `a missing file is reported once and makes no orphans`() throws {
    folder.lines[.registrations] = nil
    #expect(try folder.problems().map(\.brief) == ["aanmeldingen.csv file-missing"])
  }

  @Test func `a missing directory is reported`() throws {
    let nowhere = URL(fileURLWithPath: "/nowhere/at/all")
    let refusal = #expect(throws: ImportRefusal.self) { try RegisterFolder.reader().read(nowhere) }
    #expect(refusal?.problems.map(\.brief) == [" directory-missing"])
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], Array("\r\n\r\n".utf8)] as [[UInt8]])
  func `an empty file is reported`(bytes: [UInt8]) throws {
    #expect(try problems(with: bytes, as: .surveys) == ["enquetes.csv file-empty"])
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian])
  func `a file in UTF-16 is reported as a whole`(encoding: String.Encoding) throws {
    let text = "enquetenr;dossiernr;datum;rapportcijfer;toeleiding;doelen_bereikt;werkhervatting\r\n"
    let bytes = try #require(text.data(using: encoding))
    #expect(try problems(with: Array(bytes), as: .surveys) == ["enquetes.csv file-not-utf8"])
  }

  @Test func `another CSV file in the directory is reported and not named`() throws {
    let refusal = #expect(throws: ImportRefusal.self) {
      try RegisterFolder.read { directory in
        try fill(directory)
        try Data("a;b".utf8).write(to: directory.appendingPathComponent("gesprekken Jansen.CSV"))
        try Data("notes".utf8).write(to: directory.appendingPathComponent("LEESMIJ.txt"))
      }
    }
    #expect(refusal?.problems.map(\.brief) == [" file-unexpected"])
  }

  @Test func `a directory or a pipe in the place of a file is not waited for`() throws {
    let refusal = #expect(throws: ImportRefusal.self) {
      try RegisterFolder.read { directory in
        try fill(directory)
        let sessions = directory.appendingPathComponent(LegacyFile.sessions.name)
        try FileManager.default.removeItem(at: sessions)
        try FileManager.default.createDirectory(at: sessions, withIntermediateDirectories: false)
        let surveys = directory.appendingPathComponent(LegacyFile.surveys.name)
        try FileManager.default.removeItem(at: surveys)
        #expect(mkfifo(surveys.path, 0o600) == 0)
      }
    }
    #expect(
      refusal?.problems.map(\.brief) == ["gesprekken.csv file-unreadable", "enquetes.csv file-unreadable"])
  }

  private func fill(_ directory: URL) throws {
    for file in LegacyFile.allCases {
      let bytes = try #require(folder.bytes(file))
      try Data(bytes).write(to: directory.appendingPathComponent(file.name))
    }
  }

  private func problems(with bytes: [UInt8], as file: LegacyFile) throws -> [String] {
    let refusal = #expect(throws: ImportRefusal.self) {
      try RegisterFolder.read { directory in
        try fill(directory)
        try Data(bytes).write(to: directory.appendingPathComponent(file.name))
      }
    }
    return refusal?.problems.map(\.brief) ?? []
  }
}
