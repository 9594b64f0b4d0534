public import Access
public import Desk
import HouseRecords
import RegisterCore

/// The desk sets one of its norms. Tasks follow with the next step in their dossier, and at the latest that night.
public struct SetNorm: Sendable {
  let register: Register

  /// - Parameters:
  ///   - code: of `DeskNorm`, or that of the expectation on waiting.
  ///   - day: on which the expectation was talked over; of no other norm.
  /// - Throws: `NormRefusal`, `AccessRefusal`.
  public func callAsFunction(
    _ code: CodeKey, to days: Int, talkedOverOn day: LocalDate? = nil, _ occasion: Occasion
  ) async throws {
    try await register.act(occasion) { work in
      let grant = try work.require(.manageNorms)
      var norms = try work.norms()
      let before: Int?
      if code == WaitingExpectation.code {
        before = norms.expectation?.days
        try norms.expect(days, talkedOverOn: day, today: try work.today())
        try NormTable(work).set(code, to: days, talkedOverOn: day)
      } else {
        guard let norm = DeskNorm(rawValue: code.text) else { throw NormRefusal.unknownNorm }
        before = norms[norm]
        try norms.set(norm, to: days)
        try NormTable(work).set(code, to: days)
      }
      work.record(
        .settingsChanged, grant,
        filters: ["norm=\(code)", "from=\(before.map(String.init) ?? "none")", "to=\(days)"])
    }
  }
}

extension Work {
  /// The norms of the desk.
  package func norms() throws -> DeskNorms { try NormTable(self).norms() }
}

extension DeskServices {
  public var setNorm: SetNorm { SetNorm(register: register) }
}
