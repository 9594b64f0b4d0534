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
      TodayTexts.title(language), in: .today, context, flash: Self.flash(context), hidesCrises: true
    ) { page }
  }

  /// What just happened to a task, with the way back; `nil` where there is none.
  static func flash(_ context: StaffContext, returnsToList: Bool = false) -> Flash? {
    guard let done = context.visit.done, let task = done.undoable.flatMap({ TaskID.Public($0) }) else { return nil }
    return Flash(done.word.text(context.language)) {
      PostForm(
        to: "/w/taak/\(task)/terug", csrf: context.visit.csrf, hidden: returnsToList ? [("terug", "taken")] : []
      ) { SubmitButton(TaskTexts.undo(context.language), look: .quiet, icon: .undo) }
    }
  }
}
