import HTTPTypes
import Hummingbird
import NIOCore

/// Serves the files of the product, with a strong tag and for ever, since another content has another address.
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
    // It stands in this folder, and answers for the pages of the staff.
    if asset.name == AssetSet.standard.worker.name { headers[.serviceWorkerAllowed] = "/w" }
    let tags = request.headers[.ifNoneMatch]?.split(separator: ",") ?? []
    let isKnown = tags.contains { tag in
      let tag = tag.drop { $0 == " " }
      return tag == "*" || tag == asset.etag || tag == "W/" + asset.etag
    }
    if isKnown { return Response(status: .notModified, headers: headers) }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
  }
}
