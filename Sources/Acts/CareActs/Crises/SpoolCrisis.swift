public import Access
import CareRecords
public import Desk
import RegisterCore

/// Keeps a crisis outside the register while that can't be written: the one act that does not fail with it.
public struct SpoolCrisis: Sendable {
  let register: Register

  /// - Parameter lines: all that was typed.
  /// - Returns: whether it was kept; a desk without a spool keeps nothing.
  /// - Throws: `AccessRefusal`, or what the disk has to say.
  public func callAsFunction(
    from origin: CrisisOrigin?, token: String, _ lines: [TypedCrisisLine], _ occasion: Occasion
  ) throws -> Bool {
    _ = try register.policy.grant(.openCrisis, to: occasion.actor)
    guard let spool = register.spool,
      let crisis = SpooledCrisis(
        token: token, actor: occasion.actor, origin: origin, at: register.effects.now(),
        lines: lines.map { line in
          let columns = CrisisEntryColumns(line.content)
          return SpooledCrisis.Line(kind: columns.kind, code: columns.code, note: line.note, token: line.token)
        })
    else { return false }
    try spool.keep(crisis, name: register.effects.newToken())
    return true
  }
}
