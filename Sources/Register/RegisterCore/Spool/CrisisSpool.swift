public import Access
public import Desk
public import Foundation
import Vault

/// A crisis that could not be written to the register: enough to open it later as if it had been.
public struct SpooledCrisis: Sendable, Hashable, Codable {
  /// Of the button that was pressed; pressing it again is still one crisis.
  public let token: String
  public let account: Int64
  public let roles: [String]
  public let team: Int64?
  /// The record in which it came up.
  public let origin: String?
  public let at: Date
  /// What was typed, if anything: every answer, the place of the caller, the note.
  public let lines: [Line]

  /// A line of the log, as its columns hold it.
  public struct Line: Sendable, Hashable, Codable {
    public let kind: String
    public let code: String
    public let note: String
    public let token: String

    public init(kind: String, code: String, note: String, token: String) {
      self.kind = kind
      self.code = code
      self.note = note
      self.token = token
    }
  }

  public init?(token: String, actor: Actor, origin: CrisisOrigin?, at now: Date, lines: [Line]) {
    guard let account = actor.account else { return nil }
    self.token = token
    self.account = account.number
    roles = actor.roles.map(\.rawValue).sorted()
    team = actor.homeTeam?.number
    self.origin = origin?.word
    at = now
    self.lines = lines
  }

  /// Who wrote it; `nil` for roles that no version of the product knows.
  public func actor(at desk: DeskID) -> Actor? {
    let known = roles.compactMap { Role(rawValue: $0) }
    guard known.count == roles.count else { return nil }
    return Actor(desk: desk, account: AccountID(account), roles: Set(known), homeTeam: team.map { TeamID($0) })
  }
}

/// A folder with sealed files beside the register, for the one thing that must never be refused: a new crisis.
///
/// A file is written once, made sure of on disk, and taken away after what it holds stands in the register.
public struct CrisisSpool: Sendable {
  /// What waits in the folder.
  public struct Waiting: Sendable {
    /// Oldest first.
    public let items: [Item]
    /// Why a file can't be read: it was changed, belongs to another desk, or the disk is at fault.
    public let fault: (any Error)?
  }

  /// A file with what it holds.
  public struct Item: Sendable {
    public let crisis: SpooledCrisis
    let file: URL
  }

  let folder: URL
  let key: DeskKey

  init(folder: URL, key: DeskKey) {
    self.folder = folder
    self.key = key
  }

  /// Writes a crisis down; returns only when it is on disk.
  ///
  /// - Parameter name: of its file; a new one.
  public func keep(_ crisis: SpooledCrisis, name: String) throws {
    let files = FileManager.default
    try files.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let name = "\(name).crisis"
    let sealed = try key.sealForSpool([UInt8](try JSONEncoder().encode(crisis)), name: name)
    let part = folder.appendingPathComponent(name + ".part")
    guard files.createFile(atPath: part.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let handle = try FileHandle(forWritingTo: part)
    try handle.write(contentsOf: Data(sealed))
    try handle.synchronize()
    try handle.close()
    try files.moveItem(at: part, to: folder.appendingPathComponent(name))
  }

  /// What waits; a file that can't be read keeps no other from being read.
  public func waiting() throws -> Waiting {
    guard FileManager.default.fileExists(atPath: folder.path) else { return Waiting(items: [], fault: nil) }
    var items: [Item] = []
    var fault: (any Error)?
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "crisis" {
      do {
        items.append(try open(file))
      } catch {
        fault = fault ?? error
      }
    }
    return Waiting(items: items.sorted { $0.crisis.at < $1.crisis.at }, fault: fault)
  }

  private func open(_ file: URL) throws -> Item {
    let bytes = try key.openFromSpool([UInt8](try Data(contentsOf: file)), name: file.lastPathComponent)
    return Item(crisis: try JSONDecoder().decode(SpooledCrisis.self, from: Data(bytes)), file: file)
  }

  /// Takes away what stands in the register now.
  public func remove(_ item: Item) throws {
    try FileManager.default.removeItem(at: item.file)
  }
}
