public import Desk
public import Hummingbird
import HTTPTypes
import NIOCore

/// A table as a file to keep: rows of values, the header first, in the way that was asked for.
public struct CSVFile: ResponseGenerator, Sendable {
  /// `?dialect=rfc4180` asks for the file that programs read, whatever the language.
  static let dialect = "dialect"

  let name: String
  let text: @Sendable (CSVDialect) -> String

  /// - Parameters:
  ///   - name: without its ending; never a value of a record.
  ///   - text: the file in a dialect.
  public init(_ name: String, text: @escaping @Sendable (CSVDialect) -> String) {
    precondition(
      name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 },
      "a name that needs no quoting in a header")
    self.name = name
    self.text = text
  }

  public func response(from request: Request, context: some RequestContext) -> Response {
    let isPlain = request.uri.queryParameters[Self.dialect[...]] == "rfc4180"
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8; header=present",
        .contentDisposition: "attachment; filename=\"\(name).csv\"",
      ], body: ResponseBody(byteBuffer: ByteBuffer(string: text(isPlain ? .rfc4180 : .desk))))
  }
}
