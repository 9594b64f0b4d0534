import CareActs
import Desk
package import HouseActs
package import HousePages
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// The first page of the workspace.
package struct TodayRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [.get("/w", name: "today.show", use: show)]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    let language = context.language
    let account = try context.requireAccount()
    guard account.role.helps else {
      return try await shell.page(TodayTexts.title(language), in: nil, context) {
        TitleRow(TodayTexts.title(language))
        EmptyState(TodayTexts.administrator(language)) {
          A(.href(SignInPlaces.preferences)) { TodayTexts.settings(language) }
        }
      }
    }
    let answer = try await services.showToday(try context.occasion(at: services))
    shell.note(answer.unreadable, context)
    let page = TodayPage(
      answer: answer, moments: shell.moments(context),
      csrf: context.visit.csrf)
    return try await shell.page(
      TodayTexts.title(language), in: .today, context, flash: Self.flash(request, context), hidesCrises: true
    ) { page }
  }

  /// What just happened, by a word of ours in the address; any other word says nothing.
  static func flash(_ request: Request, _ context: StaffContext, returnsToList: Bool = false) -> Flash? {
    let text: Text? =
      switch request.uri.queryParameters["klaar"] {
      case "gedaan": TodayTexts.done
      case "vervallen": TodayTexts.dropped
      case "verplaatst": TodayTexts.moved
      case "toegevoegd": TodayTexts.added
      case "akkoord": TodayTexts.signedOff
      case "terug": TaskTexts.undone
      default: nil
      }
    guard let text else { return nil }
    guard let task = request.uri.queryParameters["taak"].flatMap({ TaskID.Public($0) }) else {
      return Flash(text(context.language))
    }
    return Flash(text(context.language)) {
      PostForm(
        to: "/w/taak/\(task)/terug", csrf: context.visit.csrf, hidden: returnsToList ? [("terug", "taken")] : []
      ) { SubmitButton(TaskTexts.undo(context.language), look: .quiet, icon: .undo) }
    }
  }
}
