import ExactJSON

/// Extensions and texts in other languages that stand in a part of a file and are not read.
enum FHIRUnread {
  /// Extensions of which the value is read, by the end of their URL.
  private static let read = ["/ordinalValue", "-ordinalValue", "/itemWeight", "/minValue", "/maxValue"]

  /// The URLs of the extensions that a part has itself.
  static func urls(of part: JSONValue) -> [String] {
    (part["extension"]?.elements ?? []).map { $0["url"]?.string ?? "extension" }
  }

  /// The codes of its item control, such as `help`.
  static func controls(of item: JSONValue) -> [String] {
    (item["extension"]?.elements ?? [])
      .filter { $0["url"]?.string?.hasSuffix("/questionnaire-itemControl") ?? false }
      .flatMap { $0["valueCodeableConcept"]?["coding"]?.elements ?? [] }
      .compactMap { $0["code"]?.string }
  }

  /// What is not read in a part of the file and in everything below it, but for the items and resources in it.
  static func extensions(of part: JSONValue, at place: String) -> [UnreadPart] {
    part.members.flatMap { member -> [UnreadPart] in
      let below = "\(place)/\(member.name)"
      switch member.name {
      case "item", "contained": return []
      case "extension": return found(member.value, at: below)
      case "designation":
        return member.value.elements.enumerated().map { index, words in
          UnreadPart(.language(words["language"]?.string ?? "?"), at: "\(below)/\(index)")
        }
      default:
        return member.value.elements.enumerated().flatMap { extensions(of: $1, at: "\(below)/\($0)") }
          + extensions(of: member.value, at: below)
      }
    }
  }

  private static func found(_ extensions: JSONValue, at place: String) -> [UnreadPart] {
    extensions.elements.enumerated().compactMap { index, found in
      let url = found["url"]?.string ?? "extension"
      let place = "\(place)/\(index)"
      if url.hasSuffix("/translation") {
        let tag = (found["extension"]?.elements ?? []).first { $0["url"]?.string == "lang" }?["valueCode"]?.string
        return UnreadPart(.language(tag ?? "?"), at: place)
      }
      return read.contains { url.hasSuffix($0) } ? nil : UnreadPart(.extending(url), at: place)
    }
  }
}
