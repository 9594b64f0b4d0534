import ArgumentParser
import Database
import Desk
import Foundation
import Installations
import Records
import RegisterCore
import Vault

/// `luwte audit`: proof that nobody changed the past.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Check the audit trail.", subcommands: [Verify.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check every audit row against its keyed hash, its leaf in the log and the signed checkpoints.",
      discussion:
        "Exit status 0 only when everything holds. Compare the printed root with a checkpoint that was kept elsewhere.")

    @OptionGroup var options: InstallationOptions

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
      try await Console.run {
        let report = try await options.withDesk { desk in
          _ = try await AuditSealer(desk.register).seal()
          return try await AuditVerifier(desk.register).verify(origin: .auditLog)
        }
        Console.print(json ? try AuditOutput(report).json() : AuditOutput(report).lines())
        guard report.findings.isEmpty else { throw CommandFailure.trailBroken(findings: report.findings.count) }
      }
    }
  }
}

/// What `audit verify` prints.
private struct AuditOutput: Encodable {
  let rows: Int
  let sealed: Int64
  let checkpoints: Int
  let root: String
  let findings: [String]

  init(_ report: AuditReport) {
    rows = report.rows
    sealed = report.sealed
    checkpoints = report.checkpoints
    root = report.root.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    findings = report.findings.map(Self.name)
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  func lines() -> String {
    (["rows \(rows)", "sealed \(sealed)", "checkpoints \(checkpoints)", "root \(root)"] + findings)
      .joined(separator: "\n")
  }

  private static func name(_ finding: AuditReport.Finding) -> String {
    switch finding {
    case .altered(let row): "altered row \(row)"
    case .missing(let row): "missing row \(row)"
    case .replaced(let row): "replaced row \(row)"
    case .inserted(let row): "inserted row \(row)"
    case .logBroken(let position): "log broken at \(position)"
    case .checkpointBroken(let size): "checkpoint broken at \(size)"
    }
  }
}
