public import Hummingbird
import Logging
import NIOCore

/// One face of the site: its routes, with a context, a stack and pages for faults of its own.
public struct Face: Sendable {
  /// The first parts of the paths that are this face's.
  let roots: Set<String>
  let answer: @Sendable (Request, ApplicationRequestContextSource) async throws -> Response

  /// - Parameter roots: the first parts of the paths that are this face's; none for the face that has the rest.
  public init<Context: WebContext>(
    _ router: Router<Context>, under roots: Set<String> = []
  ) where Context.Source == ApplicationRequestContextSource {
    self.roots = roots
    let responder = router.buildResponder()
    answer = { request, source in try await responder.respond(to: request, context: Context(source: source)) }
  }
}

/// The faces on one address. The path alone says whose a request is, before anything else of it is read.
public struct Faces: HTTPResponder {
  /// A request of which nothing is known yet.
  public struct Arrival: InitializableFromSource {
    private let channel: any Channel
    private let logger: Logger

    public init(source: ApplicationRequestContextSource) {
      channel = source.channel
      logger = source.logger
    }

    var source: ApplicationRequestContextSource { ApplicationRequestContextSource(channel: channel, logger: logger) }
  }

  private let rest: Face
  private let others: [Face]

  /// - Parameters:
  ///   - rest: has every path that no other face has.
  ///   - others: no two of them share a root.
  public init(_ rest: Face, beside others: [Face]) {
    precondition(
      Set(others.flatMap(\.roots)).count == others.reduce(0) { $0 + $1.roots.count }, "two faces share a root")
    self.rest = rest
    self.others = others
  }

  public func respond(to request: Request, context: Arrival) async throws -> Response {
    let root = request.uri.path.split(separator: "/").first.map(String.init)
    let face = others.first { face in root.map { face.roots.contains($0) } ?? false }
    return try await (face ?? rest).answer(request, context.source)
  }
}
