public import Hummingbird
public import Markup

/// The part of the way that all requests go, in this order: log, headers, language, fault pages, limits, own site only.
public enum WebStack {
  /// A router that answers HEAD like GET and has the whole stack in front.
  ///
  /// - Parameters:
  ///   - home: where the pages of faults lead back to.
  ///   - exit: where their quick exit leads, for clients.
  public static func router<Context: WebContext>(
    context: Context.Type, settings: WebSettings, home: Href = "/", exit: Href? = nil
  ) -> Router<Context> {
    let router = Router(context: context, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog(faultName: settings.faultName))
    router.add(middleware: SecurityHeadersMiddleware(headers: SecurityHeaders(isSecure: settings.isSecure)))
    router.add(middleware: LanguageMiddleware(profile: settings.profile))
    router.add(middleware: FaultPages(profile: settings.profile, home: home, exit: exit))
    router.add(middleware: RequestLimits(limits: settings.limits))
    router.add(middleware: CrossSiteGuard(origins: settings.origins))
    return router
  }
}
