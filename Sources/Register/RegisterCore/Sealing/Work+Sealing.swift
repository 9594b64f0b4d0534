public import Access
public import Desk
import Vault

/// Sealing, opening and erasing: each asks for the grant whose lock it is, and what was opened is noted for the trail.
@_spi(Tables)
extension Work {
  /// Seals a text. The grant is one that writes, for the record that the field is of or the head of its group; or the
  /// group was made in this transaction.
  public func seal(_ text: String, _ field: SealedField, _ grant: Grant) throws -> [UInt8] {
    try check(grant, mayWrite: field)
    return try contentKey(of: field.group).seal(text: text, place(field))
  }

  /// Seals a text of a record that this transaction adds to the group of the grant's record: it tells who adds it
  /// nothing, and overwrites nothing.
  public func sealNew(_ text: String, _ field: SealedField, _ grant: Grant) throws -> [UInt8] {
    if grant.place?.group == field.group {
      guard grant.actor == actor, !grant.action.isReading else { throw RegisterFault.outsideGrant(grant.action) }
    } else {
      try check(grant, mayWrite: field)
    }
    return try contentKey(of: field.group).seal(text: text, place(field))
  }

  /// Opens a sealed text. The grant is for the record that the field is of, or for the head of its group.
  public func open(_ sealed: [UInt8], _ field: SealedField, _ grant: Grant) throws -> String {
    try check(grant, mayOpen: field)
    register.whenOpened?(field.group, "\(field.column.table).\(field.column.column)")
    let text = try contentKey(of: field.group).openText(sealed, place(field))
    trail.opened(by: grant)
    return text
  }

  /// Opens the keys of many groups in one query, before a list opens a field of each.
  public func prepareKeys(for grants: some Sequence<Grant>) throws {
    let groups = try grants.map { grant in
      guard grant.actor == actor, let place = grant.place else { throw RegisterFault.outsideGrant(grant.action) }
      return place.group
    }
    try ContentKeyTable(work: self).open(all: Array(Set(groups)))
  }

  /// A new record group with a key of its own. Until the transaction ends, who made it fills it.
  public func newGroup(_ kind: GroupKind, _ grant: Grant) throws -> GroupID {
    guard grant.actor == actor, !grant.action.isReading else { throw RegisterFault.outsideGrant(grant.action) }
    let group = try ContentKeyTable(work: self).create(kind)
    madeGroups.insert(group)
    return group
  }

  /// Destroys a group's key: erases all that it sealed. The grant is for the record that heads the group.
  public func destroyGroup(_ group: GroupID, _ grant: Grant) throws {
    guard grant.actor == actor, !grant.action.isReading, let place = grant.place, place.headsGroup, place.group == group
    else { throw RegisterFault.outsideGrant(grant.action) }
    try ContentKeyTable(work: self).destroy(group)
  }

  /// Refuses a grant that does not open a record, where there is nothing sealed to open.
  public func confirm(_ grant: Grant, opens record: RecordKey, in group: GroupID) throws {
    guard grant.actor == actor, grant.place?.holds(record, in: group) ?? false else {
      throw RegisterFault.outsideGrant(grant.action)
    }
    trail.opened(by: grant)
  }

  /// Refuses a grant that is not for the head of a group, for opening whatever is in it.
  func confirm(_ grant: Grant, opensAllOf group: GroupID) throws {
    guard grant.actor == actor, let place = grant.place, place.headsGroup, place.group == group else {
      throw RegisterFault.outsideGrant(grant.action)
    }
  }

  /// Refuses a grant that may not change a record, for changes that seal nothing.
  public func confirm(_ grant: Grant, writes record: RecordKey, in group: GroupID) throws {
    guard grant.actor == actor, !grant.action.isReading,
      (grant.place?.holds(record, in: group) ?? false) || madeGroups.contains(group)
    else { throw RegisterFault.outsideGrant(grant.action) }
  }

  private func check(_ grant: Grant, mayOpen field: SealedField) throws(RegisterFault) {
    let holds = grant.place?.holds(field.record, in: field.group) ?? false
    guard grant.actor == actor, holds || madeGroups.contains(field.group) else { throw .outsideGrant(grant.action) }
  }

  private func check(_ grant: Grant, mayWrite field: SealedField) throws(RegisterFault) {
    guard !grant.action.isReading else { throw .outsideGrant(grant.action) }
    try check(grant, mayOpen: field)
  }

  private func place(_ field: SealedField) -> SealedPlace {
    SealedPlace(
      desk: desk.id.number, group: field.group.number, table: field.column.table, column: field.column.column,
      row: field.row, version: field.version)
  }
}
