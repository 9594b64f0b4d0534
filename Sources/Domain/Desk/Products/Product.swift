/// One version of one product of the desk: a kind of help with its question, goal, method, borders and result.
public struct Product: Sendable, Hashable {
  /// A part of a product that is named and counted on its own.
  public struct SubPurpose: Sendable, Hashable {
    public let key: CodeKey
    public let name: Text

    public init(_ key: CodeKey, _ name: Text) {
      self.key = key
      self.name = name
    }
  }

  /// The kind of help that is counted together whatever the version.
  public let key: CodeKey
  /// 1, 2, 3 …
  public let version: Int
  public let validFrom: LocalDate
  public let validUntil: LocalDate?
  public let name: Text
  /// The question that it answers.
  public let question: Text
  public let goal: Text
  public let method: Text
  public let inflow: [Text]
  public let outflow: [Text]
  public let expectedResult: Text
  /// The most sessions; `nil` when there is no most.
  public let limit: Int?
  public let evaluation: EvaluationRule
  /// Whether help starts with an intake, so that there is a waiting time.
  public let needsIntake: Bool
  /// Whether goals are agreed with the client.
  public let needsGoals: Bool
  /// Whether somebody else than the one who will help must agree at the start.
  public let needsSecondName: Bool
  public let subPurposes: [SubPurpose]
  /// The day before which the desk looks at the product again.
  public let reviewBy: LocalDate
  /// What a client reads, level B1.
  public let publicText: Text
  /// Other words under which older registers know it.
  public let aliases: [String]

  public init(
    key: CodeKey, version: Int = 1, validFrom: LocalDate, validUntil: LocalDate? = nil, name: Text, question: Text,
    goal: Text, method: Text, inflow: [Text], outflow: [Text], expectedResult: Text, limit: Int?,
    evaluation: EvaluationRule, needsIntake: Bool, needsGoals: Bool, needsSecondName: Bool = false,
    subPurposes: [SubPurpose] = [], reviewBy: LocalDate, publicText: Text, aliases: [String] = []
  ) {
    self.key = key
    self.version = version
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.name = name
    self.question = question
    self.goal = goal
    self.method = method
    self.inflow = inflow
    self.outflow = outflow
    self.expectedResult = expectedResult
    self.limit = limit
    self.evaluation = evaluation
    self.needsIntake = needsIntake
    self.needsGoals = needsGoals
    self.needsSecondName = needsSecondName
    self.subPurposes = subPurposes
    self.reviewBy = reviewBy
    self.publicText = publicText
    self.aliases = aliases
  }

  /// A part of the product by its key.
  public func subPurpose(_ key: CodeKey) -> SubPurpose? { subPurposes.first { $0.key == key } }

  /// Whether new help may start in it on a day.
  public func isValid(on day: LocalDate) -> Bool {
    validFrom <= day && validUntil.map { day <= $0 } ?? true
  }
}
