/// How much work one password derivation takes (scrypt, RFC 7914).
public struct ScryptCost: Hashable, Sendable {
  /// The number of blocks is two to this power (N).
  public let exponent: Int
  /// The block size (r).
  public let blockSize: Int
  /// The number of independent mixes (p).
  public let parallelism: Int

  /// N = 2^17, r = 8, p = 1: 128 MiB each (OWASP ASVS 5.0, appendix C).
  public static let standard = ScryptCost(checked: 17, 8, 1)
  /// N = 2^10: for tests, never for an installation.
  public static let test = ScryptCost(checked: 10, 8, 1)

  /// Parameters of a stored hash; `nil` when a derivation with them could exhaust the machine or is no real work.
  init?(exponent: Int, blockSize: Int, parallelism: Int) {
    guard (10...20).contains(exponent), blockSize == 8, (1...4).contains(parallelism) else { return nil }
    self.init(checked: exponent, blockSize, parallelism)
  }

  private init(checked exponent: Int, _ blockSize: Int, _ parallelism: Int) {
    self.exponent = exponent
    self.blockSize = blockSize
    self.parallelism = parallelism
  }
}
