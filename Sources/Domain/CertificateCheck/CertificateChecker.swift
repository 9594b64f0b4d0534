public import Foundation

/// Proves that a tables file keeps its promise, by adding whole numbers only.
///
/// Shares no code with the engine that made the certificates. The promise: for every group of 1 to k − 1 people in
/// any published or
/// hidden cell or in any step between releases, and every coalition of at most c contributors, there is a complete
/// table that
/// agrees with everything published and with the coalition in which nobody else is in the group, and one in which it
/// has at least k.
public enum CertificateChecker {
  /// Reads both files and checks every condition of `desk-certificate/1`.
  ///
  /// - Throws: the first thing that is not proven, with its file, place and reason.
  public static func check(tables: Data, certificates: Data) throws(CertificateRefusal) -> CertificateReport {
    let published = try PublishedTables(JSONNode.document(Array(tables), file: .tables))
    let file = try CertificateFile(JSONNode.document(Array(certificates), file: .certificates), for: published)
    let groups = published.cells.map(\.group) + file.claims.map(\.group)
    let classes = ClassMap(dimensions: published.dimensions, groups: groups)
    let blocks = try Blocks(file: file, cells: published.cells, classes: classes)
    try checkTruth(published, file, blocks)
    var worlds: [World] = []
    for (number, witness) in file.witnesses.enumerated() {
      worlds.append(try World(witness, number: number, blocks: blocks))
    }
    let targets = try TargetFinder(tables: published, blocks: blocks).targets()
    try checkClaimsCover(targets, published, file)
    var search = CoalitionSearch(blocks: blocks, truth: file.truth, worlds: worlds, coalition: published.coalition)
    try checkClaimsHold(file, &search, published)
    return CertificateReport(
      threshold: published.threshold, coalition: published.coalition,
      publishedValues: published.cells.count { $0.value != nil },
      hiddenCells: published.cells.count { $0.value == nil }, witnesses: worlds.count, targets: targets.count,
      claims: file.claims.count, coalitionsTried: search.tried)
  }

  private static func checkTruth(
    _ published: PublishedTables, _ file: CertificateFile, _ blocks: Blocks
  ) throws(CertificateRefusal) {
    for (number, leaf) in file.truth.enumerated() {
      let inside = blocks.tables.indices.contains { blocks.covered[$0][blocks.atomsOfLeaf[number][$0]] }
      guard inside else { throw CertificateRefusal(file: .certificates, place: leaf.place, reason: .notInTables) }
    }
    let total = file.truth.reduce(0) { $0 + $1.count }
    for cell in published.cells {
      guard let value = cell.value else { continue }
      guard total >= published.threshold else {
        throw CertificateRefusal(file: .tables, place: cell.place, reason: .totalBelowThreshold)
      }
      guard blocks.count(of: cell.group) == value else {
        throw CertificateRefusal(file: .tables, place: cell.place, reason: .truthDiffers)
      }
    }
  }

  private static func checkClaimsCover(
    _ targets: [Group: Interval], _ published: PublishedTables, _ file: CertificateFile
  ) throws(CertificateRefusal) {
    var claimed: [Group: [Interval]] = [:]
    for claim in file.claims {
      claimed[published.dimensions.canonical(claim.group), default: []].append(claim.interval)
    }
    let ordered = targets.map { (place: published.dimensions.describe($0.key), group: $0.key, interval: $0.value) }
      .sorted { $0.place < $1.place }
    for (place, group, interval) in ordered {
      guard let intervals = claimed[group] else {
        throw CertificateRefusal(file: .certificates, place: place, reason: .noClaim)
      }
      guard intervals.contains(where: { $0.contains(interval) }) else {
        throw CertificateRefusal(file: .certificates, place: place, reason: .claimTooNarrow)
      }
    }
  }

  private static func checkClaimsHold(
    _ file: CertificateFile, _ search: inout CoalitionSearch, _ published: PublishedTables
  ) throws(CertificateRefusal) {
    func refusal(_ claim: CertificateFile.Claim, _ reason: CertificateRefusal.Reason) -> CertificateRefusal {
      let place = "\(claim.place) (\(published.dimensions.describe(claim.group)))"
      return CertificateRefusal(file: .certificates, place: place, reason: reason)
    }
    for claim in file.claims {
      guard search.serves(claim, side: .low) else { throw refusal(claim, .lowWorldMissing) }
      guard search.serves(claim, side: .high) else { throw refusal(claim, .highWorldMissing) }
    }
  }
}
