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
