public import Desk

/// Where a record stands among what is sealed: the lock that a grant for it is the key to.
public struct RecordPlace: Sendable, Hashable {
  public let record: RecordKey
  /// The record group under whose key its texts are sealed.
  public let group: GroupID
  /// Whether the group is its own: then a grant for it opens everything in the group, as one for a dossier does. A grant
  /// for a record inside another's group opens what is of that record alone.
  public let headsGroup: Bool

  /// Only what reads the register says where a record stands.
  @_spi(Tables)
  public init(_ record: RecordKey, in group: GroupID, headsGroup: Bool) {
    self.record = record
    self.group = group
    self.headsGroup = headsGroup
  }

  /// Whether what is of another record lies behind this one's lock.
  public func holds(_ other: RecordKey, in group: GroupID) -> Bool {
    group == self.group && (headsGroup || other == record)
  }
}
