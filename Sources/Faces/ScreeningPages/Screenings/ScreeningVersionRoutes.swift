import CarePages
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import ScreeningActs
import WebBase
import WebSession

/// Reading what a questionnaire said before it was corrected.
struct ScreeningVersionRoutes: Sendable {
  let services: DeskServices
  let forms: DossierForms

  var routes: [Route<StaffContext>] {
    [.get("/w/dossier/:dossier/vragenlijst/:screening/versies", name: "screening.versions", use: show)]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    let shown = try await services.readScreeningVersions(
      try context.publicID(.screening), in: try context.publicID(.dossier), try context.occasion(at: services))
    return try await forms.shell.page(VersionTexts.title(context.language), in: .caseload, context) {
      ScreeningVersionsPage(shown: shown, moments: forms.shell.moments(context))
    }
  }
}
