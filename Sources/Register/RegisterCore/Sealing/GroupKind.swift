/// The sorts of record groups: each group has one key, and destroying it erases the whole group.
@_spi(Tables)
public enum GroupKind: String, Sendable, Hashable, CaseIterable {
  case account
  case contact
  case crisis
  case dossier
  case task
}
