public import Access
import CareRecords
public import Desk
import HouseActs
import RegisterCore

/// A client goes on in heavier, lighter or other help for the same questions, within the same registration: in one act the
/// help that runs ends and the other begins.
public struct StepOver: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    public var product: CodeKey
    public var step: StepOverForm
    /// Whether the goals that were not reached go along.
    public var takesGoals: Bool

    public init(to product: CodeKey, _ step: StepOverForm, takesGoals: Bool = false) {
      self.product = product
      self.step = step
      self.takesGoals = takesGoals
    }
  }

  let register: Register

  /// - Returns: the help that began.
  /// - Throws: `Refusals<TrajectoryRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ form: Form, from trajectory: TrajectoryID.Public, in dossier: DossierID.Public, seen: Int64, token: String,
    _ occasion: Occasion
  ) async throws -> TrajectoryID.Public {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "trajectory.step-over", in: dossier) {
        try opened.stepOver(form, from: trajectory, seen: seen)
      }.0
    }
  }
}

extension OpenedDossier {
  fileprivate func stepOver(
    _ form: StepOver.Form, from trajectory: TrajectoryID.Public, seen: Int64
  ) throws -> TrajectoryID.Public {
    let goals = form.takesGoals ? try GoalTable(work).kept(of: id, onlyOpen: true).map { RecordKey.goal($0) } : []
    let notes = try self.notes(
      NoteChoice.field(NoteField.goal, of: goals) + NoteChoice.field(NoteField.scale, of: goals))
    let stored = try self.trajectory(trajectory, notes)
    guard stored.version == seen else { throw StaleVersion(current: stored.version) }
    guard let product = try work.catalogue().product(form.product, on: form.step.on) else {
      throw Refusals(TrajectoryRefusal.productNotOffered)
    }
    var ended = stored.trajectory
    let other = try ended.stepOver(
      stored.id, to: product, form.step, carriedBy: stored.trajectory.worker ?? worker, by: worker, today: today)
    try store(ended, over: stored)
    let made = try table().insert(other, dossier: id, registration: stored.registration)
    let origin = try registration(of: stored)
    var registration = origin.registration
    registration.carry(from: stored.id, to: made.id)
    try store(registration, over: origin)
    if form.takesGoals {
      let goingOn = stored.trajectory.goalsToGoOn(on: form.step.on)
      for (place, goal) in goingOn.enumerated() {
        _ = try GoalTable(work).insert(goal, of: made.id, in: self.place, at: place, grant)
      }
    }
    try mirrorFacts()
    try planScreening(of: made.id, product.key, startedOn: form.step.on)
    return made.publicID
  }
}
