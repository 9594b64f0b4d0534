/// A language in which the product speaks; Dutch comes first.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case dutch = "nl"
  case english = "en"
}
