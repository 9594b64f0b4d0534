import Access
import CareActs
import Desk
import Foundation
import HouseActs
import ScreeningActs
import Synchronization

/// The clients of the practice desk: a handful of made-up people in every stage of help, so that the first page that
/// somebody opens is a working day. All of it is done through the same acts as a worker's, on a clock that is moved.
struct PracticeClients: Sendable {
  let services: DeskServices
  let clock: PracticeClock
  let worker: Account
  let colleague: Account

  /// Puts them in the register.
  func register() async throws {
    try await officer()
    try await partner()
    try await manager()
    try await finished()
    try await waiting()
    try await today()
  }

  // MARK: Clients

  /// An officer who can't sleep; help runs, and there is a session tomorrow.
  private func officer() async throws {
    clock.set(daysAgo: 36, 3, 12)
    let call = try await call(
      "Kade 48", .staff, ["sleep"], reach: "06 00 00 00 48",
      "Belt vanuit de auto, op weg naar huis. Slaapt niet meer na een melding van drie weken geleden. Wil niet dat de baas "
        + "het weet.")
    let dossier = try await dossier(from: call)
    clock.set(daysAgo: 31, 14, 0)
    try await accept(dossier)
    try await intake(dossier)
    try await tellStrengths(in: dossier)
    let help = try await start("short-term", ["sleep"], in: dossier, work: .works)
    let goal = try Goal(
      words: "Weer een nacht doorslapen, ook na een late dienst", agreedOn: clock.today, hopedMark: 8)
    _ = try await services.addGoal(goal, to: help, in: dossier, token: token("goal"), mine)
    for (days, report, given) in [
      (24, "Vertelt voor het eerst over de melding. Wat helpt: wandelen met de hond voor het slapen.", 4),
      (17, "Drie nachten goed geslapen. Ziet op tegen de eerste nachtdienst.", 5),
      (10, "De nachtdienst ging. Collega uit de groep weet nu wat er speelt, op eigen initiatief.", 6),
    ] {
      clock.set(daysAgo: days, 10, 30)
      try await hold(help, in: dossier, report: report)
      try await mark(given, in: dossier)
    }
    clock.set(daysAgo: 3, 10, 30)
    try await hold(help, in: dossier, report: "Slaapt de meeste nachten door.", next: 1)
  }

  /// A partner, referred to the family doctor; nobody has heard since.
  private func partner() async throws {
    clock.set(daysAgo: 20, 20, 40)
    let call = try await call(
      "Wilg 12", .family, ["worry-about-other", "anxiety"], reach: "wilg12@voorbeeld.invalid",
      "Partner van een agent. Maakt zich zorgen: korte lontjes, drinkt meer. Is zelf ook moe en bang.")
    let dossier = try await dossier(from: call)
    clock.set(daysAgo: 18, 11, 0)
    try await accept(dossier)
    try await intake(dossier)
    let help = try await start("short-term", ["worry-about-other"], in: dossier, work: .notApplicable)
    try await services.makeReferral(
      MakeReferral.Form(
        to: "gp", on: clock.today, isWarm: false,
        consent: ReferralConsent(.spoken, by: .client, on: clock.today), sharing: [.questions],
        agreement: "Over de partner is niets gedeeld."),
      in: .dossier(dossier), token: token("referral"), mine)
    clock.set(daysAgo: 12, 11, 0)
    try await hold(help, in: dossier, report: "Heeft zelf een vriendin in vertrouwen genomen. Slaapt beter.")
  }

  /// A manager with a code only, accepted and waiting for the intake.
  private func manager() async throws {
    clock.set(daysAgo: 5, 16, 5)
    let call = try await call(
      "", .manager, ["workload"], reach: "",
      "Leidinggevende. Wil eerst anoniem praten over een team dat leegloopt en over zichzelf.")
    let dossier = try await dossier(from: call)
    try await accept(dossier)
    let open = try await openRegistration(dossier)
    try await services.planIntake(
      of: open.id, in: dossier, on: clock.day(daysAhead: 2), seen: open.version, mine)
  }

  /// Help that ended well, a week ago.
  private func finished() async throws {
    clock.set(daysAgo: 50, 9, 15)
    let call = try await call(
      "Duin 7", .staff, ["bereavement"], reach: "06 00 00 00 07", "Collega verloren. Wil een paar keer praten.")
    let dossier = try await dossier(from: call)
    clock.set(daysAgo: 48, 9, 0)
    try await accept(dossier)
    try await intake(dossier)
    let help = try await start("short-term", ["bereavement"], in: dossier, work: .partlySick)
    for days in [41, 34, 27] {
      clock.set(daysAgo: days, 9, 0)
      try await hold(help, in: dossier, report: "Rouw krijgt een plek; werkt weer halve dagen.")
    }
    clock.set(daysAgo: 7, 12, 0)
    let closing = try await services.readOpenHelp(help, in: dossier, mine).content
    try await services.closeTrajectory(
      ClosingForm(on: clock.today, goalsReached: .noGoals, workAtEnd: .works, reason: ClosingReason.ownStrength),
      of: closing.id, in: dossier, seen: closing.version, mine)
  }

  /// A registration that nobody has taken on.
  private func waiting() async throws {
    clock.set(daysAgo: 1, 22, 20)
    let call = try await call(
      "Linde 3", .staff, ["low-mood"], reach: "06 00 00 00 03", by: colleague,
      "Komt nergens meer toe. Geen gedachten aan de dood. Liever een vrouw aan de lijn.")
    _ = try await services.startDossier(from: call, owner: .team, token: token("start"), occasion(colleague))
  }

  /// A night with a crisis that a second person has to look at, and a call that is not written down yet.
  private func today() async throws {
    clock.set(minutesAgo: 190)
    _ = try await services.openCrisis(from: nil, token: token("crisis"), occasion(colleague))
    clock.set(minutesAgo: 25)
    let draft = try await services.startContact(.phone, token: token("draft"), mine)
    _ = try await services.saveDraft(draft, seen: 1, mine) { content in
      content.notes = "Vraagt of haar gesprek van vorige week kan worden verzet."
    }
    clock.set(minutesAgo: 10)
    _ = try await services.addTask(
      title: "Rooster van de feestdagen doorgeven", when: WrittenDue(day: clock.day(daysAhead: 1), time: nil), for: .me,
      about: .itself, token: token("task"), mine)
  }
}

// MARK: Steps

extension PracticeClients {
  private var mine: Occasion { occasion(worker) }

  private func occasion(_ account: Account) -> Occasion {
    Occasion(actor: account.actor(at: services.desk.id), site: .commandLine, requestID: "demo")
  }

  private func token(_ act: String) -> String { "demo/\(act)/\(clock.now.timeIntervalSince1970)" }

  private func call(
    _ alias: String, _ caller: CallerKind, _ questions: [CodeKey], reach: String, by account: Account? = nil,
    _ notes: String
  ) async throws -> ContactID.Public {
    let occasion = occasion(account ?? worker)
    let id = try await services.startContact(.phone, token: token("call"), occasion)
    clock.pass(minutes: 35)
    let ended = clock.now
    return try await services.registerContact(id, seen: 1, occasion) { content in
      content.caller = caller.profile
      content.helpQuestions = questions
      content.danger = .no
      content.outcome = .registration
      content.unit = caller.unit
      content.ageBand = .from35
      content.alias = alias
      content.reach = reach
      content.notes = notes
      content.endedAt = ended
      content.path = caller.path
      content.entryLine = caller.line
      content.reasonNotInternal = caller.reasonNotInternal
      if caller == .staff {
        content.internalLine = .no
        content.reasonHidden = "career"
      }
    }.id
  }

  private func dossier(from call: ContactID.Public) async throws -> DossierID.Public {
    try await services.startDossier(from: call, owner: .me, token: token("start"), mine)
  }

  private func openRegistration(_ dossier: DossierID.Public) async throws -> RegistrationAnswer {
    try await services.readRegistration(dossier, mine).content
  }

  private func accept(_ dossier: DossierID.Public) async throws {
    let open = try await openRegistration(dossier)
    try await services.decideRegistration(
      open.id, in: dossier, .accept, urgency: .usual, takesOn: true, seen: open.version, mine)
  }

  private func intake(_ dossier: DossierID.Public) async throws {
    let open = try await openRegistration(dossier)
    try await services.recordIntake(of: open.id, in: dossier, .held, on: clock.today, seen: open.version, mine)
  }

  private func tellStrengths(in dossier: DossierID.Public) async throws {
    let open = try await openRegistration(dossier)
    try await services.recordStrengths(
      Strengths(coping: .distracts, ownStrength: .little), of: open.id, in: dossier, seen: open.version, mine)
  }

  private func start(
    _ product: CodeKey, _ topics: [CodeKey], in dossier: DossierID.Public, work: WorkSituation
  ) async throws -> TrajectoryID.Public {
    let open = try await openRegistration(dossier)
    return try await services.startTrajectory(
      StartTrajectory.Form(product: product, on: clock.today, topics: topics, workAtStart: work), of: open.id,
      in: dossier, token: token("help"), mine)
  }

  private func hold(_ help: TrajectoryID.Public, in dossier: DossierID.Public, report: String, next days: Int? = nil)
    async throws
  {
    _ = try await services.recordSession(
      RecordSession.Form(
        on: clock.today, place: .home, attendance: .held, minutes: 60, report: report,
        nextOn: days.map { clock.day(daysAhead: $0) }),
      of: help, in: dossier, token: token("session"), mine)
  }

  private func mark(_ mark: Int, in dossier: DossierID.Public) async throws {
    guard let goal = try await services.readGoals(dossier, mine).content.last?.goals.last else { return }
    try await services.scoreGoal(
      ScoreGoal.Form(level: mark < 6 ? .less : .expected, mark: mark), goal: goal.id, in: dossier, seen: goal.version,
      mine)
  }
}

/// Who calls, as far as the practice clients differ.
private enum CallerKind {
  case staff, manager, family

  var profile: CallerProfile {
    switch self {
    case .staff: CallerProfile(relation: .own, staffCategory: .executive)
    case .manager: CallerProfile(relation: .own, staffCategory: .staff, managerRole: .yes)
    case .family: CallerProfile(relation: .family, staffCategory: .unknown)
    }
  }

  var path: CodeKey { self == .family ? "internet" : "card" }
  var line: CodeKey { self == .manager ? "forwarded" : "main" }

  var reasonNotInternal: CodeKey {
    switch self {
    case .staff: "anonymity"
    case .manager: "fast-response"
    case .family: "not-entitled"
    }
  }

  var unit: CodeKey? { self == .family ? nil : "NN" }
}

/// A clock that the practice desk moves while it is set up; never later than the real one.
final class PracticeClock: Sendable {
  private let moment: Mutex<Date>
  private let start: Date
  private let calendar: DeskCalendar

  init(zone: String, start: Date) throws {
    self.start = start
    moment = Mutex(start)
    calendar = try DeskCalendar(zone: zone)
  }

  var now: Date { moment.withLock { $0 } }
  var today: LocalDate { calendar.day(of: now) }

  func day(daysAhead days: Int) -> LocalDate { calendar.day(of: start).adding(days: days) }

  func set(daysAgo days: Int, _ hour: Int, _ minute: Int) {
    let midnight = calendar.start(of: calendar.day(of: start).adding(days: -days))
    moment.withLock { $0 = min(midnight.addingTimeInterval(Double(hour * 60 + minute) * 60), start) }
  }

  func set(minutesAgo minutes: Double) {
    moment.withLock { $0 = start.addingTimeInterval(-minutes * 60) }
  }

  func pass(minutes: Double) {
    moment.withLock { $0 = min($0.addingTimeInterval(minutes * 60), start) }
  }
}
