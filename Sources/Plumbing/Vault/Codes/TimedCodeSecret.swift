import Crypto
import Foundation

/// The secret of an authenticator app: six digits that change every 30 seconds (TOTP, RFC 6238, with HMAC-SHA-1).
///
/// SHA-1 is what the apps understand; HMAC does not need its collision resistance.
public struct TimedCodeSecret: Hashable, Concealed {
  /// 160 bits, as RFC 4226 section 4 recommends; to be stored sealed.
  public let bytes: [UInt8]

  /// Seconds for which one code holds.
  public static let period: Int64 = 30

  /// A new secret.
  public static func generate(using random: RandomSource = .secure) -> TimedCodeSecret {
    TimedCodeSecret(checked: random.bytes(20))
  }

  /// A stored secret; `nil` unless it is 20 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 20 else { return nil }
    self.init(checked: bytes)
  }

  private init(checked bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The step of a moment, in seconds since 1970 UTC.
  public static func step(at seconds: Int64) -> Int64 {
    seconds / period
  }

  /// The six digits of a step.
  public func code(atStep step: Int64) -> String {
    let code = Array(HMAC<Insecure.SHA1>.authenticationCode(for: step.bigEndianBytes, using: SymmetricKey(data: bytes)))
    // RFC 4226 section 5.3: the last four bits say where 31 bits are taken from.
    let offset = Int(code[19] & 15)
    let number = code[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// The step whose code was typed: this one, the one before or the one after; `nil` when none fits.
  ///
  /// A step at or before `lastUsed` never fits, so that a code overseen or replayed is worth nothing: store the
  /// returned step.
  public func step(of typed: String, at seconds: Int64, lastUsed: Int64?) -> Int64? {
    let digits = typed.precomposedCompatibility.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard digits.count == 6, digits.allSatisfy(\.isDigit) else { return nil }
    let now = Self.step(at: seconds)
    let expected = Array(String(scalars: digits).utf8)
    // Every step is compared, whichever fits, so that the time taken says nothing.
    let fitting = [now - 1, now, now + 1].filter { step in
      zip(code(atStep: step).utf8, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
    return fitting.first { step in lastUsed.map { step > $0 } ?? true }
  }

  /// The secret in Base32 (RFC 4648, without padding), to be typed into an app.
  public var base32: String {
    Base32Text.of(bytes)
  }

  /// The address behind the QR code (`otpauth://totp/…`). It contains the secret: never log it.
  public func address(issuer: String, account: String) -> String {
    let label = "\(Self.escaped(issuer)):\(Self.escaped(account))"
    let settings = "algorithm=SHA1&digits=6&period=\(Self.period)"
    return "otpauth://totp/\(label)?secret=\(base32)&issuer=\(Self.escaped(issuer))&\(settings)"
  }

  private static func escaped(_ text: String) -> String {
    let plain = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    return text.utf8.map { byte in
      plain.contains(byte) ? String(decoding: [byte], as: UTF8.self) : "%" + HexText.of([byte]).uppercased()
    }.joined()
  }
}
