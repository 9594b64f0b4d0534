import CareActs
import Desk
import Foundation
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// The clients of a worker and their team.
package struct CaseloadRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [.get("/w/caseload", name: "caseload.list", use: list)]
  }

  @Sendable private func list(_ request: Request, _ context: StaffContext) async throws -> Page {
    let scope = request.uri.queryParameters["toon"].flatMap { CaseloadScope(rawValue: String($0)) } ?? .mine
    let after = request.uri.queryParameters["na"].map { String($0) }
    let answer = try await services.listCaseload(scope, after: after, try context.occasion(at: services))
    let moments = shell.moments(context)
    return try await shell.page(DossierTexts.caseload(context.language), in: .caseload, context) {
      CaseloadPage(answer: answer, scope: scope, isFirst: after == nil, moments: moments)
    }
  }
}

/// 25 clients to a page: what is due, what the desk calls them, where their help stands.
struct CaseloadPage: Markup {
  let answer: CaseloadAnswer
  let scope: CaseloadScope
  let isFirst: Bool
  let moments: Moments

  private var language: Language { moments.language }

  var html: HTML {
    TitleRow(DossierTexts.caseload(language))
    FilterBar(
      Text(nl: "Toon", en: "Show")(language),
      CaseloadScope.allCases.map { other in
        PlaceItem(
          DossierTexts.name(of: other.rawValue)(language), to: place(of: other, after: nil), isCurrent: other == scope)
      })
    if answer.lines.isEmpty {
      EmptyState(DossierTexts.empty(scope.rawValue)(language)) {
        if scope == .mine { P { DossierTexts.emptyCaseloadNext(language) } }
      }
    } else {
      DataTable(
        DossierTexts.caseload(language), columns: columns, rows: answer.lines.map(cells), in: language)
      Onward(
        start: isFirst ? nil : place(of: scope, after: nil), next: answer.next.map { place(of: scope, after: $0) },
        in: language)
    }
  }

  private func place(of scope: CaseloadScope, after: String?) -> Href {
    let base: Href = "/w/caseload"
    return base.asking([("toon", scope == .mine ? nil : scope.rawValue), ("na", after)])
  }

  private var columns: [Column] {
    [
      Column(Text(nl: "Cliënt", en: "Client")(language)), Column(Text(nl: "Hulp", en: "Help")(language)),
      Column(Text(nl: "Laatste contact", en: "Last contact")(language)),
      Column(Text(nl: "Volgende", en: "Next")(language)), Column(Text(nl: "Te doen", en: "Due")(language)),
      Column(DossierTexts.carriedBy(language)),
    ]
  }

  private func cells(_ line: CaseloadLine) -> [Cell] {
    [
      Cell {
        A(.href("/w/dossier/\(line.id)")) { Alias(line.label) }
        if line.known == .codeOnly { Chip(DossierTexts.known(.codeOnly)(language), look: .anon, icon: .anonymous) }
        if line.hasOpenCrisis { RiskMark(DossierTexts.openCrisis(language), .high) }
      },
      Cell(help(line)), Cell(line.lastContact?.display ?? "–"), Cell(line.nextSession.map(moments.shortDay) ?? "–"),
      Cell {
        if let due = line.due { DueBadge(day: due, today: answer.today, in: moments) } else { "–" }
      },
      Cell(line.owner ?? DossierTexts.nobody(language)),
    ]
  }

  private func help(_ line: CaseloadLine) -> String {
    var parts: [String] = []
    if let product = line.product { parts.append(product(language)) }
    if line.product != nil, line.heldSessions > 0 {
      parts.append(DossierTexts.session(line.heldSessions, of: line.sessionLimit)(language))
    }
    if let phase = line.phase, line.product == nil || phase == .closed {
      parts.append(DossierTexts.phase(phase)(language))
    }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }
}
