import Access
import Desk
public import Hummingbird

/// Turns what an act refuses as a whole into the answer of the web: no record and no right to it are one and the same.
public struct DeskFaults<Context: WebContext>: RouterMiddleware {
  public init() {}

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch is NotFound {
      throw HTTPFault.notFound
    } catch is AccessRefusal {
      throw HTTPFault.notFound
    } catch is StaleVersion {
      throw HTTPFault.overtaken
    } catch is any Refused {
      // The rule is the visitor's to hear of, never a fault of the house.
      throw HTTPFault.overtaken
    }
  }
}
