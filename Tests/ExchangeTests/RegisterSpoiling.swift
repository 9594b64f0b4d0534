import Exchange

/// One way to spoil one row of a valid register, with the problem that must come of it.
struct RegisterSpoiling: Sendable {
  let name: String
  let files: [LegacyFile]
  let code: String
  let spoil: @Sendable (inout RegisterFolder, LegacyFile, Int) -> Void

  private init(
    _ name: String, _ code: String, in files: [LegacyFile] = LegacyFile.allCases,
    spoil: @escaping @Sendable (inout RegisterFolder, LegacyFile, Int) -> Void
  ) {
    self.name = name
    self.files = files
    self.code = code
    self.spoil = spoil
  }

  private init(_ file: LegacyFile, _ column: LegacyColumn, _ value: String, _ code: String) {
    self.init("\(column.name) = \(value)", code, in: [file]) { folder, file, line in
      folder.set(file, line, column, value)
    }
  }

  /// Nothing here touches the numbers of dossiers in the registrations, so that no other row is hurt.
  static let all: [RegisterSpoiling] = [shapes, characters, days, words, numbers, relations].flatMap(\.self)

  private static let shapes: [RegisterSpoiling] = [
    RegisterSpoiling("a field less", "row-too-short") { folder, file, line in
      folder.set(file, line, folder.fields(file, line).dropLast())
    },
    RegisterSpoiling("a field more", "row-too-long") { folder, file, line in
      folder.set(file, line, folder.fields(file, line) + [[]])
    },
    RegisterSpoiling("a mark that is not closed", "quote-unclosed") { folder, file, line in
      folder.set(file, line, file.columns[2], "\"" + "x")
    },
    RegisterSpoiling("a mark in the middle", "quote-misplaced") { folder, file, line in
      folder.set(file, line, file.columns[2], "x\"y")
    },
  ]

  private static let characters: [RegisterSpoiling] = [
    RegisterSpoiling("a formula", "formula-text") { folder, file, line in
      folder.set(file, line, file.columns[2], "=HYPERLINK(1)")
    },
    RegisterSpoiling("a tab", "formula-text") { folder, file, line in
      folder.set(file, line, file.columns[2], "\tx")
    },
    RegisterSpoiling("a NUL", "nul-character") { folder, file, line in
      folder.set(file, line, file.columns[2], Array("a\0".utf8))
    },
    RegisterSpoiling("a bell", "control-character") { folder, file, line in
      folder.set(file, line, file.columns[2], Array("a\u{07}".utf8))
    },
    RegisterSpoiling("Latin-1", "not-utf8") { folder, file, line in
      folder.set(file, line, file.columns[2], [0x63, 0x61, 0x66, 0xE9])
    },
    RegisterSpoiling("a novel", "field-too-long") { folder, file, line in
      folder.set(file, line, file.columns[2], String(repeating: "lang ", count: 60))
    },
  ]

  private static let days: [RegisterSpoiling] = [
    RegisterSpoiling(.registrations, .registeredOn, "30-02-2013", "impossible-date"),
    RegisterSpoiling(.contacts, .date, "31-04-2013", "impossible-date"),
    RegisterSpoiling(.sessions, .date, "2013-04-01", "not-a-date"),
    RegisterSpoiling(.referrals, .date, "01-04-2513", "date-out-of-range"),
    RegisterSpoiling(.surveys, .date, "", "required"),
    RegisterSpoiling(.contacts, .time, "24:00", "impossible-time"),
    RegisterSpoiling("a skipped hour", "time-does-not-exist", in: [.contacts]) { folder, file, line in
      folder.set(file, line, .date, "25-03-2012")
      folder.set(file, line, .time, "02:30")
    },
  ]

  private static let words: [RegisterSpoiling] = [
    RegisterSpoiling(.registrations, .unit, "Atlantis", "unknown-code"),
    RegisterSpoiling(.registrations, .helpQuestions, "rouw|zwaartekracht", "unknown-code"),
    RegisterSpoiling(.registrations, .helpQuestions, "rouw|rouw", "part-repeated"),
    RegisterSpoiling(.contacts, .outcome, "verdampt", "unknown-code"),
    RegisterSpoiling(.sessions, .attended, "misschien", "unknown-code"),
    RegisterSpoiling(.referrals, .receiver, "kapper", "unknown-code"),
    RegisterSpoiling(.surveys, .workResumed, "ooit", "unknown-code"),
  ]

  private static let numbers: [RegisterSpoiling] = [
    RegisterSpoiling(.surveys, .mark, "11", "out-of-range"),
    RegisterSpoiling(.contacts, .minutes, "-1", "out-of-range"),
    RegisterSpoiling(.sessions, .minutes, "een uur", "not-a-number"),
    RegisterSpoiling(.registrations, .birthYear, "1850", "out-of-range"),
  ]

  private static let relations: [RegisterSpoiling] = [
    RegisterSpoiling("a row twice", "duplicate-key") { folder, file, line in
      folder.set(file, line, folder.fields(file, 2))
    },
    RegisterSpoiling("an orphan", "unknown-dossier", in: [.contacts, .sessions, .referrals, .surveys]) {
      folder, file, line in
      folder.set(file, line, .dossier, "L99999")
    },
    RegisterSpoiling(.registrations, .endedOn, "01-01-2012", "before-other-date"),
    RegisterSpoiling(.referrals, .receivedOn, "01-01-2012", "before-other-date"),
    RegisterSpoiling(.sessions, .date, "01-01-2012", "before-registration"),
    RegisterSpoiling(.surveys, .date, "01-01-2012", "before-registration"),
  ]
}
