import CarePages
import FigurePages
public import HouseActs
import HousePages
import Hummingbird
import Markup
import ScreeningActs
import ScreeningPages
public import WebBase
public import WebSession

/// The pages of the staff: every route, behind the guard that asks for a sign-in.
public struct Workspace: Sendable {
  let services: DeskServices
  let settings: WebSettings
  let shell: WorkspaceShell

  public init(services: DeskServices, settings: WebSettings) {
    self.services = services
    self.settings = settings
    shell = WorkspaceShell(services: services, profile: settings.profile)
  }

  private var cookie: SessionCookie { SessionCookie(isSecure: settings.isSecure) }

  /// Every route of the workspace; a test walks them all.
  public var catalog: RouteCatalog<StaffContext> {
    var catalog = RouteCatalog<StaffContext>()
    catalog.add(AssetRoutes.routes())
    catalog.add(SignInRoutes(services: services, profile: settings.profile, cookie: cookie).routes)
    catalog.add([
      .get("/", name: "front", reach: .open) { _, _ in SeeOther(SignInPlaces.home) },
      .get("/gezond", name: "health", reach: .open) { _, _ in try JSONResponse(["state": "ready"]) },
    ])
    catalog.add(preferences.routes)
    for subject in subjects { catalog.add(subject) }
    return catalog
  }

  /// The routes of each subject, in the order of the navigation.
  private var subjects: [[Route<StaffContext>]] {
    [
      TodayRoutes(services: services, shell: shell).routes,
      TaskRoutes(services: services, shell: shell).routes,
      CrisisRoutes(services: services, shell: shell).routes,
      ContactRoutes(services: services, shell: shell).routes,
      VersionRoutes(services: services, shell: shell).routes,
      RegistrationRoutes(services: services, shell: shell).routes,
      CaseloadRoutes(services: services, shell: shell).routes,
      DossierRoutes(
        services: services, shell: shell, readDossier: services.readDossier, words: .screening
      ).routes,
      TrajectoryRoutes(
        services: services, shell: shell, evaluateTrajectory: services.evaluateTrajectory
      ).routes,
      GoalRoutes(services: services, shell: shell).routes,
      ReferralRoutes(services: services, shell: shell, makeReferral: services.makeReferral).routes,
      ProductRoutes(services: services, shell: shell).routes,
      ScreeningRoutes(services: services, shell: shell).routes,
      ClientLinkRoutes(services: services, settings: settings, shell: shell).routes,
      SessionRatingRoutes(services: services, settings: settings, shell: shell).routes,
      ConsultationRoutes(
        services: services, shell: shell, askConsultation: services.askConsultation
      ).routes,
      SignalRoutes(services: services, shell: shell).routes,
      JobRoutes(services: services, shell: shell).routes,
      KeyFiguresRoutes(services: services, shell: shell).routes,
      SearchRoutes(services: services, shell: shell).routes,
    ]
  }

  private var preferences: PreferencesRoutes {
    PreferencesRoutes(services: services) { [shell] title, hasErrors, context, content in
      try await shell.page(title, in: nil, context, status: hasErrors ? .refused : .fine) { content }
    }
  }

  /// These pages with the whole stack in front.
  public var face: Face {
    let router = WebStack.router(context: StaffContext.self, settings: settings)
    router.add(middleware: SayingDone(isSecure: settings.isSecure))
    router.add(middleware: SessionMiddleware(services: services, cookie: cookie))
    router.add(middleware: FaultPages(profile: settings.profile))
    router.add(middleware: DeskFaults())
    router.add(middleware: ExpiredForms(ofStaffAt: settings.profile))
    router.add(middleware: ClosedMeanwhilePages(ClosedMeanwhile(services: services, shell: shell)))
    let catalog = catalog
    catalog.mount(on: router, reach: .open)
    catalog.mount(on: router.group().add(middleware: SignedInGuard()), reach: .signedIn)
    return Face(router)
  }
}
