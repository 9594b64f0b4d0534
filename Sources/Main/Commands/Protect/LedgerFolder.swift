import Desk
import Disclosure
import Foundation

/// A ledger on disk: `ledger.jsonl`, one chained line per release, and `certificates/NNNN.json` beside it.
///
/// The folder belongs to the desk: certificates hold true counts. Lines are only ever appended.
struct LedgerFolder {
  let path: String

  private var ledgerPath: String { path + "/ledger.jsonl" }

  private func certificatePath(_ number: Int) -> String {
    path + "/certificates/" + String(repeating: "0", count: max(0, 4 - String(number).count)) + "\(number).json"
  }

  /// The chain, verified; empty when the folder is new.
  func file() throws -> LedgerFile {
    guard FileManager.default.fileExists(atPath: ledgerPath) else { return try parsed([]) }
    return try parsed(Array(try ProtectFiles.read(ledgerPath)))
  }

  private func parsed(_ bytes: [UInt8]) throws -> LedgerFile {
    do {
      return try LedgerFile(bytes, hash: ProtectFiles.hash)
    } catch {
      throw CommandFailure.refused(ProtectTexts.refusal(error, path: ledgerPath))
    }
  }

  /// Everything published so far with its newest certificate; nil for an empty ledger.
  func publication(_ file: LedgerFile) throws -> Publication? {
    guard let last = file.entries.last, let tables = file.tables else { return nil }
    let path = certificatePath(last.number)
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure.refused(ProtectTexts.certificateMissing)
    }
    let bytes = Array(try ProtectFiles.read(path))
    guard ProtectFiles.hash(bytes) == last.certificate else {
      throw CommandFailure.refused(ProtectTexts.certificateMissing)
    }
    do {
      let certificate = try CertificateReader.read(bytes, dimensions: last.dimensions, promise: last.promise)
      return Publication(tables: tables, certificate: certificate)
    } catch {
      throw CommandFailure.refused(ProtectTexts.refusal(error, path: path))
    }
  }

  /// Appends the newest release: first its certificate, then, flushed to the disk, its line.
  func append(_ publication: Publication, to file: LedgerFile) throws {
    let certificate = CertificateWriter.write(publication.certificate)
    guard
      let entry = file.next(publication, certificate: ProtectFiles.hash(certificate), hash: ProtectFiles.hash)
    else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: path + "/certificates", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try ProtectFiles.write(certificate, to: certificatePath(entry.number), secret: true)
      if !FileManager.default.fileExists(atPath: ledgerPath) {
        try ProtectFiles.write([], to: ledgerPath, secret: true)
      }
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: ledgerPath))
      defer { handle.closeFile() }
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(entry.line(ProtectFiles.hash) + [0x0A]))
      try handle.synchronize()
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure.refused(ProtectTexts.unwritable(path))
    }
  }
}
