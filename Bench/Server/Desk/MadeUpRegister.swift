import Desk

/// A register of made-up facts, the same in every run: who called when, and what came of it. The proportions are those
/// of the sample register: nearly six contacts to a registration, a third of them in its dossier.
struct MadeUpRegister {
  /// Registrations are spread over so many days from here.
  static let firstDay = LocalDate.codesBegin
  static let days = 1_826
  static let workers = 40
  /// One in so many dossiers is still open.
  private static let openShare = 8

  private let calendar: DeskCalendar
  private var random: Dice

  init(seed: UInt64, calendar: DeskCalendar) {
    self.calendar = calendar
    random = Dice(seed)
  }

  /// Registrations with these numbers, and all that belongs to them.
  mutating func register(_ numbers: Range<Int>) throws -> LegacyRegister {
    var contacts: [LegacyContact] = []
    var sessions: [LegacySession] = []
    var referrals: [LegacyReferral] = []
    var surveys: [LegacySurvey] = []
    var registrations: [LegacyRegistration] = []
    for number in numbers {
      let registration = registration(number)
      registrations.append(registration)
      contacts += try self.contacts(of: registration, number)
      sessions += self.sessions(of: registration)
      if random.below(4) == 0 { referrals.append(referral(of: registration)) }
      if registration.endedOn != nil, random.below(20) == 0 { surveys.append(survey(of: registration)) }
    }
    return LegacyRegister(
      registrations: registrations, contacts: contacts, sessions: sessions, referrals: referrals, surveys: surveys)
  }

  private mutating func registration(_ number: Int) -> LegacyRegistration {
    let day = Self.firstDay.adding(days: random.below(Self.days))
    let hasHelp = random.below(10) < 7
    let intake = hasHelp ? day.adding(days: 1 + random.below(40)) : nil
    let isOpen = random.below(Self.openShare) == 0
    let isHidden = random.below(3) == 0
    return LegacyRegistration(
      number: "R-\(number)", registeredOn: day, channel: random.pick([.phone, .phone, .email, .web]),
      group: random.pick([.employee, .employee, .employee, .former, .family, .manager, .aspirant]),
      unit: random.pick(Self.units), gender: random.pick([.female, .male, .male, .unknown]),
      birthYear: 1950 + random.below(45), helpQuestions: [random.pick(Self.questions)], isHidden: isHidden,
      hiddenReason: isHidden ? random.pick(["career", "private", "stigma", "weapon"]) : nil,
      internalLineReason: random.pick(["anonymity", "out-of-hours", "also-internal"]),
      path: random.pick(["card", "internet", "colleague", "gp", "partner", "union"]), intakeOn: intake,
      product: hasHelp ? random.pick(["short-term", "process-guidance", "information-advice"]) : nil,
      worker: hasHelp ? "W\(10 + random.below(Self.workers))" : nil,
      endedOn: isOpen ? nil : (intake ?? day).adding(days: 20 + random.below(120)),
      goalsReached: isOpen ? .unknown : random.pick([.fully, .mostly, .partly, .notReached]),
      workAtStart: random.pick([.works, .sick, .partlySick]),
      workAtEnd: isOpen ? .unknown : random.pick([.works, .works, .partlySick]))
  }

  /// About two in the dossier and four that belong to none, as most calls do.
  private mutating func contacts(of registration: LegacyRegistration, _ number: Int) throws -> [LegacyContact] {
    let inDossier = 1 + random.below(3)
    let count = inDossier + 3 + random.below(2) + (number % 5 < 2 ? 1 : 0)
    return try (0..<count).map { index in
      let day = registration.registeredOn.adding(days: index < inDossier ? index * 3 : random.below(28))
      // By day: at night a clock may be moved.
      guard let clock = ClockTime(hour: 6 + random.below(17), minute: random.below(60)) else { throw BenchFault.clock }
      return LegacyContact(
        number: "C-\(number)-\(index)", day: day,
        time: LegacyTime(clock: clock, moment: try calendar.moment(day, clock)),
        channel: index == 0 ? registration.channel : random.pick([.phone, .phone, .phone, .web]),
        minutes: 4 + random.below(50), group: registration.group, unit: registration.unit,
        topic: random.pick(Self.questions), outcome: index == 0 ? .registration : random.pick([.enough, .advice]),
        dossier: index < inDossier ? registration.number : nil)
    }
  }

  private mutating func sessions(of registration: LegacyRegistration) -> [LegacySession] {
    guard let intake = registration.intakeOn else { return [] }
    return (1...(1 + random.below(5))).map { ordinal in
      LegacySession(
        number: "S-\(registration.number)-\(ordinal)", dossier: registration.number,
        day: intake.adding(days: (ordinal - 1) * 4), ordinal: ordinal, place: random.pick([.phone, .home, .office]),
        minutes: 60, attended: random.below(9) > 0)
    }
  }

  private mutating func referral(of registration: LegacyRegistration) -> LegacyReferral {
    let isInternal = random.below(2) == 0
    return LegacyReferral(
      number: "V-\(registration.number)", dossier: registration.number,
      day: registration.registeredOn.adding(days: 10), target: isInternal ? "company-doctor" : "gp",
      line: isInternal ? .internal : .external, isWarm: random.below(2) == 0, hasConsent: true)
  }

  private mutating func survey(of registration: LegacyRegistration) -> LegacySurvey {
    LegacySurvey(
      number: "E-\(registration.number)", dossier: registration.number,
      day: (registration.endedOn ?? registration.registeredOn).adding(days: 7), mark: 4 + random.below(7))
  }

  private static let units: [CodeKey] = ["NN", "ON", "MN", "NH", "AM", "DH", "RT", "ZB", "OB", "LB", "LE", "PDC"]
  private static let questions: [CodeKey] = HelpQuestion.list.choices(on: firstDay).map(\.key)
}

/// Numbers that look random and are the same in every run: xorshift64* (Vigna, "An experimental exploration of
/// Marsaglia's xorshift generators, scrambled", 2016).
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func below(_ limit: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % limit
  }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}

/// What can be wrong with the measuring itself.
enum BenchFault: Error {
  case clock
  case noDossier
}
