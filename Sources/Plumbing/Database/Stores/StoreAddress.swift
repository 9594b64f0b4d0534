/// Where a store is, as an operator writes it.
///
/// - `sqlite:PATH`
/// - `postgres://user@host/database?host=/socket/folder`, or `postgres:` followed by the keywords of libpq, as in
///   `postgres:host=/socket/folder dbname=desk`. A password belongs in libpq's password file, but is understood.
public enum StoreAddress: Sendable, Hashable {
  case sqlite(path: String)
  /// A connection string for libpq; may hold a password.
  case postgres(connection: String)

  public init(_ text: String) throws(StoreAddressRefusal) {
    guard let colon = text.firstIndex(of: ":") else { throw .unknownScheme }
    let rest = String(text[text.index(after: colon)...])
    guard !rest.isEmpty else { throw .nothingAfterScheme }
    guard !rest.utf8.contains(0) else { throw .nulCharacter }
    switch text[..<colon] {
    case "sqlite": self = .sqlite(path: rest)
    case "postgres", "postgresql": self = .postgres(connection: rest.hasPrefix("//") ? text : rest)
    default: throw .unknownScheme
    }
  }
}

/// Why a text is not the address of a store.
public enum StoreAddressRefusal: Error, Hashable, Sendable {
  case unknownScheme
  case nothingAfterScheme
  case nulCharacter
}

/// Shows where the store is and never a password, also when the address is badly written.
extension StoreAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String {
    switch self {
    case .sqlite(let path): "sqlite:\(path)"
    case .postgres(let connection) where connection.hasPrefix("postgres"): Self.withoutPassword(url: connection)
    case .postgres(let connection): "postgres:\(Self.withoutPassword(keywords: connection))"
    }
  }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["address": description]) }

  /// Only these are shown: an unknown parameter may be a secret.
  private static let shown: Set<String> = ["host", "hostaddr", "port", "dbname", "user", "sslmode"]

  private static func withoutPassword(url: String) -> String {
    let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let scheme = parts[0].prefix { $0 != ":" } + "://"
    var place = parts[0].dropFirst(scheme.count)
    if let at = place.lastIndex(of: "@") {
      place = place[..<at].prefix { $0 != ":" } + place[at...]
    }
    let parameters = parts.dropFirst().joined().split(separator: "&").filter { parameter in
      shown.contains(String(parameter.prefix { $0 != "=" })) && !parameter.contains("@")
    }
    return scheme + place + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&"))
  }

  /// Words of a quoted value are words of their own here; without a shown name before `=` none of them is shown.
  private static func withoutPassword(keywords: String) -> String {
    keywords.split(separator: " ").filter { shown.contains(String($0.prefix { $0 != "=" })) && $0.contains("=") }
      .joined(separator: " ")
  }
}
