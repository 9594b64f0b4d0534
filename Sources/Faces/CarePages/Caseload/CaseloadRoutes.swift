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
    [
      .get("/w/caseload", name: "caseload.list") { request, context in
        try await shell.list(try await caseload(request, context, isFile: false), in: .caseload, context)
      },
      .get("/w/caseload/csv", name: "caseload.csv") { request, context in
        shell.file(try await caseload(request, context, isFile: true), context)
      },
    ]
  }

  private func caseload(
    _ request: Request, _ context: StaffContext, isFile: Bool
  ) async throws -> ListPage<CaseloadScope, CaseloadLine> {
    let place = ListPlace<CaseloadScope>("/w/caseload", request)
    let answer = try await services.listCaseload(
      place.filter, by: place.order, after: place.after, isFile: isFile, try context.occasion(at: services))
    return CaseloadPage(answer: answer, place: place, moments: shell.moments(context)).list
  }
}

/// The clients of a worker or a team: what is due, what the desk calls them, where their help stands.
struct CaseloadPage {
  let answer: ListAnswer<CaseloadLine>
  let place: ListPlace<CaseloadScope>
  let moments: Moments

  private var language: Language { moments.language }

  var list: ListPage<CaseloadScope, CaseloadLine> {
    var list = ListPage(
      DossierTexts.caseload, fileName: "clienten", at: place, columns: columns, answer, in: language
    ) { DossierTexts.name(of: $0.rawValue) }
    list.empty =
      EmptyState(DossierTexts.empty(place.filter.rawValue)(language)) {
        if place.filter == .mine { P { DossierTexts.emptyCaseloadNext(language) } }
      }.html
    return list
  }

  private var columns: [ListColumn<CaseloadLine>] {
    [
      ListColumn(DossierTexts.client) {
        DossierLabel.code($0.id)
      } cell: { line in
        A(.href("/w/dossier/\(line.id)")) { Alias(line.label) }
        if line.known == .codeOnly { Chip(DossierTexts.known(.codeOnly)(language), look: .anon, icon: .anonymous) }
        if line.hasOpenCrisis { RiskMark(DossierTexts.openCrisis(language), .high) }
      },
      ListColumn(Text(nl: "Hulp", en: "Help")) { help($0) },
      ListColumn(Text(nl: "Laatste contact", en: "Last contact")) { $0.lastContact?.display ?? "–" },
      ListColumn(Text(nl: "Volgende", en: "Next")) { $0.nextSession.map(moments.shortDay) ?? "–" },
      ListColumn(Text(nl: "Te doen", en: "Due")) {
        $0.due?.display ?? "–"
      } cell: { line in
        if let due = line.due { DueBadge(day: due, today: answer.today, in: moments) } else { "–" }
      },
      ListColumn(DossierTexts.carriedBy) { $0.owner ?? DossierTexts.nobody(language) },
      ListColumn(Text(nl: "Bijgewerkt", en: "Updated"), isSorted: true) { moments.date($0.touchedAt) },
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
