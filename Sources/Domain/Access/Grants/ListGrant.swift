/// Leave to list, count, search or export the records that at least one clause allows and none refuses. It opens
/// nothing itself: each row needs the grant that the list gives for it.
public struct ListGrant: Sendable, Hashable {
  /// For the audit row of the list; it is for no record.
  public let grant: Grant
  public let allowing: [AccessClause]
  public let denying: [AccessClause]

  init(grant: Grant, allowing: [AccessClause], denying: [AccessClause]) {
    self.grant = grant
    self.allowing = allowing
    self.denying = denying
  }

  /// Whether a record belongs in the list: the same answer that the compiled clauses give in the database.
  public func admits(_ facts: RecordFacts) -> Bool {
    !denying.contains { $0.holds(for: facts) } && allowing.contains { $0.holds(for: facts) }
  }

  /// The key to one row of the list; refused for a row that does not belong in it.
  public func grant(on facts: RecordFacts) throws(AccessRefusal) -> Grant {
    try grant(on: facts, isOfList: true)
  }

  func grant(on facts: RecordFacts, isOfList: Bool) throws(AccessRefusal) -> Grant {
    guard !denying.contains(where: { $0.holds(for: facts) }),
      let clause = allowing.first(where: { $0.holds(for: facts) })
    else { throw AccessRefusal(action: grant.action) }
    return Grant(
      actor: grant.actor, action: grant.action, rule: clause.rule, role: clause.role, place: facts.place,
      isOfList: isOfList)
  }
}
