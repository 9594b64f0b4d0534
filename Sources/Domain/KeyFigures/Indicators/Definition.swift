public import Desk

/// What an indicator counts, so exactly that an outsider can recompute it from the register.
public struct Definition: Sendable, Hashable {
  /// What is counted or measured, and in which month it falls.
  public let rule: Text
  /// What `n` and the shares are taken of.
  public let denominator: Text
  /// What is left out or kept apart.
  public let exclusions: Text
  /// How percentiles and means are taken; `nil` for an indicator that only counts.
  public let method: Text?
  /// Who asked for it, or whose norm it follows.
  public let source: Text

  public init(rule: Text, denominator: Text, exclusions: Text, method: Text? = nil, source: Text) {
    self.rule = rule
    self.denominator = denominator
    self.exclusions = exclusions
    self.method = method
    self.source = source
  }

  /// One running text.
  public var text: Text {
    let parts = [rule, denominator, exclusions] + (method.map { [$0] } ?? []) + [source]
    return Text(nl: parts.map(\.nl).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
  }
}
