import Desk
import Foundation
import Instruments
import TestKit
import Testing

/// A desk that lives for two years on a clock of its own: people come, are screened, tell of events, help is evaluated and
/// closed, the clock is set back, and workers decide, late or not at all. What then stands in the register is written out, for `Tests/Signals/check.py`, which knows the rules and
/// nothing of the product, and says which signals there must be.
///
/// The suite makes a small desk. `make faults` makes one of 2,000 dossiers; `LUWTE_DOSSIERS=2000 LUWTE_EVENTS=/path swift test
/// --filter GeneratedDeskTests` keeps what it wrote.
@Suite("A generated desk over two years") struct GeneratedDeskTests {
  @Test func `has every signal that the rules ask for, once, and each is decided or somebody's`() async throws {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["LUWTE_DOSSIERS"].flatMap { Int($0) } ?? 24
    try await withDesk(on: .sqlite) { desk in
      var life = try DeskLife(desk: desk, days: count < 100 ? 180 : 730)
      try await life.run(dossiers: count)
      let lines = try await life.events()
      let found = try Self.check(lines, keeping: environment["LUWTE_EVENTS"])
      #expect(found.status == 0, "\(found.text)")
      #expect(found.text.hasPrefix("\(count) dossiers"), "\(found.text)")
      for kind in SignalKind.allCases { #expect(found.text.contains("'\(kind.rawValue)'"), "no \(kind) in this life") }
      #expect(!found.text.contains(" 0 with the clock set back"))
      for origin in [ReferralOrigin.contact, .triage, .evaluation, .signal] {
        #expect(found.text.contains("'\(origin.rawValue)'"), "nobody said refer by \(origin)")
      }
      for spoil in Self.lost {
        #expect(try Self.check(try Self.spoiled(lines, spoil.name, spoil.change)).status == 1, "\(spoil.name)")
      }
      for spoil in Self.spoilings {
        #expect(try Self.check(try Self.spoiled(lines, spoil)).status == 1, "\(spoil.name) was not noticed")
      }
    }
  }

  /// What the checker must notice, else it proves nothing.
  private static let spoilings: [(name: String, change: @Sendable ([[String: Any]]) -> [[String: Any]])] = [
    ("a signal that is not there", { Array($0.dropFirst()) }),
    ("a signal that was raised twice", { $0.prefix(1) + $0 }),
    ("a round that was decided twice", { $0.map { changed($0, "rulings") { $0 + $0.suffix(1) } } }),
    ("a decision that is lost", { $0.map { changed($0, "rulings") { $0.dropLast() } } }),
    ("a decision that nobody took", { $0.map { changed($0, "decided") { $0.dropLast() } } }),
    (
      "a signal that was put before the shift twice",
      { signals in
        signals.map { signal in
          var signal = signal
          var trail = signal["audit"] as? [String: Int] ?? [:]
          trail["escalated", default: 0] += 1
          signal["audit"] = trail
          return signal
        }
      }
    ),
  ]

  /// What it must notice of what was to be referred: in the first dossier where that is so.
  private static let lost: [(name: String, change: @Sendable ([String: Any]) -> [String: Any]?)] = [
    ("a word that nothing came of", { changed($0, "to_make", where: { _ in true }) { _ in nil } }),
    (
      "a referral that is not there",
      { dossier in
        let made = (dossier["to_make"] as? [[String: String]] ?? []).contains { $0["way"] == "referred" }
        return made ? changed(dossier, "referrals", where: { _ in true }) { _ in nil } : nil
      }
    ),
    (
      "somebody who is not asked why",
      {
        changed($0, "to_make", where: { $0["way"] as? String == "not" }) {
          var one = $0
          one["reason"] = ""
          return one
        }
      }
    ),
    (
      "a referral to make on nobody's list",
      { dossier in
        changed(dossier, "tasks", where: { $0["source"] as? String == "referral-to-make" }) { _ in nil }
      }
    ),
    (
      "a registration to decide on nobody's list",
      { dossier in
        changed(dossier, "tasks", where: { $0["source"] as? String == "triage" }) { _ in nil }
      }
    ),
    (
      "a referral that stood on no list while it waited",
      { dossier in
        changed(dossier, "listed", where: { isLong($0, "referral") }) { _ in nil }
      }
    ),
    (
      "help that ran while nothing of it was due",
      { dossier in
        changed(dossier, "listed", where: { $0["source"] as? String == "next-session" }) { _ in nil }
      }
    ),
    (
      "a list that let something go too soon",
      { dossier in
        changed(dossier, "listed", where: { isLong($0, "referral-to-make") }) {
          $0.merging(["to": ($0["from"] as? Int ?? 0) + 86_400_000]) { $1 }
        }
      }
    ),
    (
      "a dossier that was closed while a referral waits",
      { dossier in
        let waits = (dossier["to_make"] as? [[String: String]] ?? []).contains { $0["way"] == "" }
        return waits ? dossier.merging(["closed": true]) { $1 } : nil
      }
    ),
  ]

  /// Whether something of a kind stood on a list for more than five days before it was done.
  private static func isLong(_ line: [String: Any], _ source: String) -> Bool {
    let (from, to) = (line["from"] as? Int ?? 0, line["to"] as? Int ?? 0)
    return line["source"] as? String == source && to - from > 5 * 86_400_000
  }

  /// The dossier with the first such line of a list changed or gone; `nil` when it has none.
  private static func changed(
    _ dossier: [String: Any], _ key: String, where fits: ([String: Any]) -> Bool,
    _ change: ([String: Any]) -> [String: Any]?
  ) -> [String: Any]? {
    var list = dossier[key] as? [[String: Any]] ?? []
    guard let place = list.firstIndex(where: fits) else { return nil }
    if let line = change(list[place]) { list[place] = line } else { list.remove(at: place) }
    return dossier.merging([key: list]) { $1 }
  }

  /// The same events, with the first dossier changed in which there is something to change.
  private static func spoiled(
    _ lines: [String], _ name: String, _ change: ([String: Any]) -> [String: Any]?
  ) throws -> [String] {
    var lines = lines
    for place in lines.indices.dropFirst() {
      let dossier = try JSONSerialization.jsonObject(with: Data(lines[place].utf8)) as? [String: Any]
      guard let other = change(try #require(dossier)) else { continue }
      lines[place] = String(decoding: try JSONSerialization.data(withJSONObject: other), as: UTF8.self)
      return lines
    }
    Issue.record("nothing to spoil in this life: \(name)")
    return lines
  }

  private static func changed(
    _ signal: [String: Any], _ key: String, _ change: ([Any]) -> [Any]
  ) -> [String: Any] {
    var signal = signal
    signal[key] = change(signal[key] as? [Any] ?? [])
    return signal
  }

  /// The same events, with the signals changed of the first dossier in which something was decided.
  private static func spoiled(
    _ lines: [String], _ spoil: (name: String, change: @Sendable ([[String: Any]]) -> [[String: Any]])
  ) throws -> [String] {
    let place = try #require(lines.firstIndex { $0.contains(#""decision""#) })
    var lines = lines
    var dossier = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[place].utf8)) as? [String: Any])
    dossier["signals"] = spoil.change(try #require(dossier["signals"] as? [[String: Any]]))
    lines[place] = String(decoding: try JSONSerialization.data(withJSONObject: dossier), as: UTF8.self)
    return lines
  }

  private static func check(_ lines: [String], keeping kept: String? = nil) throws -> (status: Int32, text: String) {
    let files = FileManager.default
    let path = kept ?? files.temporaryDirectory.appendingPathComponent("events-\(UUID().uuidString).jsonl").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    defer { if kept == nil { files.removeFile(at: path) } }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Signals/check.py").standardizedFileURL
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

extension FileManager {
  fileprivate func removeFile(at path: String) {
    do { try removeItem(atPath: path) } catch { Issue.record("\(error)") }
  }
}
