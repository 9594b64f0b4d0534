public import Access
import CareRecords
public import Desk
import RegisterCore

/// Opens a draft at once, before the first word is typed, so that nothing can be lost.
public struct StartContact: Sendable {
  let register: Register

  /// - Parameter token: of the button that was pressed; pressing it twice opens one draft.
  /// - Returns: the draft's name.
  public func callAsFunction(_ channel: ContactChannel, token: String, _ occasion: Occasion) async throws
    -> ContactID.Public
  {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .registerContact) }
    return try await register.act(occasion, isRepeatable: true) { work in
      let grant = try work.require(.registerContact)
      let (id, _) = try work.once(token, act: "contact.start") {
        let draft = Contact.draft(channel, by: worker, at: work.now)
        return try ContactTable(work).insert(draft, team: work.actor.homeTeam, grant).publicID
      }
      work.record(.contactDrafted, grant)
      return id
    }
  }
}
