import CertificateCheck
import Disclosure
import struct Foundation.Data
import LinearPrograms
import Testing

/// Protects random small plans and then looks through every table that an outsider must think possible.
@Suite("Protection against every possible table") struct BruteForceProtectionTests {
  private func checked(_ publication: Publication) throws(CertificateRefusal) -> CertificateReport {
    try CertificateChecker.check(
      tables: Data(TablesWriter.write(publication.tables)),
      certificates: Data(CertificateWriter.write(publication.certificate)))
  }

  /// The tables before the refused release, with that release added and all of it hidden.
  private func leastPublished(_ plan: Plan, refused name: String) throws -> PublishedTables? {
    guard let number = plan.releases.firstIndex(where: { $0.name == name }) else { return nil }
    var earlier = plan
    earlier.releases = Array(plan.releases[..<number])
    let before = number > 0 ? try Protector(solver: CoinSolver()).protect(earlier).tables.tables : []
    var refused = plan
    refused.releases = [plan.releases[number]]
    var tables = refused.published { _, _, _ in .hidden }
    tables.tables = before + tables.tables
    return tables
  }

  @Test(arguments: 0..<20) func `every small group could be empty and could be k, whoever knows himself`(batch: Int)
    throws
  {
    var refusedInVain = 0
    for seed in batch * 100..<batch * 100 + 100 {
      let plan = SmallPlans.plan(seed: seed)
      let publication: Publication
      do {
        publication = try Protector(solver: CoinSolver()).protect(plan)
      } catch ProtectionRefusal.notProvable(let name) {
        // Mostly for a reason that the attacker sees too: even with all of it hidden, earlier releases give one of
        // its groups away.
        let tables = try #require(try leastPublished(plan, refused: name))
        let question = AttackQuestion(published: tables, truth: plan.truth)
        let attack = try Attack.run(question, solver: CoinSolver(), insiders: plan.promise.coalition)
        if attack.isClean { refusedInVain += 1 }
        continue
      }
      #expect(PossibleTables.unanswered(publication, plan: plan) == 0, "seed \(seed)")
      let report = try checked(publication)
      #expect(report.claims == publication.certificate.claims.count, "seed \(seed)")
      let question = AttackQuestion(published: publication.tables, truth: plan.truth)
      let attack = try Attack.run(question, solver: CoinSolver(), insiders: plan.promise.coalition)
      #expect(attack.isClean, "seed \(seed)")
      #expect(attack.allCoalitions, "seed \(seed)")
    }
    #expect(refusedInVain <= 2)
  }
}
