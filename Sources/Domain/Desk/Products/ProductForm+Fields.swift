/// The names of all fields of a document, with their places: `evaluation.everyDays`, `inflow[0].nl`.
struct FieldNames: Decodable {
  let paths: [String]

  private struct AnyName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let fields = try? decoder.container(keyedBy: AnyName.self) {
      paths = try fields.allKeys.flatMap { key in
        try [key.stringValue] + fields.decode(FieldNames.self, forKey: key).paths.map { Self.join(key.stringValue, $0) }
      }
    } else if var items = try? decoder.unkeyedContainer() {
      var found: [String] = []
      while !items.isAtEnd {
        let place = "[\(items.currentIndex)]"
        found += try items.decode(FieldNames.self).paths.map { Self.join(place, $0) }
      }
      paths = found
    } else {
      paths = []
    }
  }

  private static func join(_ outer: String, _ inner: String) -> String {
    inner.hasPrefix("[") ? outer + inner : outer + "." + inner
  }
}

extension ProductForm {
  /// Whether a product has the field at a place.
  static func knows(_ path: String) -> Bool {
    // `inflow[12].nl` is looked up as `inflow.nl`.
    var plain = ""
    var isInside = false
    for character in path.unicodeScalars {
      if character == "[" { isInside = true }
      if !isInside { plain.unicodeScalars.append(character) }
      if character == "]" { isInside = false }
    }
    return fieldPaths.contains(plain)
  }

  private static let fieldPaths: Set<String> = {
    let texts: [CodingKeys] = [
      .name, .question, .goal, .method, .inflow, .outflow, .expectedResult, .publicText,
    ]
    var paths = Set(CodingKeys.allCases.map(\.stringValue))
    for text in texts.map(\.stringValue) + ["subPurposes.name"] { paths.formUnion([text, text + ".nl", text + ".en"]) }
    paths.formUnion(["evaluation.everySessions", "evaluation.everyDays", "evaluation.needsMedicalView"])
    paths.insert("subPurposes.key")
    return paths
  }()
}
