/// What the web floor needs to know of the installation.
public struct WebSettings: Sendable {
  public let profile: DeskProfile
  /// The origins under which the site is reached (`https://loket.example`); empty means: the host of each request.
  public let origins: [String]
  /// Whether visitors come over TLS, so that browsers may be told to insist on it.
  public let isSecure: Bool
  public let limits: WebLimits
  /// A short name for a fault in the log. It must never hold a value; the name of the type is the default.
  public let faultName: @Sendable (any Error) -> String

  public init(
    profile: DeskProfile, origins: [String] = [], isSecure: Bool, limits: WebLimits = .standard,
    faultName: @escaping @Sendable (any Error) -> String = { String(reflecting: type(of: $0)) }
  ) {
    self.profile = profile
    self.origins = origins
    self.isSecure = isSecure
    self.limits = limits
    self.faultName = faultName
  }
}

/// The most that one request may bring; more is refused before it is read.
public struct WebLimits: Sendable, Hashable {
  /// Bytes of a body.
  public var body: Int
  /// Fields of a form.
  public var fields: Int
  /// Bytes of one field, after decoding.
  public var field: Int
  /// Bytes of a path with its question.
  public var address: Int
  /// Number of header lines.
  public var headers: Int
  /// Bytes of all header lines together.
  public var headerBytes: Int

  /// 512 KiB, 200 fields of 256 KiB, an address of 4 KiB, 64 header lines of 16 KiB together.
  public static let standard = WebLimits(
    body: 524_288, fields: 200, field: 262_144, address: 4_096, headers: 64, headerBytes: 16_384)

  public init(body: Int, fields: Int, field: Int, address: Int, headers: Int, headerBytes: Int) {
    self.body = body
    self.fields = fields
    self.field = field
    self.address = address
    self.headers = headers
    self.headerBytes = headerBytes
  }
}
