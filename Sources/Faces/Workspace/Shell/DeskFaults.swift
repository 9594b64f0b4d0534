import Access
import Desk
import Hummingbird
import WebBase
import WebSession

/// Turns what a use case refuses as a whole into the answer of the web: no record and no right to it are one and the same.
struct DeskFaults: RouterMiddleware {
  func handle(
    _ request: Request, context: StaffContext, next: (Request, StaffContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch is NotFound {
      throw HTTPFault.notFound
    } catch is AccessRefusal {
      throw HTTPFault.notFound
    }
  }
}
