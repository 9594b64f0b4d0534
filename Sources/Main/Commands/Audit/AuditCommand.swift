import ArgumentParser
import Database
import Desk
import Foundation
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
        let installation = try Installation(try options.configuration())
        let register = try await installation.register()
        let origin = try installation.checkpointOrigin()
        _ = try await installation.mapped { try await AuditSealer(register).seal() }
        let report = try await installation.mapped { try await AuditVerifier(register).verify(origin: origin) }
        Console.print(json ? try AuditOutput(report).json() : AuditOutput(report).lines())
        await installation.store.close()
        guard report.findings.isEmpty else { throw CommandFailure.trailBroken(findings: report.findings.count) }
      }
    }
  }
}

extension Installation {
  /// The name under which this installation signs its log.
  func checkpointOrigin() throws(CommandFailure) -> CheckpointOrigin {
    guard let origin = CheckpointOrigin("luwte/audit") else { throw .noDesk }
    return origin
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
