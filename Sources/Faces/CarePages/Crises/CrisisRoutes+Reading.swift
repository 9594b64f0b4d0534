import CareActs
import Desk
import HouseActs
import HousePages
import Hummingbird
import Markup
import WebBase
import WebSession

/// The pages of crises that change nothing: the list, its file, and the page that browsers keep.
extension CrisisRoutes {
  @Sendable func list(_ request: Request, _ context: StaffContext) async throws -> Page {
    try await shell.list(
      try await crises(request, context, isFile: false), tab: CrisisTexts.listTab, in: .crises, context)
  }

  /// The list as a file, by the same rule as the page; without notes, names or places.
  @Sendable func csv(_ request: Request, _ context: StaffContext) async throws -> CSVFile {
    try await shell.file(crises(request, context, isFile: true), context)
  }

  private func crises(
    _ request: Request, _ context: StaffContext, isFile: Bool
  ) async throws -> ListPage<CrisisFilter, ListCrises.Line> {
    let place = ListPlace<CrisisFilter>("/w/crises", request)
    let answer = try await services.listCrises(
      place.filter, by: place.order, after: place.after, isFile: isFile, try context.occasion(at: services))
    return CrisisListPage(answer: answer, place: place, moments: shell.moments(context)).list
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
