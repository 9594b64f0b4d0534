import ArgumentParser
import CertificateCheck
import Desk
import Disclosure
import ExactJSON
import Foundation
import LinearPrograms

/// The independent proof and the attack, as commands of their own and after every protection.
enum ProtectChecks {
  static func say(_ text: Text, _ language: Language) {
    FileHandle.standardError.write(Data((text(language) + "\n").utf8))
  }

  static func check(tables: String, certificates: String, language: Language) throws {
    let report: CertificateReport
    do {
      report = try CertificateChecker.check(
        tables: try ProtectFiles.read(tables), certificates: try ProtectFiles.read(certificates))
    } catch let refusal as CertificateRefusal {
      throw CommandFailure.refused(Text(nl: refusal.dutch, en: refusal.english))
    }
    let result = JSONValue.object([
      .init("format", .string("luwte-check/1")), .init("threshold", .integer(report.threshold)),
      .init("insider_c", .integer(report.coalition)), .init("published", .integer(report.publishedValues)),
      .init("hidden", .integer(report.hiddenCells)), .init("targets", .integer(report.targets)),
      .init("claims", .integer(report.claims)), .init("witnesses", .integer(report.witnesses)),
      .init("coalitions", .integer(report.coalitionsTried)),
    ])
    Console.print(JSONWriter.text(result))
    say(ProtectTexts.checkHolds, language)
  }

  /// Exit status 1 when the attack learns more than was promised.
  static func attack(tables: String, truth: String, insiders: Int, language: Language) throws {
    let question: AttackQuestion
    do {
      question = try AttackReader.read(
        tables: Array(try ProtectFiles.read(tables)), truth: Array(try ProtectFiles.read(truth)))
    } catch let refusal as PlanRefusal {
      throw CommandFailure.refused(ProtectTexts.refusal(refusal, path: tables))
    }
    let report = try run(question, insiders: insiders)
    Console.print(JSONWriter.text(report.json(question.published.dimensions)))
    guard report.isClean else {
      throw CommandFailure.refused(
        ProtectTexts.attackSucceeded(report.outsiders.count + report.insiderFindings.count))
    }
    say(ProtectTexts.attackFailed, language)
  }

  /// Nothing leaves before the checker has proven it and the attacker has failed.
  static func secondOpinion(_ publication: Publication, _ plan: Plan) throws {
    let tables = TablesWriter.write(publication.tables)
    do {
      _ = try CertificateChecker.check(
        tables: Data(tables), certificates: Data(CertificateWriter.write(publication.certificate)))
    } catch {
      throw CommandFailure.refused(Text(nl: error.dutch, en: error.english))
    }
    let question = AttackQuestion(published: publication.tables, truth: publication.certificate.truth)
    let report = try run(question, insiders: 0)
    guard report.isClean else {
      throw CommandFailure.refused(ProtectTexts.attackSucceeded(report.outsiders.count))
    }
  }

  private static func run(_ question: AttackQuestion, insiders: Int) throws -> AttackReport {
    do {
      return try Attack.run(question, solver: CoinSolver(), insiders: insiders)
    } catch {
      throw CommandFailure.refused(Text(nl: error.texts.dutch, en: error.texts.english))
    }
  }
}
