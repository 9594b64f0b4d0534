import Access
import Database
public import Desk
@_spi(Tables) public import RegisterCore
import Vault

/// The older registers that were imported, each known by a keyed hash of all its facts.
public struct RegisterImportTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  /// The keyed hash of all facts of a register.
  public func digest(of register: LegacyRegister) -> [UInt8] {
    LegacyDigest(register).bytes { work.digest($0) }
  }

  /// Whether exactly these facts were imported before, in whatever order the files had them.
  public func holds(_ digest: [UInt8]) throws -> Bool {
    try work.first(
      "SELECT id FROM register_import WHERE desk_id = \(work.desk.id) AND digest = \(digest)") != nil
  }

  /// Notes that these facts are being imported; the same facts a second time violate a key.
  public func insert(_ digest: [UInt8]) throws {
    try work.execute(
      "INSERT INTO register_import (desk_id, digest, imported_at) VALUES (\(work.desk.id), \(digest), \(work.now))")
  }

  /// Whether a fault says that the same facts were imported meanwhile.
  public static func isRepeated(_ fault: any Error) -> Bool {
    guard let fault = fault as? StoreFault, case .uniqueViolation(let constraint) = fault else { return false }
    return constraint.contains("register_import")
  }
}
