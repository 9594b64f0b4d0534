import CareActs
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// Reading what a text said before it was corrected.
package struct VersionRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [.get("/w/versies/:text/:record", name: "versions.show", use: show)]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    guard let text = VersionedText(try context.word("text"), of: try context.word("record")) else {
      throw HTTPFault.notFound
    }
    let answer = try await services.readVersions(of: text, try context.occasion(at: services))
    let place: WorkspacePlace = if case .contact = text { .contacts } else { .caseload }
    return try await shell.page(VersionTexts.title(context.language), in: place, context) {
      VersionsPage(answer: answer, moments: shell.moments(context))
    }
  }
}
