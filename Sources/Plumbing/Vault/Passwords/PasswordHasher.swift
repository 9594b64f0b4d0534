import Folding
import Crypto
import CryptoExtras
import Foundation

/// Hashes and verifies passwords with scrypt and a pepper, at most two at once, off the threads of Swift concurrency.
///
/// One hasher serves the whole process: the limit on memory is its own. Passwords are compared in Unicode form NFKC
/// (NIST SP 800-63B-4), so that two keyboards give the same password.
public final class PasswordHasher: Sendable {
  private let cost: ScryptCost
  private let pepper: PasswordPepper?
  private let random: RandomSource
  private let queue: DerivationQueue
  private let unknownAccount: PasswordHash

  /// A hasher; an installation gives its pepper (`DeskKey.passwordPepper` of the house) and the standard cost.
  public convenience init(cost: ScryptCost = .standard, pepper: PasswordPepper?, random: RandomSource = .secure) {
    self.init(cost: cost, pepper: pepper, random: random, queue: DerivationQueue())
  }

  init(cost: ScryptCost, pepper: PasswordPepper?, random: RandomSource, queue: DerivationQueue) {
    self.cost = cost
    self.pepper = pepper
    self.random = random
    self.queue = queue
    unknownAccount = PasswordHash(
      cost: cost, pepper: pepper?.identifier, salt: random.bytes(PasswordHash.saltLength),
      hash: random.bytes(PasswordHash.hashLength))
  }

  /// The text to store for a password: algorithm, parameters, salt and hash.
  public func hash(_ password: String) async throws(VaultFault) -> String {
    let salt = random.bytes(PasswordHash.saltLength)
    let key = try await derive(password, cost: cost, salt: salt)
    return PasswordHash(cost: cost, pepper: pepper?.identifier, salt: salt, hash: key.byteArray).text
  }

  /// Whether the password is the one of the stored hash, compared in constant time.
  ///
  /// For an account that does not exist give `nil`: the same work is done, the answer is no. A stored hash of another
  /// form throws.
  public func verify(_ password: String, against stored: String?) async throws(VaultFault) -> Bool {
    let expected = try stored.map { text throws(VaultFault) in try PasswordHash(text) } ?? unknownAccount
    // Always today's pepper, whatever the stored text says: who can write the database plants no hash without it.
    let key = try await derive(password, cost: expected.cost, salt: expected.salt)
    return key == SymmetricKey(data: expected.hash) && stored != nil
  }

  /// Whether a hash should be made anew at the next log-in: its cost or pepper is not today's, or it cannot be read.
  public func needsRehash(_ stored: String) -> Bool {
    do throws(VaultFault) {
      let hash = try PasswordHash(stored)
      return hash.cost != cost || hash.pepper != pepper?.identifier
    } catch {
      return true
    }
  }

  private func derive(
    _ password: String, cost: ScryptCost, salt: [UInt8]
  ) async throws(VaultFault) -> SymmetricKey {
    let characters = Array(password.precomposedCompatibility.utf8)
    let secret = pepper?.applied(to: characters) ?? characters
    return try await queue.run { () throws(VaultFault) in
      do {
        return try KDF.Scrypt.deriveKey(
          from: secret, salt: salt, outputByteCount: PasswordHash.hashLength, rounds: 1 << cost.exponent,
          blockSize: cost.blockSize, parallelism: cost.parallelism)
      } catch {
        throw .derivationFailed
      }
    }
  }
}
