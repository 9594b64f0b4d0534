public import Access
public import Database
import Desk
public import Foundation

/// How one relation between an actor and a record is asked of the database.
public struct RelationQuery: Sendable {
  let relation: KeptRelation
  let condition: @Sendable (_ record: SQL, _ actor: Actor, _ now: Date) -> SQL

  /// - Parameter condition: a truth value in SQL, such as an `EXISTS`, for the record whose number the first argument
  ///   is: a column in a list, a value for one record.
  public init(
    _ relation: KeptRelation, holds condition: @escaping @Sendable (_ record: SQL, _ actor: Actor, _ now: Date) -> SQL
  ) {
    self.relation = relation
    self.condition = condition
  }
}

/// The relations that the rules of a desk can ask.
struct RelationQueries: Sendable {
  private let queries: [KeptRelation: RelationQuery]

  init(_ queries: [RelationQuery]) {
    self.queries = Dictionary(queries.map { ($0.relation, $0) }) { first, _ in first }
  }

  /// The condition of a relation. One that nobody told how to ask never holds: a rule that allows by it allows nothing,
  /// and a table with one that denies by it is refused when the register is opened.
  func condition(_ relation: KeptRelation, on record: SQL, by actor: Actor, at now: Date) -> SQL {
    queries[relation].map { $0.condition(record, actor, now) } ?? "1 = 0"
  }

  /// Which of some relations hold between the actor and one record.
  func held(
    of wanted: Set<KeptRelation>, on record: RecordKey, by actor: Actor, at now: Date, _ transaction: any Transaction
  ) throws(StoreFault) -> Set<KeptRelation> {
    var held: Set<KeptRelation> = []
    for relation in wanted.sorted() {
      let condition = condition(relation, on: "\(record.number)", by: actor, at: now)
      let row = try transaction.first("SELECT CASE WHEN \(fragment: condition) THEN 1 ELSE 0 END AS held")
      if try row?.get("held", as: Bool.self) ?? false { held.insert(relation) }
    }
    return held
  }

  /// The relations of a table of rules that nobody told how to ask.
  func unknown(in policy: AccessPolicy) -> Set<KeptRelation> {
    policy.rules.reduce(into: []) { unknown, rule in
      if case .kept(let relation) = rule.relation, queries[relation] == nil { unknown.insert(relation) }
    }
  }
}
