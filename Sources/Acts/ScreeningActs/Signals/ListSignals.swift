public import Access
public import CareActs
import CareRecords
public import Desk
public import Foundation
import HouseRecords
import RegisterCore
import ScreeningRecords

/// The signals of the desk in dossiers that the actor may open: coded facts and what the desk calls the client.
public struct ListSignals: Sendable {
  /// One line of the list.
  public struct Line: Sendable, Hashable {
    public let id: SignalID.Public
    public let dossier: DossierID.Public
    public let label: String
    public let kind: SignalKind
    public let raisedOn: LocalDate
    public let due: Date
    public let isOpen: Bool
    /// The newest of its rounds, also while it is open again.
    public let decision: SignalDecision?
    public let decidedBy: String?
  }

  let register: Register

  /// - Parameters:
  ///   - order: by the moment at which they have to be decided.
  ///   - after: the last signal of the page before.
  ///   - isFile: whether it is taken out of the desk as a file, which the trail says.
  public func callAsFunction(
    _ filter: SignalFilter, by order: ListOrder = .oldestFirst, after: String? = nil, isFile: Bool = false,
    _ occasion: Occasion
  ) async throws -> ListAnswer<Line> {
    try await register.ask(occasion) { work in
      let list = try work.requireList(.readDossier)
      let table = SignalTable(work)
      let part = try ListPart.asked(after: after, isFile: isFile) { after, limit in
        try table.page(list, filter, order, after: after.flatMap { SignalID.Public($0) }, limit: limit)
      }
      let names = try DossierNames(work).of(part.lines.map(\.dossier), list)
      let labels = try AccountTable(work).labels()
      work.record(.dossiersListed, list.grant, ["signals", filter.rawValue], order, isFile: isFile)
      let lines = part.lines.compactMap { listed in
        names[listed.dossier].map { name in
          Line(
            id: listed.publicID, dossier: name.publicID, label: name.alias ?? DossierLabel.code(name.publicID),
            kind: listed.kind, raisedOn: listed.raisedOn, due: listed.due, isOpen: listed.isOpen,
            decision: listed.decision, decidedBy: listed.decidedBy.flatMap { labels[$0] })
        }
      }
      return try ListAnswer(ListPart(lines: lines, next: part.next), in: work)
    }
  }
}
