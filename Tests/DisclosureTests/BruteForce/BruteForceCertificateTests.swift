import CertificateCheck
import Disclosure
import struct Foundation.Data
import LinearPrograms
import Testing

/// The checker must never accept tables that give somebody away, whatever certificates come with them.
@Suite("The checker against every possible table") struct BruteForceCertificateTests {
  private func isAccepted(_ publication: Publication) -> Bool {
    do throws(CertificateRefusal) {
      _ = try CertificateChecker.check(
        tables: Data(TablesWriter.write(publication.tables)),
        certificates: Data(CertificateWriter.write(publication.certificate)))
      return true
    } catch { return false }
  }

  /// Nil when the plan is refused.
  private func protected(_ plan: Plan) -> Publication? {
    do throws(ProtectionRefusal) { return try Protector(solver: CoinSolver()).protect(plan) } catch { return nil }
  }

  /// The publication with one hidden cell shown after all.
  private func revealing(_ publication: Publication, plan: Plan, random: inout SeededNumbers) -> Publication? {
    var tables = publication.tables
    let hidden = tables.tables.indices.flatMap { table in
      tables.tables[table].cells.indices.filter { tables.tables[table].cells[$0].content == .hidden }.map {
        (table, $0)
      }
    }
    guard let (table, cell) = hidden.randomElement(using: &random) else { return nil }
    let old = tables.tables[table]
    guard let key = plan.key(old.dimensions, old.cells[cell].codes) else { return nil }
    var cells = old.cells
    cells[cell] = .init(codes: cells[cell].codes, content: .shown(plan.truth.count(key)))
    tables.tables[table] = .init(name: old.name, release: old.release, dimensions: old.dimensions, cells: cells)
    return Publication(tables: tables, certificate: publication.certificate)
  }

  @Test(arguments: 0..<10) func `a hidden cell that is shown after all is accepted only when nothing is lost`(
    batch: Int
  ) throws {
    var random = SeededNumbers(batch)
    var accepted = 0
    var refused = 0
    for seed in 20_000 + batch * 50..<20_050 + batch * 50 {
      let plan = SmallPlans.plan(seed: seed)
      guard plan.truth.total >= plan.promise.threshold else { continue }
      guard let publication = protected(plan) else { continue }
      guard let changed = revealing(publication, plan: plan, random: &random) else { continue }
      if isAccepted(changed) {
        accepted += 1
        #expect(PossibleTables.unanswered(changed, plan: plan) == 0, "seed \(seed)")
      } else {
        refused += 1
      }
    }
    #expect(refused > accepted)
  }

  @Test func `a certificate of other truths is refused`() throws {
    for seed in 0..<60 {
      let plan = SmallPlans.plan(seed: seed)
      guard let publication = protected(plan) else { continue }
      let rows = publication.certificate.truth.rows
      let shown = publication.tables.tables.flatMap(\.cells).contains {
        if case .shown = $0.content { true } else { false }
      }
      guard shown, let first = rows.first else { continue }
      let old = publication.certificate
      let other = Certificate(
        dimensions: old.dimensions, promise: old.promise,
        truth: TruthTable([.init(leaf: first.leaf, count: first.count + 100)] + rows.dropFirst()), blocks: old.blocks,
        witnesses: old.witnesses, claims: old.claims)
      let changed = Publication(tables: publication.tables, certificate: other)
      if isAccepted(changed) { #expect(PossibleTables.unanswered(changed, plan: plan) == 0, "seed \(seed)") }
    }
  }
}
