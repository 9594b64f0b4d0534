import ArgumentParser
import Database
import Desk
import Foundation
import Installations
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
        """
        Exit status 0 only when everything holds. Keep what it prints as "sealed" and "root" elsewhere, and give both to a \
        later check: --kept 1234:ROOT says whether the log only grew since.
        """)

    @OptionGroup var options: InstallationOptions

    @Option(help: ArgumentHelp("What an earlier check printed.", valueName: "sealed:root"))
    var kept: KeptRootArgument?

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
      try await Console.run {
        let report = try await options.withDesk { desk in
          _ = try await AuditSealer(desk.register).seal()
          return try await AuditVerifier(desk.register).verify(origin: .auditLog, kept: kept?.root)
        }
        Console.print(json ? try AuditOutput(report).json() : AuditOutput(report).lines())
        guard report.findings.isEmpty else { throw CommandFailure.trailBroken(findings: report.findings.count) }
      }
    }
  }
}

/// `1234:` and the 64 characters of the root.
struct KeptRootArgument: ExpressibleByArgument {
  let root: KeptRoot

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let size = Int64(parts[0]), let hash = MerkleHash(hex: parts[1]),
      let root = KeptRoot(size: size, root: hash)
    else { return nil }
    self.root = root
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
    root = report.root.hex
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
    case .keptRootBroken(let size): "kept root broken at \(size)"
    }
  }
}
