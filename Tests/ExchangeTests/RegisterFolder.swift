import Desk
import Exchange
import Foundation

/// A legacy register in the making: lines that a test may spoil, written to a folder of its own and read from there.
struct RegisterFolder {
  var lines: [LegacyFile: [[UInt8]]]
  var hasMark = true
  var lineEnd = "\r\n"

  /// The evening of 31 December 2014 in Amsterdam.
  static let now = Date(timeIntervalSince1970: 1_420_052_400)  // 20:00

  /// The sample register that comes with the product.
  static func sample() throws -> RegisterFolder {
    var lines: [LegacyFile: [[UInt8]]] = [:]
    for file in LegacyFile.allCases {
      let bytes = try Data(contentsOf: sampleDirectory.appendingPathComponent(file.name))
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
      lines[file] = text.split(separator: UInt8(ascii: "\n")).map { line in
        Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
      }
    }
    return RegisterFolder(lines: lines)
  }

  /// The first dossiers of the sample register with everything that belongs to them.
  static func sample(dossiers count: Int) throws -> RegisterFolder {
    var folder = try sample()
    let kept = Set((1...count).map { String(format: "L%05d", $0) })
    for file in LegacyFile.allCases {
      guard let place = file.columns.firstIndex(of: .dossier), let all = folder.lines[file] else { continue }
      folder.lines[file] =
        all.prefix(1)
        + all.dropFirst().filter { line in
          let fields = line.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
          return kept.contains(String(decoding: fields[place], as: UTF8.self))
        }
    }
    return folder
  }

  static let sampleDirectory = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Samples/register-2012-2014")

  /// Three dossiers, small enough to read at a glance.
  static let small = RegisterFolder(
    lines: [
      .registrations: [
        "dossiernr;aanmelddatum;kanaal;doelgroep;eenheid;geslacht;geboortejaar;hulpvragen;anoniem;reden_anoniem;"
          + "reden_niet_intern;toeleiding;intakedatum;product;mw;einddatum;doelen_bereikt;werk_begin;werk_eind",
        "D1;01-03-2013;telefoon;medewerker;Noord-Nederland;vrouw;1980;angst|rouw;ja;prive-kwestie;anders;huisarts;"
          + "08-03-2013;kortdurende hulpverlening;mw01;03-06-2013;geheel;ziek;werkt",
        "D2;02-03-2013;e-mail;familie/partner/kind;Onbekend;onbekend;;relatie;nee;;anders;partner;;"
          + "informatie en advies;mw02;;;n.v.t.;",
        "D3;03-03-2013;telefoon;oud-medewerker;Limburg;man;1950;;;;;;10-03-2013;procesmatige begeleiding;;;;;",
      ].map { Array($0.utf8) },
      .contacts: [
        "contactnr;datum;tijd;kanaal;duur_min;doelgroep;eenheid;onderwerp;uitkomst;dossiernr",
        "C1;01-03-2013;09:15;telefoon;12;medewerker;Noord-Nederland;angst;aanmelding;D1",
        "C2;02-03-2013;23:59;e-mail;;familie/partner/kind;Onbekend;relatie;aanmelding;D2",
        "C3;03-03-2013;00:00;telefoon;3;oud-medewerker;Limburg;rouw;aanmelding;D3",
        "C4;04-03-2013;13:30;telefoon;0;medewerker;Amsterdam;;informatie;",
      ].map { Array($0.utf8) },
      .sessions: [
        "gespreknr;dossiernr;datum;nr;locatie;duur_min;aanwezig",
        "G1;D1;08-03-2013;1;thuis;60;ja",
        "G2;D1;15-03-2013;2;telefonisch;30;nee",
        "G3;D3;10-03-2013;1;kantoor;;ja",
      ].map { Array($0.utf8) },
      .referrals: [
        "verwijzingnr;dossiernr;datum;naar;soort;warm;toestemming;ontvangst_bevestigd",
        "V1;D1;03-06-2013;huisarts;extern;ja;ja;10-06-2013",
        "V2;D3;20-03-2013;bedrijfsarts;intern;nee;ja;",
      ].map { Array($0.utf8) },
      .surveys: [
        "enquetenr;dossiernr;datum;rapportcijfer;toeleiding;doelen_bereikt;werkhervatting",
        "E1;D1;01-07-2013;8;anders;ja;ja",
      ].map { Array($0.utf8) },
    ])

  /// The fields of a line, the header being line 1.
  func fields(_ file: LegacyFile, _ line: Int) -> [[UInt8]] {
    (lines[file]?[line - 1] ?? []).split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(Array.init)
  }

  mutating func set(_ file: LegacyFile, _ line: Int, _ fields: [[UInt8]]) {
    lines[file]?[line - 1] = Array(fields.joined(separator: [UInt8(ascii: ";")]))
  }

  /// Puts a value in a field.
  mutating func set(_ file: LegacyFile, _ line: Int, _ column: LegacyColumn, _ value: String) {
    set(file, line, column, Array(value.utf8))
  }

  mutating func set(_ file: LegacyFile, _ line: Int, _ column: LegacyColumn, _ value: [UInt8]) {
    var fields = fields(file, line)
    guard let place = file.columns.firstIndex(of: column), place < fields.count else { return }
    fields[place] = value
    set(file, line, fields)
  }

  mutating func append(_ file: LegacyFile, _ line: String) {
    lines[file]?.append(Array(line.utf8))
  }

  func bytes(_ file: LegacyFile) -> [UInt8]? {
    lines[file].map { lines in
      (hasMark ? [0xEF, 0xBB, 0xBF] : []) + lines.flatMap { $0 + Array(lineEnd.utf8) }
    }
  }

  /// Reads the register as the product does.
  func read() throws -> LegacyRegister {
    try Self.read { directory in
      for file in LegacyFile.allCases {
        guard let bytes = bytes(file) else { continue }
        try Data(bytes).write(to: directory.appendingPathComponent(file.name))
      }
    }
  }

  /// What stands in the way, in the order of the report; empty when the register can be imported.
  func problems() throws -> [ImportProblem] {
    do {
      _ = try read()
      return []
    } catch let refusal as ImportRefusal {
      return refusal.problems
    }
  }

  /// Reads whatever `fill` puts into a new folder.
  static func read(_ fill: (URL) throws -> Void) throws -> LegacyRegister {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("register-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: directory) }
    try fill(directory)
    return try reader().read(directory)
  }

  static func reader() throws -> LegacyRegisterReader {
    LegacyRegisterReader(
      catalogue: .shipped, calendar: try DeskCalendar(zone: "Europe/Amsterdam"), now: now)
  }
}

extension ImportProblem {
  /// `aanmeldingen.csv:3:aanmelddatum impossible-date`, for comparing at a glance.
  var brief: String {
    [file?.name, line.map(String.init), column?.label].compactMap(\.self).joined(separator: ":") + " " + reason.code
  }
}
