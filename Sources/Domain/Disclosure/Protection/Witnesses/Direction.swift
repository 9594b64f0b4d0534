/// Which end of the interval a witness shows to be possible.
enum Direction: CaseIterable {
  /// Nobody outside the coalition is in the group (or as few as the interval asks).
  case low
  /// The group has at least as many as the interval asks.
  case high
}
