import CMalloc

/// What becomes of memory that a process gave back.
enum FreedMemory {
  /// Keeps up to 64 MiB at hand instead of handing every freed page back to the kernel at once.
  ///
  /// SQLite lets its cache of pages go at each snapshot in which anything changed, which on a desk at work is every one:
  /// the pages went to the kernel and came back with each request, a sixth of what a page of the caseload cost.
  static func keepAtHand() {
    _ = mallopt(M_TRIM_THRESHOLD, 64 << 20)
    _ = mallopt(M_TOP_PAD, 1 << 20)
  }
}
