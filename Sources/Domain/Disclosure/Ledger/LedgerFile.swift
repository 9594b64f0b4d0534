import ExactJSON

/// All releases that a ledger file holds, in order.
public struct LedgerFile: Equatable, Sendable {
  public let entries: [LedgerEntry]

  /// Reads the lines and verifies the chain.
  public init(_ bytes: [UInt8], hash: LedgerEntry.Hash) throws(LedgerRefusal) {
    var entries: [LedgerEntry] = []
    var previous = LedgerEntry.noPrevious
    guard bytes.isEmpty || bytes.last == 0x0A else { throw .incompleteLine(line: bytes.count { $0 == 0x0A } + 1) }
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().enumerated() {
      let (entry, stated) = try Self.entry(line, index + 1)
      guard entry.line(hash) == Array(line), entry.hash(hash) == stated else { throw .altered(line: index + 1) }
      guard entry.previous == previous, entry.number == index + 1 else { throw .brokenChain(line: index + 1) }
      previous = stated
      entries.append(entry)
    }
    self.entries = entries
  }

  private static func entry(
    _ line: ArraySlice<UInt8>, _ number: Int
  ) throws(LedgerRefusal) -> (LedgerEntry, String) {
    do {
      return try LedgerEntry.read(PlacedValue(value: try JSONReader.read(line), place: ""))
    } catch {
      throw .unreadable(line: number)
    }
  }

  /// The entry for the newest release of a publication.
  public func next(_ publication: Publication, certificate: String, hash: LedgerEntry.Hash) -> LedgerEntry? {
    guard let release = publication.tables.tables.last?.release else { return nil }
    return LedgerEntry(
      number: entries.count + 1, release: release, promise: publication.tables.promise,
      dimensions: publication.tables.dimensions, tables: publication.tables.tables.filter { $0.release == release },
      certificate: certificate, previous: entries.last?.hash(hash) ?? LedgerEntry.noPrevious)
  }

  /// Everything published so far as one tables file; nil for an empty ledger.
  public var tables: PublishedTables? {
    guard let last = entries.last else { return nil }
    return PublishedTables(dimensions: last.dimensions, promise: last.promise, tables: entries.flatMap(\.tables))
  }
}

/// Why a ledger is not trusted; nothing is published on top of it.
public enum LedgerRefusal: Error, Equatable, Sendable {
  /// The last line was not written to its end.
  case incompleteLine(line: Int)
  case unreadable(line: Int)
  /// The line is not what it was when it was written.
  case altered(line: Int)
  /// A line is missing, doubled or in another place.
  case brokenChain(line: Int)
}
