public import HTTPTypes
public import Hummingbird
public import Markup

/// "Done; look here": the answer to every act that went well, so that a reload repeats nothing (303).
public struct SeeOther: ResponseGenerator, Sendable {
  public let place: Href
  public let headers: HTTPFields

  public init(_ place: Href, headers: HTTPFields = [:]) {
    self.place = place
    self.headers = headers
  }

  public func response(from request: Request, context: some RequestContext) -> Response {
    var headers = headers
    headers[.location] = place.text
    return Response(status: .seeOther, headers: headers)
  }
}
