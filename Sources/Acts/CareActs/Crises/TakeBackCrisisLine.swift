public import Access
import CareRecords
public import Desk
import Foundation
import RegisterCore

/// Takes a line of the log back that was pressed by mistake: it stays there, and counts for nothing.
public struct TakeBackCrisisLine: Sendable {
  let register: Register

  /// What was noted with it stands in the note again, when nothing else was typed there.
  ///
  /// - Parameters:
  ///   - line: its place in the log.
  ///   - typed: what stood in the page beside the button; it is kept.
  /// - Throws: `CrisisRefusal` for somebody else's line, and later than ten seconds.
  public func callAsFunction(_ line: Int, of id: CrisisID.Public, typed: SentDraft? = nil, _ occasion: Occasion)
    async throws
  {
    guard let worker = occasion.actor.account else { throw AccessRefusal(action: .writeCrisis) }
    try await register.act(occasion) { work in
      let (stored, opened, grant) = try work.changeCrisis(id, for: .writeCrisis)
      var crisis = opened
      try work.drafts(of: stored, grant).settle(FormDraft.crisis, typed: typed, taken: [], by: worker)
      try crisis.takeBack(line, by: worker, at: work.now)
      if crisis != opened {
        try CrisisTable(work).storeTakenBack(line, in: crisis, of: stored, grant)
        try work.settleTasks(crisis, after: opened, of: stored, by: worker, grant)
        try work.giveBack(crisis.entries[line], of: stored, to: worker, grant)
      }
      work.record(.crisisWritten, of: stored, grant)
    }
  }
}

extension Work {
  fileprivate func giveBack(
    _ entry: Crisis.Entry, of stored: StoredCrisis, to worker: AccountID, _ grant: Grant
  ) throws {
    guard !entry.note.isEmpty else { return }
    let name = if case .location = entry.content { FormDraft.crisisPlace } else { FormDraft.crisisNote }
    let drafts = drafts(of: stored, grant)
    let kept = try drafts.read(FormDraft.crisis)
    let isFree = kept?.fields.allSatisfy { $0.name != name || $0.value.isEmpty } ?? true
    guard isFree else { return }
    let field = FormDraft.Field(name: name, value: entry.note)
    _ = try drafts.keep([field], of: FormDraft.crisis, by: worker, seen: kept?.version ?? 0)
  }

  /// Brings the tasks that mirror the log in line with it: the check on the weapon, and who is called in.
  func settleTasks(
    _ crisis: Crisis, after before: Crisis, of stored: StoredCrisis, by worker: AccountID, _ grant: Grant
  ) throws {
    try settleCheck(crisis, after: before, of: stored, by: worker, grant)
    try settleCalls(crisis, after: before, of: stored, by: worker, grant)
  }

  /// A task for each colleague who is called in, until they write in the log or the crisis ends.
  private func settleCalls(
    _ crisis: Crisis, after before: Crisis, of stored: StoredCrisis, by worker: AccountID, _ grant: Grant
  ) throws {
    let (awaited, earlier) = (Set(crisis.awaited), Set(before.awaited))
    let table = TaskTable(self)
    for colleague in earlier.subtracting(awaited).sorted() {
      try table.finish(.crisisCallIn, of: stored.id, carriedBy: colleague, by: worker)
    }
    // Also one that was handed on to somebody else.
    if awaited.isEmpty, !earlier.isEmpty { try table.finish(.crisisCallIn, of: stored.id, by: worker) }
    let about = TaskAbout(dossier: stored.dossier, contact: stored.contact, crisis: stored.id)
    for colleague in awaited.subtracting(earlier).sorted() {
      let call = DeskTask(source: .crisisCallIn, due: .at(now), owner: colleague, createdAt: now)
      try table.insert(call, group: stored.group, about: about, team: stored.team, grant)
    }
  }

  /// The check on the weapon as a task of the shift, which outlives the crisis; an earlier one makes way.
  private func settleCheck(
    _ crisis: Crisis, after before: Crisis, of stored: StoredCrisis, by worker: AccountID, _ grant: Grant
  ) throws {
    guard crisis.checkAt != before.checkAt else { return }
    try CrisisTable(self).storeCheck(crisis, of: stored, grant)
    try TaskTable(self).finish(.weaponCheck, of: stored.id, by: worker)
    guard let checkAt = crisis.checkAt else { return try settle(stored.dossier, by: worker, grant) }
    let about = TaskAbout(dossier: stored.dossier, contact: stored.contact, crisis: stored.id)
    try TaskTable(self).insert(
      DeskTask(source: .weaponCheck, due: .at(checkAt), owner: nil, createdAt: now), group: stored.group,
      about: about, team: stored.team, grant)
  }
}
