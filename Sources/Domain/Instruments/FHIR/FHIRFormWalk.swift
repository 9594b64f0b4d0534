import ExactJSON

/// Walks through the items of a Questionnaire: questions, and the texts between them.
struct FHIRFormWalk {
  let answers: FHIRAnswerSets
  private(set) var items: [FoundItem] = []
  private(set) var passages: [FoundPassage] = []
  private(set) var unread: [UnreadPart] = []
  /// The contained sets of answers that a question refers to, by their place.
  private(set) var usedSets: Set<String> = []

  /// What a group demands of each of its questions.
  private struct Demands {
    var conditions: [FoundCondition] = []
    var changing: [String] = []
  }

  /// Members of an item that leave the answers alone.
  private static let harmless: Set<String> = [
    "id", "linkId", "definition", "code", "prefix", "_prefix", "text", "_text", "type", "required", "maxLength",
    "answerOption", "item", "enableWhen", "extension", "disabledDisplay",
  ]
  /// Extensions that leave the answers alone, by the end of their URL: how a form looks, what is made of it later.
  private static let harmlessExtensions = [
    "/ordinalValue", "/itemWeight", "/minValue", "/maxValue", "/questionnaire-itemControl", "/translation",
    "/rendering-style", "/rendering-xhtml", "/rendering-markdown", "/questionnaire-choiceOrientation", "/entryFormat",
    "/questionnaire-unit", "/questionnaire-sliderStepValue", "/questionnaire-supportLink",
    "/questionnaire-displayCategory", "/sdc-questionnaire-shortText", "/sdc-questionnaire-observationExtract",
    "/sdc-questionnaire-observation-extract-category", "/sdc-questionnaire-preferredTerminologyServer",
    "/sdc-questionnaire-choiceColumn", "/sdc-questionnaire-columnCount", "/sdc-questionnaire-width",
  ]
  /// Extensions of a group that decide whether its questions are asked.
  private static let groupDemands = ["/questionnaire-hidden", "/sdc-questionnaire-enableWhenExpression"]

  init(answers: FHIRAnswerSets) {
    self.answers = answers
  }

  /// - Parameter place: of the array, as a JSON pointer.
  mutating func read(_ items: [JSONValue], at place: String) {
    read(items, at: place, Demands(), below: nil)
  }

  private mutating func read(_ items: [JSONValue], at place: String, _ demands: Demands, below question: Int?) {
    for (index, item) in items.enumerated() {
      let place = "\(place)/\(index)"
      switch item["type"]?.string {
      case "display": display(item, at: place, below: question)
      case "group": group(item, at: place, demands)
      default:
        self.items.append(self.question(item, at: place, demands))
        read(item["item"]?.elements ?? [], at: place + "/item", demands, below: self.items.count - 1)
      }
    }
  }

  private mutating func group(_ item: JSONValue, at place: String, _ outer: Demands) {
    var demands = outer
    demands.conditions += conditions(of: item)
    demands.changing += ["repeats", "modifierExtension", "readOnly"].filter { name in
      item[name].map { $0 != .bool(false) } ?? false
    }
    demands.changing += FHIRUnread.urls(of: item).filter { url in Self.groupDemands.contains { url.hasSuffix($0) } }
    unread += FHIRUnread.extensions(of: item, at: place)
    let number = passages.count
    let first = items.count
    read(item["item"]?.elements ?? [], at: place + "/item", demands, below: nil)
    guard let text = item["text"]?.string else { return }
    passages.insert(FoundPassage(place: place, text: text, position: .over(first..<items.count)), at: number)
  }

  private mutating func display(_ item: JSONValue, at place: String, below question: Int?) {
    guard let text = item["text"]?.string else { return unread += FHIRUnread.extensions(of: item, at: place) }
    let isHidden =
      (item["extension"]?.elements ?? []).contains { found in
        found["url"]?.string?.hasSuffix("/questionnaire-hidden") ?? false && found["valueBoolean"]?.bool == true
      }
    // `help` and `legal` are for whoever gives the form out, and a published form puts the key to its score there.
    if FHIRUnread.controls(of: item).contains(where: ["help", "flyover", "legal"].contains) {
      return unread.append(UnreadPart(.helpText, at: place))
    }
    if isHidden { return unread.append(UnreadPart(.hiddenText, at: place)) }
    unread += FHIRUnread.extensions(of: item, at: place)
    passages.append(
      FoundPassage(
        place: place, text: text, position: question.map { .under($0) } ?? .before(items.count),
        conditions: conditions(of: item)))
  }

  private mutating func question(_ item: JSONValue, at place: String, _ demands: Demands) -> FoundItem {
    var found = FoundItem(place: place, text: item["text"]?.string)
    found.link = item["linkId"]?.string
    found.number = found.link.flatMap { Int($0) } ?? item["prefix"]?.string.flatMap { Int($0.prefix { $0.isNumber }) }
    found.loinc =
      (item["code"]?.elements ?? []).first { $0["system"]?.string == FHIRQuestionnaire.loinc }?["code"]?
      .string
    found.changing = changing(item) + demands.changing
    found.conditions = demands.conditions + conditions(of: item)
    if item["enableBehavior"]?.string == "all", Set(found.conditions).count > 1 {
      found.changing.append("enableBehavior")
    }
    found.unread = FHIRUnread.extensions(of: item, at: place)
    answer(item, &found)
    return found
  }

  /// What may be answered.
  private mutating func answer(_ item: JSONValue, _ found: inout FoundItem) {
    switch item["type"]?.string {
    case "boolean": found.responses = [0, 1].map { FoundResponse(place: found.place, code: $0) }
    case "decimal", "integer", "quantity":
      found.isLine = true
      let limits = item["extension"]?.elements ?? []
      found.lineEnd = limits.first { $0["url"]?.string == FHIRQuestionnaire.highestValue }
        .flatMap(FHIRQuestionnaire.value)
      if let start = limits.first(where: { $0["url"]?.string == FHIRQuestionnaire.lowestValue })
        .flatMap(FHIRQuestionnaire.value), start != 0
      {
        found.changing.append("minValue")
      }
    case "choice", "coding": choices(item, &found)
    default: found.changing.append("type")
    }
  }

  private mutating func choices(_ item: JSONValue, _ found: inout FoundItem) {
    guard let name = item["answerValueSet"]?.string else {
      found.responses = answers.responses(of: item["answerOption"]?.elements ?? [], at: found.place + "/answerOption")
      return
    }
    guard let set = answers.set(name) else { return found.changing.append("answerValueSet") }
    if usedSets.insert(set.place).inserted { unread += set.unread }
    found.responses = set.responses
  }

  private func changing(_ item: JSONValue) -> [String] {
    let members = item.members.filter { member in
      switch member.name {
      case "repeats", "readOnly": member.value != .bool(false)
      // Without the set itself nobody knows the answers; that is said where they are read.
      case "answerValueSet", "enableBehavior": false
      case "answerConstraint": member.value != .string("optionsOnly")
      default: !Self.harmless.contains(member.name)
      }
    }
    let extensions = FHIRUnread.urls(of: item).filter { url in
      !Self.harmlessExtensions.contains { url.hasSuffix($0) }
    }
    let chosen = (item["answerOption"]?.elements ?? []).contains { $0["initialSelected"]?.bool == true }
    return members.map(\.name) + extensions + (chosen ? ["initialSelected"] : [])
  }

  private func conditions(of item: JSONValue) -> [FoundCondition] {
    (item["enableWhen"]?.elements ?? []).map { condition in
      let sign = condition["operator"]?.string
      let code =
        condition["answerInteger"]?.integer ?? condition["answerCoding"].flatMap(answers.code(of:))
        ?? condition["answerBoolean"]?.bool.map { $0 ? 1 : 0 }
      guard sign == "=" || sign == "!=" else { return FoundCondition(link: nil, isEqual: true, code: nil) }
      return FoundCondition(link: condition["question"]?.string, isEqual: sign == "=", code: code)
    }
  }
}
