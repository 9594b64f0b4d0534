/// A registration of an older register, with all that was noted about its trajectory.
///
/// `nil` and `unknown` mean that the register does not say.
public struct LegacyRegistration: Sendable, Hashable {
  /// The number of the dossier in the older register; unique there.
  public var number: String
  public var registeredOn: LocalDate
  public var channel: ContactChannel
  public var group: TargetGroup
  /// A code of the list of units.
  public var unit: CodeKey
  public var gender: Gender
  public var birthYear: Int?
  /// Codes of the list of help questions, each once, in the order of the register.
  public var helpQuestions: [CodeKey]
  /// Whether the client wanted to stay unknown to the internal care line.
  public var isHidden: Bool?
  /// A code of the reasons to stay hidden.
  public var hiddenReason: CodeKey?
  /// A code of the reasons for not turning to the internal care line.
  public var internalLineReason: CodeKey?
  /// A code of the paths to the desk.
  public var path: CodeKey
  public var intakeOn: LocalDate?
  /// A code of the catalogue.
  public var product: CodeKey?
  /// The code of the worker in the older register.
  public var worker: String?
  public var endedOn: LocalDate?
  public var goalsReached: GoalsReached
  public var workAtStart: WorkSituation
  public var workAtEnd: WorkSituation
  public var marks: Set<LegacyMark>

  public init(
    number: String, registeredOn: LocalDate, channel: ContactChannel = .unknown, group: TargetGroup = .unknown,
    unit: CodeKey = "unknown", gender: Gender = .unknown, birthYear: Int? = nil, helpQuestions: [CodeKey] = [],
    isHidden: Bool? = nil, hiddenReason: CodeKey? = nil, internalLineReason: CodeKey? = nil,
    path: CodeKey = "unknown", intakeOn: LocalDate? = nil, product: CodeKey? = nil, worker: String? = nil,
    endedOn: LocalDate? = nil, goalsReached: GoalsReached = .unknown, workAtStart: WorkSituation = .unknown,
    workAtEnd: WorkSituation = .unknown, marks: Set<LegacyMark> = []
  ) {
    self.number = number
    self.registeredOn = registeredOn
    self.channel = channel
    self.group = group
    self.unit = unit
    self.gender = gender
    self.birthYear = birthYear
    self.helpQuestions = helpQuestions
    self.isHidden = isHidden
    self.hiddenReason = hiddenReason
    self.internalLineReason = internalLineReason
    self.path = path
    self.intakeOn = intakeOn
    self.product = product
    self.worker = worker
    self.endedOn = endedOn
    self.goalsReached = goalsReached
    self.workAtStart = workAtStart
    self.workAtEnd = workAtEnd
    self.marks = marks
  }
}
