import TestKit
import Testing

@testable import Vault

@Suite("Authenticator codes") struct TimedCodeTests {
  private func secret() throws -> TimedCodeSecret {
    try #require(TimedCodeSecret(bytes: Array("12345678901234567890".utf8)))
  }

  /// RFC 6238 appendix B; its codes have eight digits, an app shows the last six.
  @Test(
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
      (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ] as [(Int64, String)])
  func `codes are those of the standard`(seconds: Int64, code: String) throws {
    #expect(try secret().code(atStep: TimedCodeSecret.step(at: seconds)) == code)
  }

  @Test func `a code holds one step early and late, and no longer`() throws {
    let secret = try secret()
    let code = secret.code(atStep: 1000)
    let fits = (997...1003).filter { secret.step(of: code, at: $0 * 30, lastUsed: nil) == 1000 }
    #expect(fits == [999, 1000, 1001])
  }

  @Test func `a used code and everything before it are refused`() throws {
    let secret = try secret()
    let code = secret.code(atStep: 1000)
    #expect(secret.step(of: code, at: 30_000, lastUsed: 999) == 1000)
    #expect(secret.step(of: code, at: 30_000, lastUsed: 1000) == nil)
    #expect(secret.step(of: code, at: 30_000, lastUsed: 1001) == nil)
  }

  @Test func `spaces are forgiven, other texts are not codes`() throws {
    let secret = try secret()
    #expect(secret.step(of: " 287 082 ", at: 59, lastUsed: nil) == 1)
    for typed in ["", "28708", "2870822", "28708a", "+28708", "-87082"] {
      #expect(secret.step(of: typed, at: 59, lastUsed: nil) == nil)
    }
  }

  @Test func `the address for the app carries the secret and the account`() throws {
    let address = try secret().address(issuer: "Loket & Co", account: "m.de wit@voorbeeld.nl")
    let expected =
      "otpauth://totp/Loket%20%26%20Co:m.de%20wit%40voorbeeld.nl?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
      + "&issuer=Loket%20%26%20Co&algorithm=SHA1&digits=6&period=30"
    #expect(address == expected)
  }

  @Test func `a stored secret of another length is refused`() {
    #expect(TimedCodeSecret(bytes: [1, 2, 3]) == nil)
    #expect(TimedCodeSecret.generate().bytes.count == 20)
  }
}
