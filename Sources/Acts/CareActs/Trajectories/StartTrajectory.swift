public import Access
import CareRecords
public import Desk
import HouseActs
import HouseRecords
import RegisterCore

/// Starts help in a product, for some of the questions of a registration.
public struct StartTrajectory: Sendable {
  /// What the worker fills in.
  public struct Form: Sendable, Hashable {
    public var product: CodeKey
    /// One of the parts that the product names, if any.
    public var subPurpose: CodeKey?
    public var on: LocalDate
    public var topics: [CodeKey]
    public var workAtStart: WorkSituation
    public var evaluateEvery: Int?
    public var secondName: AccountID?

    public init(
      product: CodeKey, subPurpose: CodeKey? = nil, on day: LocalDate, topics: [CodeKey],
      workAtStart: WorkSituation = .unknown,
      evaluateEvery: Int? = nil, secondName: AccountID? = nil
    ) {
      self.product = product
      self.subPurpose = subPurpose
      on = day
      self.topics = topics
      self.workAtStart = workAtStart
      self.evaluateEvery = evaluateEvery
      self.secondName = secondName
    }
  }

  let register: Register

  /// The version of the product that is valid on that day is kept to the end.
  ///
  /// - Throws: `Refusals<TrajectoryRefusal>`, `RegistrationRefusal`, `NotFound`.
  public func callAsFunction(
    _ form: Form, of registration: RegistrationID.Public, in dossier: DossierID.Public, token: String,
    _ occasion: Occasion
  ) async throws -> TrajectoryID.Public {
    try await register.write(in: dossier, isRepeatable: true, occasion) { opened in
      try opened.work.once(token, act: "trajectory.start", in: dossier) { try opened.start(form, of: registration) }.0
    }
  }
}

extension OpenedDossier {
  fileprivate func start(_ form: StartTrajectory.Form, of registration: RegistrationID.Public) throws
    -> TrajectoryID.Public
  {
    let origin = try self.registration(registration)
    guard let product = try work.catalogue().product(form.product, on: form.on) else {
      throw Refusals(TrajectoryRefusal.productNotOffered)
    }
    guard !form.topics.isEmpty else { throw RegistrationRefusal.topicMissing }
    // Two people may have had the same form in hand.
    let settled = origin.registration.requests.filter { !$0.isOpen }.map(\.topic)
    guard !form.topics.contains(where: settled.contains) else { throw RegistrationRefusal.topicSettled }
    let trajectory = try Trajectory.open(
      product, for: form.subPurpose, on: form.on, registeredOn: origin.registration.receivedOn, topics: form.topics,
      by: place.facts.owner ?? worker, workAtStart: form.workAtStart, evaluateEvery: form.evaluateEvery,
      secondName: form.secondName, today: today)
    if place.facts.owner == nil { try takeOn() }
    let made = try table().insert(trajectory, dossier: id, registration: origin.id)
    var changed = origin.registration
    for topic in form.topics {
      try changed.settle(
        topic, as: .inTrajectory(made.id), on: max(form.on, origin.registration.receivedOn), today: today)
    }
    if changed.profile.workAtStart == .unknown { changed.profile.workAtStart = form.workAtStart }
    try store(changed, over: origin)
    try mirrorFacts()
    try planScreening(of: made.id, product.key, startedOn: form.on)
    return made.publicID
  }

  /// The day after which a first screening is missing, for products that ask for one.
  func planScreening(of trajectory: TrajectoryID, _ product: CodeKey, startedOn: LocalDate) throws {
    guard let days = ScreeningRule.days(of: product) else { return }
    let calendar = try DeskCalendar(zone: work.desk.timeZone)
    try JobTable(work).plan(
      .missingScreening, about: trajectory.number, at: calendar.start(of: startedOn.adding(days: days + 1)),
      key: "missing-screening/\(trajectory.number)")
  }
}
