import Access

/// The audit rows of one transaction in the making, and what was opened in it: the rows name what was opened because it
/// was opened, not because somebody said so.
struct Trail {
  private struct Opening: Hashable {
    let place: RecordPlace
    let grant: Grant
  }

  private var entries: [AuditEntry] = []
  private var openings: [Opening] = []
  private var known: Set<Opening> = []

  /// Whether nothing was done that has to be logged.
  var isSilent: Bool { entries.isEmpty && openings.isEmpty }

  mutating func add(_ entry: AuditEntry) {
    entries.append(entry)
  }

  /// Notes that a grant opened something.
  mutating func opened(by grant: Grant) {
    guard let place = grant.place else { return }
    let opening = Opening(place: place, grant: grant)
    if known.insert(opening).inserted { openings.append(opening) }
  }

  /// The rows as they are stored. What a list opened is named by the row of that list; a record that was opened and is
  /// named by no row gets one of its own.
  ///
  /// - Throws: `RegisterFault.unaudited` when the work left no row.
  func complete() throws(RegisterFault) -> [AuditEntry] {
    guard let first = entries.first else { throw .unaudited }
    var rows = entries
    for opening in openings {
      let record = opening.place.record
      guard !rows.contains(where: { $0.names(record) }) else { continue }
      if let row = rows.firstIndex(where: { $0.action == opening.grant.action && !$0.isOfRecord }) {
        rows[row].opened.append(record)
      } else if let row = rows.firstIndex(where: { !$0.isOfRecord && opening.grant.isOfList }) {
        rows[row].opened.append(record)
      } else {
        rows.append(AuditEntry(.opened(record.kind), opening.grant, on: first.occasion, at: first.recordedAt))
      }
    }
    return rows
  }
}
