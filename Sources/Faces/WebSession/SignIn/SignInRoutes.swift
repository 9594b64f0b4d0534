import Desk
import Foundation
import HTTPTypes
public import HouseActs
import Hummingbird
import Markup
import Vault
public import WebBase

/// Signing in and out, and the token of whoever is signed in.
public struct SignInRoutes: Sendable {
  let services: DeskServices
  let profile: DeskProfile
  let cookie: SessionCookie

  public init(services: DeskServices, profile: DeskProfile, cookie: SessionCookie) {
    self.services = services
    self.profile = profile
    self.cookie = cookie
  }

  public var routes: [Route<StaffContext>] {
    [
      .get("/w/in", name: "sign-in.show", reach: .open, use: show),
      .post("/w/in", name: "sign-in.do", reach: .open, use: signIn),
      .post("/w/uit", name: "sign-out.do", use: signOut),
      .get("/w/token", name: "session.token", use: token),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Response {
    let returnTo = request.uri.queryParameters["terug"].map(String.init) ?? ""
    if context.account != nil {
      return SeeOther(SignInPlaces.destination(returnTo)).response(from: request, context: context)
    }
    var page = SignInPage(profile: profile, visit: context.visit, returnTo: returnTo)
    if request.uri.queryParameters["uit"] != nil {
      page.notice = SignInTexts.signedOut
    } else if cookie.token(in: request) != nil {
      page.notice = SignInTexts.locked
    }
    return try Page(page).response(from: request, context: context)
  }

  @Sendable private func signIn(_ request: Request, _ context: StaffContext) async throws -> Response {
    // Nobody is signed in yet, so there is no token: the cross-site guard and SameSite stand alone here.
    let form = try await context.uncheckedForm(from: request)
    let login = form["login"]?.trimmingCharacters(in: .whitespaces) ?? ""
    let password = form["password"] ?? ""
    let returnTo = form["terug"] ?? ""
    var page = SignInPage(profile: profile, visit: context.visit, login: login, returnTo: returnTo)
    if login.isEmpty { page.errors.add(SignInTexts.missing(context.language), to: "login") }
    if password.isEmpty { page.errors.add(SignInTexts.missing(context.language), to: "password") }
    guard page.errors.isEmpty else { return try Page.refused(page).response(from: request, context: context) }
    do {
      let (token, _) = try await services.signIn(
        login: login, password: password, network: ClientNetwork.of(request), requestID: context.requestID)
      let place = SignInPlaces.destination(returnTo)
      return SeeOther(place, headers: [.setCookie: cookie.setting(token)]).response(from: request, context: context)
    } catch let refusal as SignInToDesk.Refusal {
      switch refusal {
      case .wrong: page.errors.add(SignInTexts.wrong(context.language), to: "password")
      case .wait(let seconds): page.errors.add(SignInTexts.wait(seconds)(context.language), to: nil)
      }
      return try Page.refused(page).response(from: request, context: context)
    }
  }

  @Sendable private func signOut(_ request: Request, _ context: StaffContext) async throws -> Response {
    _ = try await context.form(from: request)
    if let account = context.account {
      try await services.signOut(account.token, try context.occasion(at: services))
    }
    let headers: HTTPFields = [.setCookie: cookie.clearing, .clearSiteData: "\"cookies\", \"storage\""]
    return SeeOther(SignInPlaces.signIn.asking([("uit", "1")]), headers: headers)
      .response(from: request, context: context)
  }

  /// A new form token after signing in again in another window, and whose it is: every form that keeps what is typed asks
  /// for it.
  @Sendable private func token(_ request: Request, _ context: StaffContext) async throws -> JSONResponse {
    try JSONResponse(TokenResponse(context.visit))
  }
}
