import Desk
import FigureActs
import Foundation
package import HouseActs
package import HousePages
import Hummingbird
import KeyFigures
import Markup
package import WebBase
package import WebSession

/// The key figures as a page and as a file, for the desk's own people.
package struct KeyFiguresRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/kengetallen", name: "figures.show", use: show),
      .get("/w/kengetallen/csv", name: "figures.csv", use: csv),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    let (offered, usual) = try await services.reportKeyFigures.periods()
    let asked = KeyFiguresQuestion.Asked(request)
    var choice = KeyFiguresChoice(offered: offered, asked: asked, usual: usual)
    do {
      let question = try KeyFiguresQuestion(asked, usual: usual)
      let figures = try await report(question, context)
      choice.question = question
      return try await render(choice, figures, context)
    } catch {
      guard let errors = FieldErrors.of(error, in: context.language) else { throw error }
      choice.errors = errors
      return try await render(choice, nil, context)
    }
  }

  @Sendable private func csv(_ request: Request, _ context: StaffContext) async throws -> Response {
    let asked = KeyFiguresQuestion.Asked(request)
    do {
      let question = try KeyFiguresQuestion(asked, usual: try await services.reportKeyFigures.periods().usual)
      let figures = try await report(question, context)
      let file = CSVFile(question.fileName) { [language = context.language] dialect in
        KeyFiguresCSV(language, dialect).text(figures)
      }
      return file.response(from: request, context: context)
    } catch is PeriodRefusal {
      // The page of the same address says what is wrong with it.
      return SeeOther(asked.page).response(from: request, context: context)
    }
  }

  private func report(_ question: KeyFiguresQuestion, _ context: StaffContext) async throws -> KeyFiguresReport {
    try await services.reportKeyFigures(
      question.period, by: question.breakdown, try context.occasion(at: services))
  }

  private func render(
    _ choice: KeyFiguresChoice, _ figures: KeyFiguresReport?, _ context: StaffContext
  ) async throws -> Page {
    let title = KeyFiguresTexts.title(context.language)
    return try await shell.page(
      title, in: .figures, context, status: choice.errors.isEmpty ? .fine : .refused,
      paper: figures.map { title + ", " + $0.period.name(context.language) }
    ) {
      KeyFiguresPage(figures: figures, choice: choice, language: context.language)
    }
  }
}
