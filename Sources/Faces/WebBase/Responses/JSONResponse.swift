import Foundation
public import HTTPTypes
public import Hummingbird
import NIOCore

/// A short answer for the scripts: saving, live lists.
public struct JSONResponse: ResponseGenerator, Sendable {
  public let status: HTTPResponse.Status
  let bytes: [UInt8]

  /// Keys come in alphabetical order, so that a golden file stays the same.
  public init(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    bytes = Array(try encoder.encode(value))
    self.status = status
  }

  public func response(from request: Request, context: some RequestContext) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
