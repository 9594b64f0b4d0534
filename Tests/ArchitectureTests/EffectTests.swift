import Testing

/// Time, ids and randomness are passed in.
@Suite("Effects") struct EffectTests {
  private static let effects = ["Date()", "Date.now", "UUID()", ".random("]

  @Test func `no floor has a clock, ids or randomness of its own`() throws {
    // The vault makes secrets itself.
    for source in try SourceFile.all() where source.name != "Effects.swift" && source.target != "Vault" {
      for effect in Self.effects { #expect(!source.code.contains(effect), "\(source.path) uses \(effect)") }
    }
  }
}
