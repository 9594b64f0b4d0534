public import Hummingbird

/// The part of the way that all requests go, in this order: log, headers, fault pages, language, limits, own site only.
public enum WebStack {
  /// A router that answers HEAD like GET and has the whole stack in front.
  public static func router<Context: WebContext>(
    context: Context.Type, settings: WebSettings
  ) -> Router<Context> {
    let router = Router(context: context, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLog(faultName: settings.faultName))
    router.add(middleware: SecurityHeadersMiddleware(headers: SecurityHeaders(isSecure: settings.isSecure)))
    router.add(middleware: FaultPages(profile: settings.profile))
    router.add(middleware: LanguageMiddleware(profile: settings.profile))
    router.add(middleware: RequestLimits(limits: settings.limits))
    router.add(middleware: CrossSiteGuard(origins: settings.origins))
    return router
  }
}
