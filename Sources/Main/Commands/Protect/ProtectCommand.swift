import ArgumentParser
import CertificateCheck
import Desk
import Disclosure
import Foundation
import LinearPrograms

/// `luwte protect`: exact figures with a proof that they give no one away.
struct ProtectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect", abstract: "Publish tables with a proof that they give no one away.",
    discussion: """
      luwte protect PLAN protects all releases of a plan; with --ledger it publishes the next one on top of all earlier
      ones. --check proves a tables file from its certificates, --attack tries to break one. Certificates, explanations and
      attack reports hold true counts or reasons: they are for the desk only.
      """)

  @Argument(help: "The plan, as desk-disclosure/1 JSON.") var plan: String?
  @Option(help: "Folder of the releases published before; the next one is added to it.") var ledger: String?
  @Option(help: "Where to write the tables; standard output without it.") var output: String?
  @Option(help: "Where to write, or for --check to read, the certificates.") var certificates: String?
  @Flag(help: "Say per hidden cell which rule hides it, and what other choices would show. For the desk only.")
  var explain = false
  @Option(help: "Where to write the tables as a page.") var report: String?
  @Option(name: .customLong("k"), help: "Smallest group that may be seen; overrides the plan.") var threshold: Int?
  @Option(name: .customLong("c"), help: "Contributors who may put their knowledge together; overrides the plan.")
  var coalition: Int?
  @Option(help: "Seconds that one release may take; after that nothing is published.") var timeLimit: Double = 120
  @Option(help: "A tables file to prove from --certificates.") var check: String?
  @Option(help: "A tables file to attack, judged by --truth.") var attack: String?
  @Option(help: "The file with the true counts, for --attack.") var truth: String?
  @Option(help: "Contributors that the attacker knows.") var insiders: Int = 0
  @Option(help: "nl or en; else the language of the environment.") var language: String?

  private var chosen: Language { language.flatMap { Language(rawValue: $0) } ?? Console.language }

  func run() throws {
    do {
      try checkOptions()
      if let check, let certificates {
        try ProtectChecks.check(tables: check, certificates: certificates, language: chosen)
      } else if let attack, let truth {
        try ProtectChecks.attack(tables: attack, truth: truth, insiders: insiders, language: chosen)
      } else if let plan {
        try protect(plan)
      } else {
        throw CommandFailure.refused(ProtectTexts.usage)
      }
    } catch let failure as CommandFailure {
      ProtectChecks.say(failure.text, chosen)
      throw ExitCode(1)
    }
  }

  /// One thing at a time: an option that would be passed over in silence is a mistake.
  private func checkOptions() throws {
    guard [plan, check, attack].count(where: { $0 != nil }) == 1 else {
      throw CommandFailure.refused(ProtectTexts.usage)
    }
    if let language, Language(rawValue: language) == nil { throw CommandFailure.refused(ProtectTexts.language) }
    _ = try inRange(insiders, 0...1000, "--insiders")
    guard timeLimit > 0 else { throw CommandFailure.refused(ProtectTexts.timeLimit) }
  }

  private func protect(_ path: String) throws {
    let plan = try readPlan(path)
    let folder = ledger.map { LedgerFolder(path: $0) }
    let file = try folder?.file()
    var before: Publication?
    if let folder, let file { before = try folder.publication(file) }
    let protector = protector()
    var publication: Publication
    do {
      publication = try protector.protect(plan, after: before, onlyNext: folder != nil)
    } catch .contradictsLedger(.nothingLeft) {
      ProtectChecks.say(ProtectTexts.refusal(.contradictsLedger(.nothingLeft)), chosen)
      guard let before else { throw CommandFailure.refused(ProtectTexts.refusal(.contradictsLedger(.nothingLeft))) }
      publication = before
    } catch {
      throw CommandFailure.refused(ProtectTexts.refusal(error))
    }
    try ProtectChecks.secondOpinion(publication, plan)
    if let folder, let file, !publication.decisions.isEmpty { try folder.append(publication, to: file) }
    try write(publication)
    try finish(publication, plan, protector)
  }

  private func readPlan(_ path: String) throws -> Plan {
    do {
      var plan = try PlanReader.read(try ProtectFiles.read(path))
      if let threshold { plan.promise.threshold = try inRange(threshold, PlanLimits.threshold, "--k") }
      if let coalition {
        plan.promise.coalition = try inRange(coalition, 0...CertificateFormat.largestCoalition, "--c")
      }
      return plan
    } catch let refusal as PlanRefusal {
      throw CommandFailure.refused(ProtectTexts.refusal(refusal, path: path))
    }
  }

  private func inRange(_ number: Int, _ range: ClosedRange<Int>, _ name: String) throws -> Int {
    guard range.contains(number) else {
      let refusal = PlanRefusal(place: name, reason: .outOfRange(low: range.lowerBound, high: range.upperBound))
      throw CommandFailure.refused(ProtectTexts.refusal(refusal, path: "luwte protect"))
    }
    return number
  }

  private func protector() -> Protector {
    let limit = timeLimit
    return Protector(solver: CoinSolver()) {
      let clock = ContinuousClock()
      let end = clock.now + .seconds(limit)
      return Deadline { clock.now > end }
    }
  }

  private func write(_ publication: Publication) throws {
    let tables = TablesWriter.write(publication.tables)
    if let certificates {
      try ProtectFiles.write(CertificateWriter.write(publication.certificate), to: certificates, secret: true)
    }
    if let report {
      let page = ProtectedTablesPage(title: "Luwte", tables: publication.tables, language: chosen)
      try ProtectFiles.write(page.bytes, to: report, secret: false)
    }
    if let output {
      try ProtectFiles.write(tables, to: output, secret: false)
    } else if !explain {
      FileHandle.standardOutput.write(Data(tables))
    }
  }

  private func finish(_ publication: Publication, _ plan: Plan, _ protector: Protector) throws {
    guard !publication.decisions.isEmpty else { return }
    ProtectChecks.say(
      ProtectTexts.shown(.init(publication.decisions), releases: publication.decisions.count), chosen)
    guard explain else { return }
    let explanation = Explainer(protector: protector).explain(plan, publication.decisions)
    FileHandle.standardOutput.write(Data(ExplanationWriter.write(explanation, plan: plan)))
  }
}
