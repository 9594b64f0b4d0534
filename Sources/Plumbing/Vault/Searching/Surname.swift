import Folding

/// Surnames as people write them in the Netherlands, to one form.
enum Surname {
  /// Words before the name itself, which registers write, shorten, reorder or leave out.
  private static let prefixes: Set<String> = [
    "aan", "af", "al", "bij", "d", "da", "das", "de", "del", "della", "den", "der", "des", "di", "die", "do", "don",
    "dos",
    "du", "el", "het", "i", "in", "l", "la", "las", "le", "les", "lo", "los", "of", "onder", "op", "over", "s", "t",
    "te",
    "ten", "ter", "tot", "uijt", "uit", "uyt", "v", "van", "vd", "vom", "von", "voor", "vor", "z", "zu", "zum", "zur",
  ]

  /// The words of the name without what goes before them, joined; `nil` when there are no letters.
  static func folded(_ surname: String) -> String? {
    let parts = surname.split(separator: ",", omittingEmptySubsequences: true).map(words)
    // "Berg, van den" is "van den Berg".
    let all = (parts.count == 2 ? parts.reversed() : parts).flatMap { $0 }
    guard !all.isEmpty, all.joined().utf8.count <= 200 else { return nil }
    let own = all.drop(while: prefixes.contains)
    return (own.isEmpty ? all[...] : own).joined()
  }

  private static func words(_ text: Substring) -> [String] {
    String(text).foldedScalars.split(whereSeparator: { !$0.isLetter }).map { String(scalars: $0) }
  }
}
