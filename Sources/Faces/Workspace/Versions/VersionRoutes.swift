import CareActs
import Desk
import HouseActs
import Hummingbird
import Markup
import WebBase
import WebSession

/// Reading what a text said before it was corrected.
struct VersionRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  var routes: [Route<StaffContext>] {
    [.get("/w/versies/:text/:record", name: "versions.show", use: show)]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    guard let text = VersionedText(rawValue: try context.word("text")) else { throw HTTPFault.notFound }
    let answer = try await services.readVersions(
      of: text, in: try context.publicID("record"), try context.occasion(at: services))
    let reader = try context.requireAccount().label
    return try await shell.page(
      VersionTexts.title(context.language), in: text == .contact ? .contacts : .caseload, context
    ) {
      VersionsPage(
        answer: answer, reader: reader, profile: shell.profile,
        moments: Moments(timeZone: shell.profile.timeZone, language: context.language))
    }
  }
}
