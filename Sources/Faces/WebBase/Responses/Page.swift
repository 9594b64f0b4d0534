public import HTTPTypes
public import Hummingbird
public import Markup
import NIOCore

/// An HTML answer. The security headers and `no-store` come from the stack in front of it.
public struct Page: ResponseGenerator, Sendable {
  public let status: HTTPResponse.Status
  public let headers: HTTPFields
  let markup: HTML

  public init(_ markup: some Markup, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]) {
    self.markup = markup.html
    self.status = status
    self.headers = headers
  }

  /// The form again, with what was typed and what is wrong with it.
  public static func refused(_ markup: some Markup) -> Page {
    Page(markup, status: .unprocessableContent)
  }

  public func response(from request: Request, context: some RequestContext) throws -> Response {
    var buffer = HTMLBuffer()
    markup.write(into: &buffer)
    var headers = headers
    headers[.contentType] = "text/html; charset=utf-8"
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: buffer.bytes)))
  }
}
