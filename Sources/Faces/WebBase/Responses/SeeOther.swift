public import HTTPTypes
public import Hummingbird
public import Markup

/// "Done; look here": the answer to every act that went well, so that a reload repeats nothing (303).
public struct SeeOther: ResponseGenerator, Sendable {
  public let place: Href
  public let headers: HTTPFields
  let done: Done?

  /// - Parameter done: what the page there says of the act; `nil` where it shows that by itself.
  public init(_ place: Href, saying done: Done.Word? = nil, headers: HTTPFields = [:]) {
    self.init(place, saying: done.map { Done($0) }, headers: headers)
  }

  /// - Parameter done: the same with what may be taken back.
  public init(_ place: Href, saying done: Done?, headers: HTTPFields = [:]) {
    self.place = place
    self.done = done
    self.headers = headers
  }

  public func response(from request: Request, context: some RequestContext) -> Response {
    var headers = headers
    headers[.location] = place.text
    // Inside the house only: `SayingDone` takes it off before anything leaves.
    headers[.done] = done?.text
    return Response(status: .seeOther, headers: headers)
  }
}
