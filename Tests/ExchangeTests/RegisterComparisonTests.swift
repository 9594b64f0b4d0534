import Desk
import Exchange
import Testing

@Suite("Rows and files of a register together") struct RegisterComparisonTests {
  var folder = RegisterFolder.small

  @Test(arguments: [LegacyFile.contacts, .sessions, .referrals, .surveys])
  mutating func `an orphan is reported`(file: LegacyFile) throws {
    folder.set(file, 2, .dossier, "D99")
    let problems = try folder.problems().map(\.brief)
    #expect(problems == ["\(file.name):2:dossiernr unknown-dossier"])
  }

  @Test(arguments: LegacyFile.allCases)
  mutating func `a repeated number is reported with the line that had it first`(file: LegacyFile) throws {
    let line = folder.lines[file]?[1] ?? []
    folder.lines[file]?.append(line)
    let last = folder.lines[file]?.count ?? 0
    let problems = try folder.problems()
    #expect(problems.map(\.brief) == ["\(file.name):\(last):\(file.key.name) duplicate-key"])
    #expect(problems.first?.reason == .relation(.duplicateKey(firstLine: 2)))
  }

  @Test(arguments: ["d1", "D-1", "d/1", "D.1"])
  mutating func `a number is the same number however it is written`(number: String) throws {
    let whole = try folder.read()
    for file in [LegacyFile.contacts, .sessions, .referrals, .surveys] { folder.set(file, 2, .dossier, number) }
    #expect(try folder.read() == whole)
    folder.append(.sessions, "G4;d-1;16-03-2013;2;thuis;30;ja")
    #expect(try folder.problems().map(\.brief) == ["gesprekken.csv:5:nr duplicate-session-number"])
  }

  @Test(
    arguments: [
      (LegacyFile.registrations, LegacyColumn.dossier, "d1"), (.registrations, .dossier, "D-1"),
      (.contacts, .contact, "c1"), (.sessions, .session, "g-1"), (.referrals, .referral, "v1"),
      (.surveys, .survey, "E/1"),
    ])
  mutating func `a number written in another way is that number a second time`(
    file: LegacyFile, column: LegacyColumn, number: String
  ) throws {
    let first = folder.lines[file]?[1] ?? []
    folder.lines[file]?.append(first)
    let last = folder.lines[file]?.count ?? 0
    folder.set(file, last, column, number)
    let problems = try folder.problems()
    #expect(problems.map(\.brief) == ["\(file.name):\(last):\(column.name) duplicate-key"])
    #expect(problems.first?.reason == .relation(.duplicateKey(firstLine: 2)))
  }

  @Test mutating func `one worker is one worker, however the code is written`() throws {
    folder.set(.registrations, 3, .worker, "MW-01")
    #expect(try folder.read().workers == ["mw01"])
  }

  @Test mutating func `what refers to a row with a fault is not an orphan`() throws {
    folder.set(.registrations, 2, .registeredOn, "30-02-2013")
    #expect(try folder.problems().map(\.brief) == ["aanmeldingen.csv:2:aanmelddatum impossible-date"])
  }

  @Test mutating func `days within a row stand in order`() throws {
    folder.set(.registrations, 2, .intakeOn, "28-02-2013")
    folder.set(.registrations, 4, .endedOn, "05-03-2013")
    folder.set(.referrals, 2, .receivedOn, "02-06-2013")
    let problems = try folder.problems()
    #expect(
      problems.map(\.brief) == [
        "aanmeldingen.csv:2:intakedatum before-other-date", "aanmeldingen.csv:4:einddatum before-other-date",
        "verwijzingen.csv:2:ontvangst_bevestigd before-other-date",
      ])
    #expect(problems[1].reason == .relation(.before(.intakeOn)))
  }

  @Test(arguments: [LegacyFile.sessions, .referrals, .surveys])
  mutating func `nothing of a dossier is before its registration`(file: LegacyFile) throws {
    folder.set(file, 2, .date, "28-02-2013")
    #expect(try folder.problems().map(\.brief) == ["\(file.name):2:datum before-registration"])
  }

  @Test mutating func `a contact may be before the registration that it led to`() throws {
    folder.set(.contacts, 2, .date, "01-02-2013")
    #expect(try folder.problems().isEmpty)
  }

  @Test mutating func `a session number occurs once in a dossier`() throws {
    folder.append(.sessions, "G4;D1;16-03-2013;2;thuis;30;ja")
    let problems = try folder.problems()
    #expect(problems.map(\.brief) == ["gesprekken.csv:5:nr duplicate-session-number"])
    #expect(problems.first?.reason == .relation(.duplicateSessionNumber(firstLine: 3)))
  }

  @Test mutating func `a later session is not on an earlier day`() throws {
    folder.append(.sessions, "G4;D1;10-03-2013;3;thuis;30;ja")
    let problems = try folder.problems()
    #expect(problems.map(\.brief) == ["gesprekken.csv:5:datum before-lower-session"])
    #expect(problems.first?.reason == .relation(.beforeLowerSession(line: 3)))
  }

  @Test(arguments: [LegacyColumn.intakeOn, .endedOn, .worker])
  mutating func `help that was given needs a product`(column: LegacyColumn) throws {
    folder.set(.registrations, 3, .product, "")
    #expect(try folder.problems().isEmpty)
    if column == .worker {
      folder.append(.sessions, "G4;D2;10-03-2013;1;thuis;30;ja")
    } else {
      folder.set(.registrations, 3, column, "10-03-2013")
    }
    #expect(try folder.problems().map(\.brief) == ["aanmeldingen.csv:3:product help-without-product"])
  }

  @Test mutating func `of receiver and line one will do`() throws {
    folder.set(.referrals, 2, .line, "")
    folder.set(.referrals, 3, .receiver, "")
    let referrals = try folder.read().referrals
    #expect(referrals.map(\.line) == [.external, .internal])
    #expect(referrals.map(\.target) == ["gp", "internal"])
    folder.set(.referrals, 3, .line, "")
    #expect(try folder.problems().map(\.brief) == ["verwijzingen.csv:3:soort required"])
  }

  @Test mutating func `a reason to hide needs hiding`() throws {
    folder.set(.registrations, 2, .hidden, "nee")
    #expect(try folder.problems().map(\.brief) == ["aanmeldingen.csv:2:reden_anoniem reason-without-hiding"])
  }
}
