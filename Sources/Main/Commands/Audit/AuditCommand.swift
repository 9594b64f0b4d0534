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
    commandName: "audit", abstract: "Check the audit trail.", subcommands: [Verify.self, CheckpointCommand.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Check every audit row against its keyed hash, its leaf in the log and the signed checkpoints.",
      discussion:
        """
        Exit status 0 only when everything holds. Keep what it prints as "sealed" and "root" elsewhere, or the checkpoint \
        that "luwte audit checkpoint" prints, and give it to a later check: --kept 1234:ROOT or --checkpoint FILE says \
        whether the log only grew since. Whoever takes away the end of the log together with its checkpoints is found out \
        by nothing else.
        """)

    @OptionGroup var options: InstallationOptions

    @Option(help: ArgumentHelp("What an earlier check printed.", valueName: "sealed:root"))
    var kept: KeptRootArgument?

    @Option(help: ArgumentHelp("A checkpoint that was exported before.", valueName: "file"))
    var checkpoint: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    func validate() throws {
      guard kept == nil || checkpoint == nil else { throw ValidationError("Give --kept or --checkpoint, not both.") }
    }

    func run() async throws {
      try await Console.run {
        try await options.withDesk { desk in
          try await AuditSealer(desk.register).seal()
          let report = try await verify(AuditVerifier(desk.register))
          Console.print(json ? try AuditOutput(report).json() : AuditOutput(report).lines())
          // A broken log is not signed.
          guard report.findings.isEmpty else { throw CommandFailure.trailBroken(findings: report.findings.count) }
        }
      }
    }

    private func verify(_ verifier: AuditVerifier) async throws -> AuditReport {
      guard let checkpoint else { return try await verifier.verify(kept: kept?.root) }
      let exported: String
      do {
        exported = try String(contentsOfFile: checkpoint, encoding: .utf8)
      } catch {
        throw CommandFailure.noFile(path: checkpoint)
      }
      do {
        return try await verifier.verify(against: exported)
      } catch is VaultFault {
        throw CommandFailure.noCheckpoint(path: checkpoint)
      }
    }
  }

  struct CheckpointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "checkpoint",
      abstract: "Print a signed checkpoint of the audit log, to be kept where nobody can write who can write here.")

    @OptionGroup var options: InstallationOptions

    func run() async throws {
      try await Console.run {
        let note = try await options.withDesk { desk in
          try await AuditSealer(desk.register).catchUp()
          return try await AuditSealer(desk.register).newestCheckpoint()
        }
        if let note { Console.print(note.trimmingCharacters(in: .newlines)) }
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
    case .copied(let row): "copied row \(row)"
    case .logBroken(let position): "log broken at \(position)"
    case .checkpointBroken(let size): "checkpoint broken at \(size)"
    case .checkpointMissing(let size): "checkpoint missing before \(size)"
    case .unsigned(let leaves): "unsigned at the end \(leaves)"
    case .keptRootBroken(let size): "kept root broken at \(size)"
    }
  }
}
