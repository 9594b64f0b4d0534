public import Access
import CareRecords
public import Desk
import RegisterCore

/// The worker ends a crisis: with an outcome, and a follow-up within 24 hours that becomes a task. It stays in sight
/// until a second person agrees.
public struct EndCrisis: Sendable {
  let register: Register

  /// Ending it again replaces the ending and its follow-up.
  ///
  /// - Parameters:
  ///   - followUp: the next time that the clock shows this; it is at most 24 hours ahead.
  ///   - stage: how far the crisis was when its page was made: what came since is read first.
  ///   - over: the ending that this one may take the place of; `nil` when there was none.
  ///   - token: of the page: its note stands in the log once, however often it is sent.
  ///   - draft: the version of the draft that the page knows, which goes with this; a later one stays.
  ///   - rest: what else stood in the page, which is kept.
  /// - Throws: `Refusals<CrisisRefusal>`, all at once; `StaleVersion` when somebody ended it otherwise meanwhile.
  public func callAsFunction(
    _ outcome: CrisisOutcome?, safetyPlanGiven: Bool?, followUp: ClockTime?, note: String, of id: CrisisID.Public,
    stage: String? = nil, over seen: Crisis.Ending?, token: String = "", draft: Int64? = nil, rest: SentDraft? = nil,
    _ occasion: Occasion
  ) async throws {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .writeCrisis) }
    try await register.act(occasion, isRepeatable: !token.isEmpty) { work in
      let (stored, opened, grant) = try work.changeCrisis(id, for: .writeCrisis)
      var crisis = opened
      let calendar = try DeskCalendar(zone: work.desk.timeZone)
      let followUpAt = try followUp.map { try calendar.next($0, after: work.now) }
      let before = crisis.ending
      try crisis.end(
        outcome, safetyPlanGiven: safetyPlanGiven, followUpAt: followUpAt, at: work.now, by: worker)
      guard before == seen else { throw StaleVersion(current: 0) }
      let isSame = before.map { Self.isSame($0, crisis.ending) } == true
      guard isSame || stage == nil || stage == opened.stage(for: worker) else { throw CrisisRefusal.wentOn }
      try work.log(note: note, token: token, in: &crisis, of: stored, grant)
      let drafts = work.drafts(of: stored, grant)
      if let draft { try drafts.drop(FormDraft.crisis, of: worker, seen: draft) }
      try drafts.settle(
        FormDraft.crisis, typed: rest, taken: [FormDraft.Field(name: FormDraft.crisisNote, value: note)], by: worker)
      if !isSame {
        try CrisisTable(work).storeEnd(crisis, of: stored, grant)
        try work.followUp(crisis, of: stored, by: worker, grant)
        try work.settleTasks(crisis, after: opened, of: stored, by: worker, grant)
      }
      work.record(.crisisClosed, of: stored, grant)
    }
  }

  /// The same form sent again: only the moment of sending differs.
  private static func isSame(_ old: Crisis.Ending, _ new: Crisis.Ending?) -> Bool {
    guard let new else { return false }
    return old.outcome == new.outcome && old.safetyPlanGiven == new.safetyPlanGiven
      && old.followUpAt == new.followUpAt && old.by == new.by
  }
}

extension Work {
  /// Adds what was noted beside a last step in a crisis, once for its page.
  func log(
    note: String, token: String, in crisis: inout Crisis, of stored: StoredCrisis, _ grant: Grant
  ) throws {
    guard let worker = actor.account, !note.allSatisfy(\.isWhitespace) else { return }
    // A clock that was set back refuses no note.
    let moment = max(now, crisis.entries.last?.at ?? now)
    let entry = Crisis.Entry(.action(.note), note: note, at: moment, by: worker)
    var changed = crisis
    _ = try once(token, act: "crisis.log", in: stored.publicID) {
      try changed.log(entry)
      try CrisisTable(self).add(entry, to: stored, grant)
      return stored.publicID
    }
    crisis = changed
  }

  /// The follow-up as a task of the worker, and the sign-off as one of the team; earlier ones make way.
  fileprivate func followUp(
    _ crisis: Crisis, of stored: StoredCrisis, by worker: AccountID, _ grant: Grant
  ) throws {
    guard let ending = crisis.ending else { return }
    let table = TaskTable(self)
    try table.finish(.crisisFollowUp, of: stored.id, by: worker)
    let about = TaskAbout(dossier: stored.dossier, contact: stored.contact, crisis: stored.id)
    let followUp = DeskTask(
      source: .crisisFollowUp, due: .at(ending.followUpAt), owner: worker, createdAt: now)
    try table.insert(followUp, group: stored.group, about: about, team: stored.team, grant)
    guard try !table.putOff(.crisisSignOff, of: stored.id, until: ending.followUpAt) else { return }
    let signOff = DeskTask(source: .crisisSignOff, due: .at(ending.followUpAt), owner: nil, createdAt: now)
    try table.insert(signOff, group: stored.group, about: about, team: stored.team, grant)
  }
}
