import HTTPTypes
import Hummingbird
import NIOCore

/// Serves the files of the product, small, with a strong tag, and for ever, since another content has another address.
public enum AssetRoutes {
  public static func routes<Context: WebContext>(
    _ set: AssetSet = .standard, for context: Context.Type = Context.self
  ) -> [Route<Context>] {
    [
      .get("/assets/:file", name: "assets.show", reach: .open) { request, context in
        guard let asset = set[try context.word("file")] else { throw HTTPFault.notFound }
        return answer(asset, to: request)
      }
    ]
  }

  private static func answer(_ asset: Asset, to request: Request) -> Response {
    var headers: HTTPFields = [
      .eTag: asset.etag, .cacheControl: "public, max-age=31536000, immutable", .contentType: asset.contentType,
    ]
    var bytes = asset.bytes
    if let packed = asset.packed {
      headers[.vary] = "Accept-Encoding"
      if takesGzip(request.headers[.acceptEncoding]) {
        bytes = packed
        headers[.contentEncoding] = "gzip"
        headers[.eTag] = asset.packedTag
      }
    }
    // It stands in this folder, and answers for the pages of the staff.
    if asset.name == AssetSet.standard.worker.name { headers[.serviceWorkerAllowed] = "/w" }
    let tags = request.headers[.ifNoneMatch]?.split(separator: ",") ?? []
    let isKnown = tags.contains { tag in
      let tag = tag.drop { $0 == " " }
      return tag == "*" || [asset.etag, asset.packedTag].contains { tag == $0 || tag == "W/" + $0 }
    }
    if isKnown { return Response(status: .notModified, headers: headers) }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Whether a browser says that it can unpack gzip (RFC 9110 section 12.5.3): named, and not with a weight of nought.
  static func takesGzip(_ accepted: String?) -> Bool {
    (accepted ?? "").split(separator: ",").contains { one in
      let parts = one.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
      return parts.first == "gzip" && !parts.dropFirst().contains { $0.wholeMatch(of: #/q=0(?:\.0*)?/#) != nil }
    }
  }
}
