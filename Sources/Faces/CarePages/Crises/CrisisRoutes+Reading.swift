import CareActs
import Desk
import HTTPTypes
import HouseActs
import HousePages
import Hummingbird
import Markup
import NIOCore
import WebBase
import WebSession

/// The pages of crises that change nothing: the list, its file, and the page that browsers keep.
extension CrisisRoutes {
  @Sendable func list(_ request: Request, _ context: StaffContext) async throws -> Page {
    let asked = CrisisListPage.Question(request)
    let account = try context.requireAccount()
    let answer = try await services.listCrises(
      asked.filter, asked.order, after: asked.after, try context.occasion(at: services))
    return try await shell.page(CrisisTexts.listTab(context.language), in: .crises, context) {
      CrisisListPage(
        answer: answer, asked: asked, moments: shell.moments(context), by: account.label, profile: shell.profile)
    }
  }

  /// The list as a file, by the same rule as the page; without notes, names or places.
  @Sendable func csv(_ request: Request, _ context: StaffContext) async throws -> Response {
    let asked = CrisisListPage.Question(request)
    let answer = try await services.listCrises(
      asked.filter, asked.order, isFile: true, try context.occasion(at: services))
    let text = CrisisListPage(answer: answer, asked: asked, moments: shell.moments(context)).file
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8; header=present",
        .contentDisposition: "attachment; filename=\"crises.csv\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// The page that browsers keep: the same for everybody who asks in a language, signed in or not.
  @Sendable func emergency(_ request: Request, _ context: StaffContext) throws -> Page {
    let language = request.uri.queryParameters["taal"].flatMap { Language(rawValue: String($0)) } ?? context.language
    let page = BarePage(
      CrisisTexts.tab(language), profile: shell.profile, visit: Visit(language: language), home: SignInPlaces.home
    ) {
      EmergencyPage(
        lines: CrisisLineNumber.all(of: shell.profile), timeZone: shell.profile.timeZone, language: language)
    }
    return Page(page)
  }
}
