/// Everything that is published up to a release, with the proof and, for the releases decided just now, the reasons.
public struct Publication: Sendable {
  public let tables: PublishedTables
  public let certificate: Certificate
  /// One per release decided in this run; empty for a publication that was read back.
  public let decisions: [ReleaseDecision]

  public init(tables: PublishedTables, certificate: Certificate, decisions: [ReleaseDecision] = []) {
    self.tables = tables
    self.certificate = certificate
    self.decisions = decisions
  }
}
