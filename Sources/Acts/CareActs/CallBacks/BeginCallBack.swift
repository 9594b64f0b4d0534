public import Access
import CareRecords
public import Desk
import RegisterCore

/// Begins the contact in which a promised call is made, with what is known of the caller. Registering it keeps the promise.
public struct BeginCallBack: Sendable {
  let register: Register

  /// Who begins again while their draft is open gets the same one.
  ///
  /// - Parameter token: of the button that was pressed; pressing it twice begins one contact.
  /// - Throws: `Refusals<CallBackRefusal>` when it has ended, or what was agreed is not for this actor; `NotFound`.
  public func callAsFunction(
    _ task: TaskID.Public, token: String, _ occasion: Occasion
  ) async throws -> ContactID.Public {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .registerContact) }
    return try await register.act(occasion, isRepeatable: true) { work in
      let (task, _) = try work.findTask(task, for: .completeTask)
      guard let stored = try CallBackTable(work).find(of: task.id) else { throw NotFound() }
      guard stored.callBack.isOpen else { throw Refusals(CallBackRefusal.endedAlready) }
      let grant = try work.require(.registerContact)
      if let begun = try work.draft(of: stored, by: worker) {
        work.record(.contactRead, grant, about: [.contact(begun.id)])
        return begun.publicID
      }
      work.record(.contactDrafted, grant)
      return try work.once(token, act: "call-back.begin") {
        try work.begin(stored, by: worker, grant)
      }.0
    }
  }
}

extension Work {
  /// The draft that somebody began for a call and did not finish.
  fileprivate func draft(of stored: StoredCallBack, by worker: AccountID) throws -> StoredContact? {
    let calls = try CallBackTable(self).calls(of: stored.id)
    return try ContactTable(self).find(calls).values
      .filter { $0.coded.state == .draft && $0.coded.recorder == worker }.max { $0.id < $1.id }
  }

  fileprivate func begin(
    _ stored: StoredCallBack, by worker: AccountID, _ grant: Grant
  ) throws -> ContactID.Public {
    guard let sealed = try ContactTable(self).find(stored.contact),
      try mayDo(.readContact, on: sealed.facts(at: desk.id))
    else { throw Refusals(CallBackRefusal.notForYou) }
    let (first, reading) = try openContact(sealed.publicID, for: .readContact)
    record(.contactRead, reading)
    let draft = Contact.draft(callingBack: first.contact.content, by: worker, at: now)
    let begun = try ContactTable(self).insert(draft, team: first.team ?? actor.homeTeam, grant)
    try CallBackTable(self).begin(stored, in: begun.id)
    return begun.publicID
  }
}
