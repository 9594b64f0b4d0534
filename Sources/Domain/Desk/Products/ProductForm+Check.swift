/// What is wrong with one field of a product form.
public enum ProductFormRefusal: Refusal {
  case missing(String)
  /// A text lacks one of the two languages.
  case missingLanguage(String, Language)
  case notAKey(String)
  case notADay(String)
  case notPositive(String)
  case endsBeforeItStarts
  /// The limit is lower than the number of sessions after which the product is evaluated.
  case evaluatedAfterItsLimit
  case twice(String)
  case unknownField(String)

  public var field: String? {
    switch self {
    case .missing(let field), .missingLanguage(let field, _), .notAKey(let field), .notADay(let field),
      .notPositive(let field), .twice(let field), .unknownField(let field):
      field
    case .endsBeforeItStarts: "validUntil"
    case .evaluatedAfterItsLimit: "evaluation.everySessions"
    }
  }

  public var text: Text {
    switch self {
    case .missing: Text(nl: "Vul dit in.", en: "Fill this in.")
    case .missingLanguage(_, .dutch): Text(nl: "De Nederlandse tekst ontbreekt.", en: "The Dutch text is missing.")
    case .missingLanguage(_, .english): Text(nl: "De Engelse tekst ontbreekt.", en: "The English text is missing.")
    case .notAKey:
      Text(nl: "Gebruik 1 tot 40 letters, cijfers en streepjes.", en: "Use 1 to 40 letters, digits and hyphens.")
    case .notADay: Text(nl: "Schrijf de dag als jjjj-mm-dd.", en: "Write the day as yyyy-mm-dd.")
    case .notPositive: Text(nl: "Gebruik een getal van 1 of meer.", en: "Use a number of 1 or more.")
    case .endsBeforeItStarts:
      Text(nl: "De laatste dag ligt voor de eerste.", en: "The last day lies before the first.")
    case .evaluatedAfterItsLimit:
      Text(
        nl: "De evaluatie valt pas na het hoogste aantal gesprekken.",
        en: "The evaluation falls after the most sessions.")
    case .twice: Text(nl: "Dit staat er twee keer.", en: "This stands here twice.")
    case .unknownField: Text(nl: "Dit veld bestaat niet.", en: "There is no such field.")
    }
  }
}

extension ProductForm {
  /// The product that the form describes, or everything that is wrong with the form.
  public func product() throws(Refusals<ProductFormRefusal>) -> Product {
    var check = ProductFormCheck()
    unknownFields.forEach { check.refuse(.unknownField($0)) }
    let first = check.day(validFrom, "validFrom")
    let last = validUntil.map { check.day($0, "validUntil") }
    if let last, last < first { check.refuse(.endsBeforeItStarts) }
    let rule = check.rule(evaluation, limit: limit)
    let product = Product(
      key: check.key(key, "key"), version: check.positive(version, "version"), validFrom: first, validUntil: last,
      name: check.words(name, "name"), question: check.words(question, "question"), goal: check.words(goal, "goal"),
      method: check.words(method, "method"), inflow: check.list(inflow, "inflow"),
      outflow: check.list(outflow, "outflow"), expectedResult: check.words(expectedResult, "expectedResult"),
      limit: limit.map { check.positive($0, "limit") }, evaluation: rule,
      needsIntake: check.flag(needsIntake, "needsIntake"), needsGoals: check.flag(needsGoals, "needsGoals"),
      needsSecondName: needsSecondName ?? false, subPurposes: check.parts(subPurposes ?? []),
      reviewBy: check.day(reviewBy, "reviewBy"), publicText: check.words(publicText, "publicText"),
      aliases: aliases ?? [])
    if let refusals = Refusals(check.found) { throw refusals }
    return product
  }
}

/// Reads the fields one by one and gathers what is wrong; what it returns for a wrong field is never used.
private struct ProductFormCheck {
  private(set) var found: [ProductFormRefusal] = []

  mutating func refuse(_ refusal: ProductFormRefusal) {
    found.append(refusal)
  }

  mutating func key(_ text: String?, _ field: String) -> CodeKey {
    guard let text, !text.isEmpty else {
      refuse(.missing(field))
      return "none"
    }
    guard let key = CodeKey(text) else {
      refuse(.notAKey(field))
      return "none"
    }
    return key
  }

  mutating func day(_ text: String?, _ field: String) -> LocalDate {
    guard let text, !text.isEmpty else {
      refuse(.missing(field))
      return .codesBegin
    }
    guard let day = LocalDate(iso: text) else {
      refuse(.notADay(field))
      return .codesBegin
    }
    return day
  }

  mutating func positive(_ number: Int?, _ field: String) -> Int {
    guard let number else {
      refuse(.missing(field))
      return 1
    }
    if number < 1 { refuse(.notPositive(field)) }
    return number
  }

  mutating func flag(_ value: Bool?, _ field: String) -> Bool {
    if value == nil { refuse(.missing(field)) }
    return value ?? false
  }

  mutating func words(_ words: ProductForm.Words?, _ field: String) -> Text {
    guard let words else {
      refuse(.missing(field))
      return Text(same: "")
    }
    let nl = words.nl.map(Self.trimmed) ?? ""
    let en = words.en.map(Self.trimmed) ?? ""
    if nl.isEmpty { refuse(.missingLanguage(field, .dutch)) }
    if en.isEmpty { refuse(.missingLanguage(field, .english)) }
    return Text(nl: nl, en: en)
  }

  mutating func list(_ list: [ProductForm.Words]?, _ field: String) -> [Text] {
    guard let list, !list.isEmpty else {
      refuse(.missing(field))
      return []
    }
    return list.enumerated().map { words($1, "\(field)[\($0)]") }
  }

  mutating func parts(_ parts: [ProductForm.Part]) -> [Product.SubPurpose] {
    var seen: Set<CodeKey> = []
    return parts.enumerated().map { position, part in
      let key = key(part.key, "subPurposes[\(position)].key")
      if !seen.insert(key).inserted { refuse(.twice("subPurposes[\(position)].key")) }
      return Product.SubPurpose(key, words(part.name, "subPurposes[\(position)].name"))
    }
  }

  mutating func rule(_ rule: ProductForm.Evaluation?, limit: Int?) -> EvaluationRule {
    guard let rule else {
      refuse(.missing("evaluation"))
      return .atClosing
    }
    let sessions = rule.everySessions ?? []
    if sessions.contains(where: { $0 < 1 }) { refuse(.notPositive("evaluation.everySessions")) }
    if Set(sessions).count < sessions.count { refuse(.twice("evaluation.everySessions")) }
    if let days = rule.everyDays, days < 1 { refuse(.notPositive("evaluation.everyDays")) }
    if let limit, let most = sessions.max(), most > limit { refuse(.evaluatedAfterItsLimit) }
    return EvaluationRule(
      everySessions: sessions, everyDays: rule.everyDays, needsMedicalView: rule.needsMedicalView ?? false)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[start...last])
  }
}
