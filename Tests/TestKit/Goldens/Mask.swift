import Foundation

/// A pattern that differs per run, with the word that stands for it.
public struct Mask: Sendable {
  let pattern: String
  let word: String

  /// - Parameters:
  ///   - pattern: an ICU regular expression.
  ///   - word: what takes its place; `$1` is the first group.
  public init(_ pattern: String, _ word: String) {
    self.pattern = pattern
    self.word = word
  }

  /// Form tokens, hashes of files, request numbers, public ids, dates of the server.
  public static let usual: [Mask] = [
    Mask(#"(name="csrf" value=")[A-Za-z0-9_-]{43}"#, "$1CSRF"),
    Mask(#"("csrf":")[A-Za-z0-9_-]{43}"#, "$1CSRF"),
    Mask(#"/assets/[0-9a-f]{16}-"#, "/assets/HASH-"),
    Mask(#"(?m)^(etag: ")[0-9a-f]{16}"#, "$1HASH"),
    Mask(#"(<span class="code">)[0-9a-f]{12}(</span>)"#, "$1REQUEST$2"),
    Mask(#"("request":")[0-9a-f]{12}"#, "$1REQUEST"),
    Mask(#"\b[0-7][0-9a-hjkmnp-tv-z]{25}\b"#, "PUBLICID"),
    Mask(#"(?m)^(date: ).*$"#, "$1DATE"),
  ]

  func applied(to text: String) -> String {
    guard let expression = try? NSRegularExpression(pattern: pattern) else {
      preconditionFailure("a mask that is no regular expression: \(pattern)")
    }
    let range = NSRange(text.startIndex..., in: text)
    return expression.stringByReplacingMatches(in: text, range: range, withTemplate: word)
  }
}
