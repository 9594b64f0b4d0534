/// An experience survey of an older register, filled in after help.
public struct LegacySurvey: Sendable, Hashable {
  /// The number of the survey in the older register; unique there.
  public var number: String
  /// The number of its dossier.
  public var dossier: String
  public var day: LocalDate
  /// 1 to 10, as at Dutch schools.
  public var mark: Int?
  /// How the client says they came to the desk: a code of the paths to the desk.
  public var path: CodeKey
  public var goalsReached: GoalsReached
  public var workResumed: WorkResumption
  public var marks: Set<LegacyMark>

  public init(
    number: String, dossier: String, day: LocalDate, mark: Int? = nil, path: CodeKey = "unknown",
    goalsReached: GoalsReached = .unknown, workResumed: WorkResumption = .unknown, marks: Set<LegacyMark> = []
  ) {
    self.number = number
    self.dossier = dossier
    self.day = day
    self.mark = mark
    self.path = path
    self.goalsReached = goalsReached
    self.workResumed = workResumed
    self.marks = marks
  }
}
