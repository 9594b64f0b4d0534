import Desk
import ExactJSON

extension FHIRQuestionnaire {
  /// Members of an item that leave the answers alone.
  private static let harmless: Set<String> = [
    "id", "linkId", "definition", "code", "prefix", "text", "type", "required", "maxLength", "answerOption", "item",
    "enableWhen", "enableBehavior", "extension", "_text", "_prefix",
  ]
  /// Extensions of an item that leave the answers alone, by the end of their URL.
  private static let harmlessExtensions = [
    "/ordinalValue", "/itemWeight", "/minValue", "/maxValue", "/questionnaire-itemControl", "/translation",
    "/rendering-style", "/rendering-xhtml", "/rendering-markdown", "/questionnaire-choiceOrientation", "/entryFormat",
    "/questionnaire-unit", "/questionnaire-sliderStepValue", "/questionnaire-supportLink",
  ]

  /// Reads what a Questionnaire says about the form.
  static func read(_ tree: JSONValue) -> FoundForm {
    var form = FoundForm()
    form.languageTag = tree["language"]?.string
    // `nl-BE` is Dutch; `nld` and `ending` only begin like a language of ours.
    form.language = form.languageTag.flatMap { tag in
      Language(rawValue: String(tag.prefix { $0 != "-" }).lowercased())
    }
    form.title = tree["title"]?.string
    if let url = tree["url"]?.string, url.hasPrefix(urlPrefix) {
      form.instrument = String(url.dropFirst(urlPrefix.utf8.count).prefix { $0 != "|" })
      form.version = tree["version"]?.string ?? ""
    } else {
      form.instrument = named(tree)?.id
    }
    for member in ["modifierExtension", "implicitRules", "_implicitRules"] where tree[member] != nil {
      form.refusals.append(.unknownMember(place: member))
    }
    let questions = flattened(tree["item"]?.elements ?? [])
    var numbers: [String: Int] = [:]
    let offset = questions.first?["linkId"]?.string == "0" ? 0 : 1
    for (index, question) in questions.enumerated() {
      if let link = question["linkId"]?.string { numbers[link] = index + offset }
    }
    form.items = questions.map { found($0, numbers) }
    // In a file of somebody else links are the numbers of the items only when they count them all.
    let links = Set(form.items.compactMap(\.number))
    if form.version == nil, links != Set(offset..<form.items.count + offset) {
      for index in form.items.indices { form.items[index].number = nil }
    }
    return form
  }

  /// The instrument whose LOINC code, or whose name without punctuation, the resource bears.
  private static func named(_ tree: JSONValue) -> Instrument? {
    let codes = (tree["code"]?.elements ?? []).filter { $0["system"]?.string == loinc }.compactMap {
      $0["code"]?.string
    }
    if let instrument = Catalogue.all.first(where: { $0.loinc.map(codes.contains) ?? false }) { return instrument }
    let names = ["name", "id", "title"].compactMap { tree[$0]?.string }.map(plain)
    return Catalogue.all.first { names.contains(plain($0.id)) }
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
  }

  /// The questions that are answered; what a group demands goes for each of its questions.
  private static func flattened(_ items: [JSONValue], groups: [JSONValue.Member] = []) -> [JSONValue] {
    items.flatMap { item -> [JSONValue] in
      switch item["type"]?.string {
      case "display": return []
      case "group":
        let rules = item.members.filter { ["enableWhen", "repeats", "modifierExtension"].contains($0.name) }
        return flattened(item["item"]?.elements ?? [], groups: groups + rules)
      default: return [.object(item.members + groups)] + flattened(item["item"]?.elements ?? [], groups: groups)
      }
    }
  }

  private static func found(_ item: JSONValue, _ numbers: [String: Int]) -> FoundItem {
    var found = FoundItem(number: item["linkId"]?.string.flatMap { Int($0) }, text: item["text"]?.string)
    found.loinc = (item["code"]?.elements ?? []).first { $0["system"]?.string == loinc }?["code"]?.string
    found.changing = changing(item)
    switch item["type"]?.string {
    case "boolean": found.responses = [FoundResponse(code: 0), FoundResponse(code: 1)]
    case "decimal", "integer", "quantity":
      found.isLine = true
      let limits = item["extension"]?.elements ?? []
      found.lineEnd = limits.first { $0["url"]?.string == highestValue }.flatMap(value)
      if let start = limits.first(where: { $0["url"]?.string == lowestValue }).flatMap(value), start != 0 {
        found.changing.append("minValue")
      }
    case "choice": found.responses = (item["answerOption"]?.elements ?? []).map(response)
    default: found.changing.append("type")
    }
    for condition in item["enableWhen"]?.elements ?? [] { found.enabledBy.insert(enabling(condition, numbers)) }
    if item["enableBehavior"]?.string == "all", found.enabledBy.count > 1 { found.changing.append("enableBehavior") }
    return found
  }

  private static func changing(_ item: JSONValue) -> [String] {
    let members = item.members.filter { member in
      let isOff = ["repeats", "readOnly"].contains(member.name) && member.value == .bool(false)
      return !harmless.contains(member.name) && !isOff && !(member.name == "enableWhen")
    }
    let extensions = (item["extension"]?.elements ?? []).filter { found in
      let url = found["url"]?.string ?? ""
      return !harmlessExtensions.contains { url.hasSuffix($0) }
    }
    let chosen = (item["answerOption"]?.elements ?? []).contains { $0["initialSelected"]?.bool == true }
    return members.map(\.name) + extensions.map { $0["url"]?.string ?? "extension" }
      + (chosen ? ["initialSelected"] : [])
  }

  private static func value(_ found: JSONValue) -> Fraction? {
    found["valueDecimal"]?.fraction ?? found["valueInteger"]?.fraction
  }

  /// The number of an answer: its weight, else a code that is a number; none when the two differ.
  private static func response(_ option: JSONValue) -> FoundResponse {
    if let number = option["valueInteger"]?.integer { return FoundResponse(code: number) }
    let coding = option["valueCoding"]
    let extensions = (coding?["extension"]?.elements ?? []) + (option["extension"]?.elements ?? [])
    let weight = extensions.first { [ordinal, itemWeight].contains($0["url"]?.string) }.flatMap(value)
    let text = coding?["display"]?.string
    let code = coding?["code"]?.string.flatMap { Int($0) }
    guard let weight else { return FoundResponse(code: code, text: text) }
    guard weight.denominator == 1, code == nil || code == weight.numerator else { return FoundResponse(text: text) }
    return FoundResponse(code: weight.numerator, text: text)
  }

  /// A condition that can't be read becomes one that no instrument has.
  private static func enabling(_ condition: JSONValue, _ numbers: [String: Int]) -> EnablingAnswer {
    let sign = condition["operator"]?.string
    let code =
      condition["answerInteger"]?.integer ?? condition["answerCoding"]?["code"]?.string.flatMap { Int($0) }
      ?? condition["answerBoolean"]?.bool.map { $0 ? 1 : 0 }
    guard let question = condition["question"]?.string.flatMap({ numbers[$0] }), let code, sign == "=" || sign == "!="
    else { return EnablingAnswer(question: -1, isEqual: true, code: 0) }
    return EnablingAnswer(question: question, isEqual: sign == "=", code: code)
  }
}
