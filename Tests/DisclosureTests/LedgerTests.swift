import Disclosure
import LinearPrograms
import Testing

@Suite struct LedgerTests {
  /// Not a safe hash; the chain only needs one that notices the changes made here.
  private let hash: LedgerEntry.Hash = { bytes in
    var state: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let text = String(state, radix: 16)
    return String(repeating: "0", count: 64 - text.count) + text
  }

  private let protector = Protector(solver: CoinSolver(), effort: 0)

  private func plan() throws -> Plan { try SamplePlans.practice("quarters-429", releases: 3) }

  @Test func `releases published one by one are those of the whole plan`() throws {
    let plan = try plan()
    let whole = try protector.protect(plan)
    var published: Publication?
    for _ in 0..<3 {
      published = try protector.protect(plan, after: published, onlyNext: true)
      if let published { try SamplePlans.prove(published) }
    }
    #expect(published.map { TablesWriter.write($0.tables) } == TablesWriter.write(whole.tables))
  }

  @Test func `a certificate read back is the one written`() throws {
    let plan = SamplePlans.twoWay(
      SamplePlans.dimension("u", 3), SamplePlans.dimension("g", 3), [[9, 3, 7], [16, 25, 10], [12, 20, 30]])
    let publication = try SamplePlans.proven(plan)
    let bytes = CertificateWriter.write(publication.certificate)
    let read = try CertificateReader.read(bytes, dimensions: plan.dimensions, promise: plan.promise)
    #expect(read == publication.certificate)
  }

  @Test func `a late registration in a published period is refused with its place`() throws {
    let plan = try plan()
    let first = try protector.protect(plan, onlyNext: true)
    var late = plan
    late.truth = changed(plan.truth, leaf: plan.truth.rows[0].leaf, by: 1)
    let changed = late
    let refusal = #expect(throws: ProtectionRefusal.self) {
      try protector.protect(changed, after: first, onlyNext: true)
    }
    let leaf = zip(plan.dimensions, plan.truth.rows[0].leaf).map { $0.leaves[$1] }
    #expect(refusal == .contradictsLedger(.count(leaf: leaf)))
  }

  @Test func `a late registration booked in the new period is published safely`() throws {
    let plan = try plan()
    let first = try protector.protect(plan, onlyNext: true)
    var late = plan
    var leaf = plan.truth.rows[0].leaf
    leaf[2] = 1
    late.truth = changed(plan.truth, leaf: leaf, by: 1)
    let second = try protector.protect(late, after: first, onlyNext: true)
    try SamplePlans.prove(second)
    #expect(Set(second.tables.tables.map(\.release)) == ["r01", "r02"])
  }

  private func changed(_ truth: TruthTable, leaf: [Int], by change: Int) -> TruthTable {
    let old = truth.rows.first { $0.leaf == leaf }?.count ?? 0
    return TruthTable(truth.rows.filter { $0.leaf != leaf } + [.init(leaf: leaf, count: old + change)])
  }

  @Test func `a weaker promise, another release or another node is refused`() throws {
    let plan = try plan()
    let first = try protector.protect(plan, onlyNext: true)
    var weaker = plan
    weaker.promise.coalition = 0
    #expect(throws: ProtectionRefusal.contradictsLedger(.promise)) { try protector.protect(weaker, after: first) }
    var renamed = plan
    renamed.releases[0] = .init(name: "other", tables: plan.releases[0].tables)
    #expect(throws: ProtectionRefusal.contradictsLedger(.release(position: 0))) {
      try protector.protect(renamed, after: first)
    }
    var moved = plan
    moved.dimensions[0] = Dimension(name: "unit", leaves: plan.dimensions[0].leaves, nodes: [])
    #expect(throws: ProtectionRefusal.contradictsLedger(.dimension("unit"))) {
      try protector.protect(moved, after: first)
    }
  }

  @Test func `when every release is published there is nothing left`() throws {
    var plan = try plan()
    plan.releases = Array(plan.releases.prefix(1))
    let first = try protector.protect(plan)
    #expect(throws: ProtectionRefusal.contradictsLedger(.nothingLeft)) { try protector.protect(plan, after: first) }
  }

  private func lines() throws -> [UInt8] {
    let plan = try plan()
    var bytes: [UInt8] = []
    var published: Publication?
    for _ in 0..<2 {
      let next = try protector.protect(plan, after: published, onlyNext: true)
      let file = try LedgerFile(bytes, hash: hash)
      if let entry = file.next(next, certificate: "c", hash: hash) { bytes += entry.line(hash) + [0x0A] }
      published = next
    }
    return bytes
  }

  @Test func `a ledger reads back what was published`() throws {
    let file = try LedgerFile(try lines(), hash: hash)
    #expect(file.entries.map(\.release) == ["r01", "r02"])
    #expect(file.tables?.tables.map(\.release) == ["r01", "r02"])
  }

  @Test func `an altered, cut, doubled or dropped line is noticed`() throws {
    let bytes = try lines()
    let end = try #require(bytes.firstIndex(of: 0x0A))
    let first = Array(bytes[...end])
    let second = Array(bytes[(end + 1)...])
    let digit = try #require(first.lastIndex(of: UInt8(ascii: "9")))
    var altered = bytes
    altered[digit] = UInt8(ascii: "8")
    #expect(throws: LedgerRefusal.altered(line: 1)) { try LedgerFile(altered, hash: hash) }
    #expect(throws: LedgerRefusal.incompleteLine(line: 2)) { try LedgerFile(bytes.dropLast(), hash: hash) }
    #expect(throws: LedgerRefusal.brokenChain(line: 2)) { try LedgerFile(first + first + second, hash: hash) }
    #expect(throws: LedgerRefusal.brokenChain(line: 1)) { try LedgerFile(second, hash: hash) }
    #expect(throws: LedgerRefusal.unreadable(line: 1)) { try LedgerFile(Array("{}\n".utf8), hash: hash) }
  }
}
