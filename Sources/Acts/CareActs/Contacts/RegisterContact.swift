public import Access
import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Puts a draft in the register, with everything that its page held at that moment.
public struct RegisterContact: Sendable {
  /// What came of it.
  public struct Result: Sendable, Hashable {
    public let id: ContactID.Public
    public let consequences: [ContactConsequence]
  }

  let register: Register

  /// Sending it again gives the same answer and changes nothing.
  ///
  /// - Parameters:
  ///   - seen: the version that the page was made from.
  ///   - change: puts what the page sent into the stored content; when it throws, nothing is changed.
  /// - Throws: `StaleVersion`; `Refusals<ContactRefusal>` when something is missing or wrong; what was typed is kept in the draft.
  public func callAsFunction(
    _ id: ContactID.Public, seen: Int, _ occasion: Occasion,
    change: @escaping @Sendable (inout ContactContent) throws -> Void
  ) async throws -> Result {
    let outcome = try await register.act(occasion) { work -> Swift.Result<Result, Refusals<ContactRefusal>> in
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      let (stored, grant) = try work.openContact(id, for: .amendContact)
      if stored.contact.state == .registered {
        work.record(.contactRead, grant)
        var sent = stored.contact.content
        try change(&sent)
        // The same form again is answered as before; another text must not be acknowledged as if it were kept.
        guard sent.withoutUnasked == stored.contact.content else { return .failure(Refusals(.notADraft)) }
        return .success(Result(id: id, consequences: ContactConsequence.of(stored.contact.content)))
      }
      var content = stored.contact.content
      try change(&content)
      // What is kept when it is refused: a call that was not registered has not ended.
      var kept = stored
      try kept.contact.save(content, basedOn: seen)
      var changed = stored
      content.endedAt = content.endedAt ?? content.end(registeredAt: work.now)
      try changed.contact.save(content, basedOn: stored.contact.version)
      do {
        let consequences = try changed.contact.register(at: work.now, calendar: calendar)
        try work.checkChosenDossier(of: changed)
        try work.store(changed, over: stored, grant)
        try work.followUp(consequences, of: changed, grant)
        try work.keepCallBack(with: changed, grant)
        work.record(
          .contactRegistered, grant, onBehalfOf: kept.contact.isOnBehalf ? kept.contact.content.worker : nil)
        try work.linkToChosenDossier(changed)
        return .success(Result(id: id, consequences: consequences))
      } catch let refusals as Refusals<ContactRefusal> {
        try work.store(kept, over: stored, grant)
        work.record(.contactDraftSaved, grant)
        return .failure(refusals)
      }
    }
    return try outcome.get()
  }
}

extension ContactContent {
  /// The moment at which a call ends that is registered, unless its page said otherwise; `nil` for one of another day.
  fileprivate func end(registeredAt now: Date) -> Date? {
    guard endedAt == nil, let startedAt, now.timeIntervalSince(startedAt) < 12 * 3600 else { return nil }
    return max(now, startedAt)
  }
}
