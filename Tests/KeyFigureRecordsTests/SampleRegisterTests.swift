import Desk
import KeyFigureRecords
import KeyFigures
import Foundation
import TestKit
import Testing

@Suite("The key figures of the sample register") struct SampleRegisterTests {
  @Test(arguments: Engine.available) func `are the published ones`(engine: Engine) async throws {
    try await withFacts(on: engine) { facts in
      try await SampleRegister.bring(to: facts)
      let report = try await facts.report("2012-05", "2014-03")
      func counts(_ id: IndicatorID, _ dimension: FigureDimension) -> [String: Int] {
        Dictionary(
          uniqueKeysWithValues: report[id]?.table(dimension)?.rows.map { ($0.category.key, $0.count) } ?? [])
      }
      #expect(counts(.contacts, .channel)["phone"] == 2514)
      #expect(report[.registrations]?.n == 429)
      let groups = report[.registrations]?.table(.group)?.rows.filter { $0.count > 0 }
      #expect(
        Dictionary(uniqueKeysWithValues: groups?.map { ($0.category.key, [$0.count, $0.share?.percent ?? 0]) } ?? [])
          == [
            "aspirant": [21, 5], "manager": [34, 8], "family": [26, 6], "former": [43, 10], "employee": [305, 71],
          ])
      #expect(counts(.registrations, .unit)["NN"] == 64)
      #expect(counts(.registrations, .unit)["ON"] == 13)
      let referred = report[.registrationsReferred]?.table(.line)?.rows.first { $0.category.key == "internal" }
      #expect(referred?.share == Share(107, of: 429))
      #expect(referred?.share?.percent == 25)
      #expect(report[.surveyMarks]?.reading("at-least-7") == Share(14, of: 16).map { .share($0) })
      #expect(report[.surveyPaths]?.reading("another-path") == Share(10, of: 16).map { .share($0) })
    }
  }

  /// The script counts from the tables of the sample with nothing of the product in between.
  @Test(arguments: Engine.available) func `are what a script of its own counts, whole and split`(
    engine: Engine
  ) async throws {
    try await withFacts(on: engine) { facts in
      try await SampleRegister.bring(to: facts)
      let whole = try await facts.report("2012-05", "2014-03")
      // The second time from what was kept.
      var reports = [whole, try await facts.report("2012-05", "2014-03"), try await facts.report("2013-02", "2013-07")]
      for breakdown in Breakdown.allCases {
        reports.append(try await facts.report("2012-05", "2014-03", by: breakdown))
        reports.append(try await facts.report("2012-11", "2013-10", by: breakdown))
      }
      let (agrees, said) = try check(reports)
      #expect(agrees, "\(said)")
    }
  }

  private func check(_ reports: [KeyFiguresReport]) throws -> (agrees: Bool, said: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reports-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = reports.indices.map { folder.appendingPathComponent("\($0).json") }
    for (report, file) in zip(reports, files) { try KeyFiguresJSON(.english).data(report).write(to: file) }
    let script = SampleRegister.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Tests/KeyFigures/check.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, SampleRegister.folder.path] + files.map(\.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus == 0, String(decoding: said.prefix(4000), as: UTF8.self))
  }
}
