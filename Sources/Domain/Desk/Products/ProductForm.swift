/// A product as the desk writes it down, in JSON or YAML: with it alone a product joins the catalogue.
///
/// Days are `yyyy-mm-dd`; texts have `nl` and `en`. Fields that it does not know are refused, so that a slip of the
/// pen never silently loses a limit.
public struct ProductForm: Sendable, Hashable, Codable {
  /// A text in both languages.
  public struct Words: Sendable, Hashable, Codable {
    public var nl: String?
    public var en: String?

    public init(nl: String?, en: String?) {
      self.nl = nl
      self.en = en
    }
  }

  /// The evaluation rule.
  public struct Evaluation: Sendable, Hashable, Codable {
    public var everySessions: [Int]?
    public var everyDays: Int?
    public var needsMedicalView: Bool?
  }

  /// A sub-purpose.
  public struct Part: Sendable, Hashable, Codable {
    public var key: String?
    public var name: Words?
  }

  public var key: String?
  public var version: Int?
  public var validFrom: String?
  public var validUntil: String?
  public var name: Words?
  public var question: Words?
  public var goal: Words?
  public var method: Words?
  public var inflow: [Words]?
  public var outflow: [Words]?
  public var expectedResult: Words?
  public var limit: Int?
  public var evaluation: Evaluation?
  public var needsIntake: Bool?
  public var needsGoals: Bool?
  public var needsSecondName: Bool?
  public var subPurposes: [Part]?
  public var reviewBy: String?
  public var publicText: Words?
  public var aliases: [String]?
  /// Places of fields that a product does not have.
  public private(set) var unknownFields: [String] = []

  enum CodingKeys: String, CodingKey, CaseIterable {
    case key, version, validFrom, validUntil, name, question, goal, method, inflow, outflow, expectedResult, limit
    case evaluation, needsIntake, needsGoals, needsSecondName, subPurposes, reviewBy, publicText, aliases
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    key = try fields.decodeIfPresent(String.self, forKey: .key)
    version = try fields.decodeIfPresent(Int.self, forKey: .version)
    validFrom = try fields.decodeIfPresent(String.self, forKey: .validFrom)
    validUntil = try fields.decodeIfPresent(String.self, forKey: .validUntil)
    name = try fields.decodeIfPresent(Words.self, forKey: .name)
    question = try fields.decodeIfPresent(Words.self, forKey: .question)
    goal = try fields.decodeIfPresent(Words.self, forKey: .goal)
    method = try fields.decodeIfPresent(Words.self, forKey: .method)
    inflow = try fields.decodeIfPresent([Words].self, forKey: .inflow)
    outflow = try fields.decodeIfPresent([Words].self, forKey: .outflow)
    expectedResult = try fields.decodeIfPresent(Words.self, forKey: .expectedResult)
    limit = try fields.decodeIfPresent(Int.self, forKey: .limit)
    evaluation = try fields.decodeIfPresent(Evaluation.self, forKey: .evaluation)
    needsIntake = try fields.decodeIfPresent(Bool.self, forKey: .needsIntake)
    needsGoals = try fields.decodeIfPresent(Bool.self, forKey: .needsGoals)
    needsSecondName = try fields.decodeIfPresent(Bool.self, forKey: .needsSecondName)
    subPurposes = try fields.decodeIfPresent([Part].self, forKey: .subPurposes)
    reviewBy = try fields.decodeIfPresent(String.self, forKey: .reviewBy)
    publicText = try fields.decodeIfPresent(Words.self, forKey: .publicText)
    aliases = try fields.decodeIfPresent([String].self, forKey: .aliases)
    unknownFields = try FieldNames(from: decoder).paths.filter { !Self.knows($0) }.sorted()
  }

  /// The form of a product, for editing and for moving it to another desk.
  public init(_ product: Product) {
    key = product.key.text
    version = product.version
    validFrom = product.validFrom.iso
    validUntil = product.validUntil?.iso
    name = Words(product.name)
    question = Words(product.question)
    goal = Words(product.goal)
    method = Words(product.method)
    inflow = product.inflow.map(Words.init)
    outflow = product.outflow.map(Words.init)
    expectedResult = Words(product.expectedResult)
    limit = product.limit
    evaluation = Evaluation(
      everySessions: product.evaluation.everySessions, everyDays: product.evaluation.everyDays,
      needsMedicalView: product.evaluation.needsMedicalView)
    needsIntake = product.needsIntake
    needsGoals = product.needsGoals
    needsSecondName = product.needsSecondName
    subPurposes = product.subPurposes.map { Part(key: $0.key.text, name: Words($0.name)) }
    reviewBy = product.reviewBy.iso
    publicText = Words(product.publicText)
    aliases = product.aliases
  }
}

extension ProductForm.Words {
  init(_ text: Text) {
    self.init(nl: text.nl, en: text.en)
  }
}
