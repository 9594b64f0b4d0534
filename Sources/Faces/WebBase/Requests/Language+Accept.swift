public import Desk

extension Language {
  /// The language that a browser prefers most among ours (RFC 9110, 12.5.4); `nil` when it names none of them.
  ///
  /// Of equal weights the first counts; a weight that can't be read counts as none.
  public static func preferred(by header: String?) -> Language? {
    guard let header else { return nil }
    var best: (language: Language, weight: Double)?
    for item in header.prefix(512).split(separator: ",") {
      let parts = item.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let tag = parts.first, let language = Language(tag: tag) else { continue }
      let weight = parts.dropFirst().first.map(weight(of:)) ?? 1
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    return best?.language
  }

  private init?(tag: String) {
    guard let primary = tag.lowercased().split(separator: "-").first else { return nil }
    self.init(rawValue: String(primary))
  }

  private static func weight(of parameter: String) -> Double {
    guard parameter.hasPrefix("q="), let weight = Double(parameter.dropFirst(2)), (0...1).contains(weight) else {
      return 0
    }
    return weight
  }
}
