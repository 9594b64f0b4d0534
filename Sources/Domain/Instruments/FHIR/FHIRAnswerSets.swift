import ExactJSON

/// The answers of a Questionnaire: written with a question, or once for several in a contained ValueSet.
struct FHIRAnswerSets {
  private let sets: [AnswerSet]
  /// Contained resources that are no set of answers.
  private let others: [UnreadPart]

  /// One contained ValueSet.
  struct AnswerSet {
    let place: String
    let names: Set<String>
    let responses: [FoundResponse]
    let unread: [UnreadPart]
  }

  /// Where a weight of an answer stands: in R4 by one of the first three, in R5 by the last.
  private static let weights = ["ordinalValue", "valueset-ordinalValue", "codesystem-ordinalValue", "itemWeight"].map {
    "http://hl7.org/fhir/StructureDefinition/\($0)"
  }

  /// Answers whose published code stands for a number that their list gives them: LOINC's answer lists LL358-3 (the four
  /// frequencies of PHQ and GAD-7) and LL361-7 (yes and no), and yes and no of HL7 version 2, table 0136.
  private static let published: [String: [String: Int]] = [
    FHIRQuestionnaire.loinc: [
      "LA6568-5": 0, "LA6569-3": 1, "LA6570-1": 2, "LA6571-9": 3, "LA32-8": 0, "LA33-6": 1,
    ],
    "http://terminology.hl7.org/CodeSystem/v2-0136": ["N": 0, "Y": 1],
  ]

  init(contained: [JSONValue]) {
    var sets: [AnswerSet] = []
    var others: [UnreadPart] = []
    for (index, resource) in contained.enumerated() {
      let place = "/contained/\(index)"
      guard resource["resourceType"]?.string == "ValueSet" else {
        others.append(UnreadPart(.member(resource["resourceType"]?.string ?? "contained"), at: place))
        continue
      }
      sets.append(Self.set(resource, at: place))
    }
    self.sets = sets
    self.others = others
  }

  /// The set that a question refers to, by its id in this file or by its address.
  func set(_ name: String) -> AnswerSet? { sets.first { $0.names.contains(name) } }

  /// Sets that no question refers to.
  func unused(after used: Set<String>) -> [UnreadPart] {
    others + sets.filter { !used.contains($0.place) }.map { UnreadPart(.answers, at: $0.place) }
  }

  /// - Parameter place: of the options, as a JSON pointer.
  func responses(of options: [JSONValue], at place: String) -> [FoundResponse] {
    options.enumerated().map { index, option in
      let place = "\(place)/\(index)"
      if let number = option["valueInteger"]?.integer { return FoundResponse(place: place, code: number) }
      guard let coding = option["valueCoding"] else {
        return FoundResponse(place: place, text: option["valueString"]?.string)
      }
      return Self.response(coding, beside: option["extension"]?.elements ?? [], coding["system"]?.string, at: place)
    }
  }

  /// The number of an answer in a condition.
  func code(of coding: JSONValue) -> Int? {
    Self.response(coding, beside: [], coding["system"]?.string, at: "").code
  }

  private static func set(_ resource: JSONValue, at place: String) -> AnswerSet {
    let names = [resource["id"]?.string.map { "#\($0)" }, resource["url"]?.string].compactMap(\.self)
    let expanded = resource["expansion"]?["contains"]?.elements ?? []
    let includes = resource["compose"]?["include"]?.elements ?? []
    var concepts: [(value: JSONValue, system: String?, place: String)] = expanded.enumerated().map { index, concept in
      (concept, concept["system"]?.string, "\(place)/expansion/contains/\(index)")
    }
    if expanded.isEmpty {
      for (number, include) in includes.enumerated() {
        for (index, concept) in (include["concept"]?.elements ?? []).enumerated() {
          concepts.append(
            (concept, include["system"]?.string, "\(place)/compose/include/\(number)/concept/\(index)"))
        }
      }
    }
    // What a set takes from elsewhere, or leaves out again, is not in the file.
    let isWhole =
      !expanded.isEmpty
      || resource["compose"]?["exclude"] == nil && includes.allSatisfy { $0["valueSet"] == nil && $0["filter"] == nil }
    return AnswerSet(
      place: place, names: Set(names),
      responses: isWhole ? concepts.map { response($0.value, beside: [], $0.system, at: $0.place) } : [],
      unread: concepts.flatMap { FHIRUnread.extensions(of: $0.value, at: $0.place) })
  }

  /// The number of an answer: its weight, else a code that is a number, else what its published list says; none when the
  /// first two differ.
  private static func response(
    _ coding: JSONValue, beside option: [JSONValue], _ system: String?, at place: String
  ) -> FoundResponse {
    let extensions = (coding["extension"]?.elements ?? []) + option
    let weight = extensions.first { weights.contains($0["url"]?.string ?? "") }.flatMap(FHIRQuestionnaire.value)
    let text = coding["display"]?.string
    let name = coding["code"]?.string ?? ""
    let code = Int(name)
    guard let weight else {
      return FoundResponse(place: place, code: code ?? published[system ?? ""]?[name], text: text)
    }
    guard weight.denominator == 1, code == nil || code == weight.numerator else {
      return FoundResponse(place: place, text: text)
    }
    return FoundResponse(place: place, code: weight.numerator, text: text)
  }
}
