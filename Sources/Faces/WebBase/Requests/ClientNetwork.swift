import HTTPTypes
public import Hummingbird

/// Where a request seems to come from; used for slowing down guesses only, and stored as a keyed hash for a day.
public enum ClientNetwork {
  /// The last address that the reverse proxy put in front; `direct` when there is no proxy.
  ///
  /// A client can write any address before the proxy's own, so only the last one counts.
  public static func of(_ request: Request) -> String {
    guard let header = request.headers[.xForwardedFor], let last = header.split(separator: ",").last else {
      return "direct"
    }
    return last.filter { !$0.isWhitespace }
  }
}
