/// Why personal data is processed: a closed list, one code with every read (AVG article 5(1)(b)).
public enum Purpose: String, Sendable, Hashable, CaseIterable {
  /// Helping the client.
  case care
  /// Spreading the work and guarding its quality, by the client's own team.
  case supervision
  /// Learning from the register as a whole.
  case quality
  /// Running the installation.
  case operation
}
