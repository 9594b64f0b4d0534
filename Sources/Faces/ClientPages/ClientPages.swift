import ScreeningActs
import Desk
public import HouseActs
import Hummingbird
import Markup
public import WebBase

/// The pages for clients: behind a one-time code, with a context, a cookie, a stack and pages for faults of their own.
/// No route of the staff can be written here, and none of these can see a sign-in.
public struct ClientPages: Sendable {
  let services: DeskServices
  let settings: WebSettings

  /// Where a client begins.
  static let home: Href = "/s"
  /// The quick exit.
  static let exit: Href = "/weg"
  /// The first parts of the paths of these pages.
  static let roots: Set<String> = ["s", "weg"]

  public init(services: DeskServices, settings: WebSettings) {
    self.services = services
    self.settings = settings
  }

  private var cookie: ClientVisitCookie { ClientVisitCookie(isSecure: settings.isSecure) }

  /// Every route for clients; a test walks them all.
  public var catalog: RouteCatalog<ClientContext> {
    RouteCatalog(ClientFormRoutes(services: services, profile: settings.profile, cookie: cookie).routes)
  }

  /// These pages with the whole stack in front.
  public var face: Face {
    let router = WebStack.router(
      context: ClientContext.self, settings: settings, home: Self.home, exit: Self.exit)
    router.add(middleware: DeskFaults())
    router.add(middleware: ClientVisitMiddleware(cookie: cookie))
    router.add(
      middleware: ExpiredForms(
        profile: settings.profile, door: .init(Self.home, ClientTexts.newCode, exit: Self.exit)
      ) { [services] context in
        guard let visit = context.account else { return nil }
        do {
          return try await services.fillClientForm.read(visit.token, requestID: context.requestID).id.text
        } catch is ClientLinkRefusal {
          return nil
        }
      })
    catalog.mount(on: router, reach: .open)
    return Face(router, under: Self.roots)
  }
}
