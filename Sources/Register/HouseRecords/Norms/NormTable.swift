import Database
public import Desk
@_spi(Tables) public import RegisterCore

/// The norms that a desk set for itself; what stands here not is as the software ships it.
public struct NormTable {
  let work: Work

  public init(_ work: Work) {
    self.work = work
  }

  public func norms() throws -> DeskNorms {
    var own: [DeskNorm: Int] = [:]
    var expectation: WaitingExpectation?
    for row in try work.rows("SELECT code, days, talked_over_on FROM desk_norm WHERE desk_id = \(work.desk.id)") {
      let code: String = try row.get("code")
      if let norm = DeskNorm(rawValue: code) {
        own[norm] = try row.get("days")
      } else if code == WaitingExpectation.code.text, let day: LocalDate = try row.optional("talked_over_on") {
        expectation = WaitingExpectation(days: try row.get("days"), talkedOverOn: day)
      } else {
        throw RegisterFault.unreadable(column: "desk_norm.code")
      }
    }
    return DeskNorms(own: own, expectation: expectation)
  }

  /// Keeps what the desk set; what was set before is in the trail.
  public func set(_ code: CodeKey, to days: Int, talkedOverOn day: LocalDate? = nil) throws {
    try work.execute(
      """
      INSERT INTO desk_norm (desk_id, code, days, talked_over_on, set_at)
      VALUES (\(work.desk.id), \(code), \(days), \(day), \(work.now))
      ON CONFLICT (desk_id, code) DO UPDATE SET days = excluded.days, talked_over_on = excluded.talked_over_on,
        set_at = excluded.set_at
      """)
  }
}
