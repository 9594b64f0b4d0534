public import Access

/// A promise of the register that was about to be broken; the transaction is undone. Never holds a value of a record.
public enum RegisterFault: Error, Hashable, Sendable {
  /// The work ended without an audit row: what can't be logged is refused.
  case unaudited
  /// Something was to be opened, sealed or erased that the grant shown is not for.
  case outsideGrant(Action)
  /// The group's key was destroyed: its content is gone for good.
  case erased
  /// A row that must be there is not.
  case missingRow(table: String)
  /// A sealed or stored value that no version of the product has written.
  case unreadable(column: String)
  /// The desk has not been set up yet.
  case noDesk
}
