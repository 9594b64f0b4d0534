import Desk
import Foundation
public import HouseActs
public import Hummingbird
import Vault
public import WebBase

/// Finds out who sends a request, and takes their language and shortcuts over.
public struct SessionMiddleware: RouterMiddleware {
  let services: DeskServices
  let cookie: SessionCookie

  public init(services: DeskServices, cookie: SessionCookie) {
    self.services = services
    self.cookie = cookie
  }

  public func handle(
    _ request: Request, context: StaffContext, next: (Request, StaffContext) async throws -> Response
  ) async throws -> Response {
    // A page shows what waits; counted here, it takes no look of its own at the store.
    guard let token = cookie.token(in: request),
      let resumed = try await services.resumeSignIn(token, isCounting: request.method == .get)
    else { return try await next(request, context) }
    let account = resumed.account
    var context = context
    context.account = SignedIn(account: account, waiting: resumed.waiting, token: token)
    context.visit.language = account.language
    context.visit.shortcuts = account.hasShortcuts
    context.visit.talkBlurMinutes = account.talkBlurMinutes
    context.visit.owner = account.publicID.text
    context.visit.csrf = CSRFToken(
      sessionSecret: Data(token.text.utf8), owner: account.publicID.text)
    return try await next(request, context)
  }
}

/// Lets only people through who are signed in; others are sent to the sign-in page and come back to where they were.
public struct SignedInGuard: RouterMiddleware {
  public init() {}

  public func handle(
    _ request: Request, context: StaffContext, next: (Request, StaffContext) async throws -> Response
  ) async throws -> Response {
    guard context.account == nil else { return try await next(request, context) }
    // A script keeps what was typed and asks for a new sign-in; it sends the same again after that.
    if request.headers[.accept]?.contains("application/json") == true {
      return try JSONResponse(["error": "signed-out"], status: .unauthorized).response(from: request, context: context)
    }
    if request.method == .post { try await ExpiredForms.hold(request, context) }
    let wanted = request.method == .get ? request.uri.path : nil
    return SeeOther(SignInPlaces.signIn(returningTo: wanted)).response(from: request, context: context)
  }
}

extension ExpiredForms where Context == StaffContext {
  /// Forms of the staff, which belong to an account.
  public init(ofStaffAt profile: DeskProfile) {
    self.init(profile: profile, door: Door(SignInPlaces.signIn, SignInTexts.title)) { $0.visit.owner }
  }
}
