public import Access
import CareRecords
public import Desk
import Foundation
import HouseRecords
import RegisterCore

/// Ticks a task off; ticking it off again changes nothing.
public struct CompleteTask: Sendable {
  let register: Register

  public func callAsFunction(_ id: PublicID, _ occasion: Occasion) async throws {
    try await register.change(id, occasion) { task, worker, work in
      // A second person signs a crisis off after reading it; a tick in a list is not that.
      if task.source == .crisisSignOff, task.isOpen { throw TaskRefusal.signCrisisOff }
      if task.source == .weaponCheck, task.isOpen { throw TaskRefusal.logWeaponCheck }
      if task.source.isOfSignal, task.isOpen { throw TaskRefusal.decideSignal }
      try task.complete(by: worker, at: work.now)
    }
  }
}
