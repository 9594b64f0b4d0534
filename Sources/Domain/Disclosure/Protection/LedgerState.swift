/// What is published so far, and the worlds that prove it safe.
struct LedgerState {
  /// How many releases of the plan are published.
  var releases = 0
  /// Keys of all cells that some release shows.
  var shown: Set<CellKey> = []
  /// Worlds that agree with everything shown.
  var worlds: [World] = []
}
