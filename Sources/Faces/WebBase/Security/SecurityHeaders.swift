public import HTTPTypes

/// The headers that every answer carries, faults included.
///
/// Source: OWASP ASVS 5.0 chapters 3.4 and 14.3, and the threats T10 and T14 of the threat model.
public struct SecurityHeaders: Sendable {
  /// In the order in which they are written.
  public let fields: [(HTTPField.Name, String)]

  /// - Parameter isSecure: whether the site is reached over TLS; only then may browsers be told to insist on it.
  public init(isSecure: Bool) {
    var fields = Self.always
    if isSecure { fields.append((.strictTransportSecurity, "max-age=31536000; includeSubDomains")) }
    self.fields = fields
  }

  /// Nothing from elsewhere, no inline script or style, no frames, forms to this site only; script can't write markup.
  /// The one policy that is named lets a script start the worker of the desk, by its own address, and nothing else.
  public static let contentPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
    "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    "require-trusted-types-for 'script'", "trusted-types luwte",
  ].joined(separator: "; ")

  /// Every feature of a device that a page could ask for and that browsers know, refused; an unknown name would be
  /// reported in the console of every page.
  public static let permissions = [
    "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture", "encrypted-media",
    "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer",
    "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial",
    "storage-access", "usb", "xr-spatial-tracking",
  ].map { $0 + "=()" }.joined(separator: ", ")

  private static let always: [(HTTPField.Name, String)] = [
    (.contentSecurityPolicy, contentPolicy),
    (.xContentTypeOptions, "nosniff"),
    (.referrerPolicy, "no-referrer"),
    (.crossOriginOpenerPolicy, "same-origin"),
    (.crossOriginResourcePolicy, "same-origin"),
    (.crossOriginEmbedderPolicy, "require-corp"),
    (.permissionsPolicy, permissions),
    (.xFrameOptions, "DENY"),
    (.xRobotsTag, "noindex, nofollow"),
  ]

  /// Adds what is missing; only the cache rule may have been chosen by the handler (assets).
  public func apply(to headers: inout HTTPFields) {
    for (name, value) in fields { headers[name] = value }
    if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    headers[.server] = nil
  }
}

extension HTTPField.Name {
  private static func known(_ name: String) -> HTTPField.Name {
    guard let field = HTTPField.Name(name) else { preconditionFailure("not a header name") }
    return field
  }

  public static let referrerPolicy = known("Referrer-Policy")
  public static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
  public static let crossOriginResourcePolicy = known("Cross-Origin-Resource-Policy")
  public static let crossOriginEmbedderPolicy = known("Cross-Origin-Embedder-Policy")
  public static let permissionsPolicy = known("Permissions-Policy")
  public static let xForwardedFor = known("X-Forwarded-For")
  public static let xFrameOptions = known("X-Frame-Options")
  public static let xRobotsTag = known("X-Robots-Tag")
  public static let clearSiteData = known("Clear-Site-Data")
  public static let serviceWorkerAllowed = known("Service-Worker-Allowed")
  public static let secFetchSite = known("Sec-Fetch-Site")
  /// From an act to the house around it; never sent.
  static let done = known("Luwte-Done")
}
