/// Why a cell is hidden; for the desk only, an outsider sees one mark.
public enum HidingRule: String, Sendable, Hashable, CaseIterable {
  /// The cell counts 1 to k − 1.
  case primary
  /// The cell holds 90 % or more of a group for an attribute that must not be learnt about a group.
  case sensitive
  /// The cell holds all registrations of its parent.
  case loneChild
  /// The plan names the group as sensitive.
  case named
  /// The cell would give away another one.
  case complement
  /// The release as a whole counts fewer than k.
  case smallTotal
  /// The cell was published before as hidden.
  case earlier
}
