public import Access
public import Desk

/// A record group whose content goes to a dossier: what was sealed under its key is opened with one grant and sealed
/// anew with another.
@_spi(Tables)
public struct GroupMove {
  public let work: Work
  public let from: GroupID
  public let to: GroupID
  /// The dossier to which the group belongs then; `nil` for a contact that belongs to none.
  public let dossier: DossierID?
  public let team: TeamID?
  private let opening: Grant
  private let sealing: Grant

  /// - Parameters:
  ///   - opening: for the record that heads the group.
  ///   - sealing: for the dossier or contact, or of an act that makes it.
  public init(
    _ work: Work, from: GroupID, _ opening: Grant, to group: GroupID, of dossier: DossierID?, team: TeamID?,
    _ sealing: Grant
  ) {
    self.work = work
    self.from = from
    self.opening = opening
    to = group
    self.dossier = dossier
    self.team = team
    self.sealing = sealing
  }

  /// A value of the group, sealed anew at the same place under the other; nothing stays nothing.
  ///
  /// - Parameter change: what of it is kept.
  public func reseal(
    _ sealed: [UInt8]?, _ column: SealedColumn, of record: RecordKey, row: Int64? = nil, version: Int64,
    _ change: (String) throws -> String = { $0 }
  ) throws -> [UInt8]? {
    guard let sealed else { return nil }
    let text = try work.open(sealed, SealedField(column, of: record, in: from, row: row, version: version), opening)
    return try work.seal(
      try change(text), SealedField(column, of: record, in: to, row: row, version: version), sealing)
  }

  /// Ends the group: its key is destroyed.
  public func end() throws {
    try work.destroyGroup(from, opening)
  }
}

/// A table with sealed rows of record groups: it knows its own rows. Linking goes along one list of such tables.
@_spi(Tables)
public protocol GroupTable {
  init(_ work: Work) throws

  /// Brings its rows of a group to a dossier, with their values sealed there.
  func move(_ move: GroupMove) throws
}
