import TestKit
import Testing

@testable import Vault

@Suite("Password hashes") struct PasswordHasherTests {
  private let hasher = PasswordHasher.quick()
  private let password = "vier gewone woordjes é"

  /// Made with Python's `hashlib.scrypt` and the pepper of the fixed house key.
  private let stored =
    "$scrypt$ln=10,r=8,p=1,k=1a6c549e$AAECAwQFBgcICQoLDA0ODw==$85UBhfVjWmzEdnH6WawesSwBWuQoshMuUOF9qU6ir6A="
  /// The same without a pepper.
  private let plain = "$scrypt$ln=10,r=8,p=1$AAECAwQFBgcICQoLDA0ODw==$PHeDlXejxPf9LiGORij/S5XiR8coFIrwiOVAwjlHEAs="

  @Test func `the standard cost is the one that was decided`() {
    #expect(ScryptCost.standard.exponent == 17)
    #expect(ScryptCost.standard.blockSize == 8)
    #expect(ScryptCost.standard.parallelism == 1)
  }

  @Test func `an installation's hash has the standard cost`() async throws {
    let hasher = PasswordHasher(pepper: FixedKeys.house.passwordPepper)
    let stored = try await hasher.hash(password)
    #expect(stored.hasPrefix("$scrypt$ln=17,r=8,p=1,k=1a6c549e$"))
    #expect(!hasher.needsRehash(stored))
  }

  @Test func `a hash made by another implementation verifies`() async throws {
    #expect(try await hasher.verify(password, against: stored))
    #expect(try await !hasher.verify(password + " ", against: stored))
    #expect(try await !hasher.verify("", against: stored))
  }

  @Test func `the same password typed with composed and combining accents is the same`() async throws {
    #expect(try await hasher.verify("vier gewone woordjes e\u{301}", against: stored))
  }

  @Test func `two hashes of one password have their own salt`() async throws {
    #expect(try await hasher.hash(password) != hasher.hash(password))
  }

  @Test func `an account that does not exist takes the same work and is refused`() async throws {
    #expect(try await !hasher.verify(password, against: nil))
  }

  @Test func `a hash without pepper, planted in the database, never verifies`() async throws {
    #expect(try await !hasher.verify(password, against: plain))
    #expect(hasher.needsRehash(plain))
    #expect(!hasher.needsRehash(stored))
    #expect(try await PasswordHasher(cost: .test, pepper: nil).verify(password, against: plain))
  }

  @Test func `a hash of another pepper never verifies`() async throws {
    let elsewhere = PasswordHasher(cost: .test, pepper: FixedKeys.desk(5).passwordPepper)
    #expect(try await !elsewhere.verify(password, against: stored))
    #expect(elsewhere.needsRehash(stored))
    let without = PasswordHasher(cost: .test, pepper: nil)
    #expect(try await !without.verify(password, against: stored))
  }

  @Test func `a hash of lower cost should be renewed`() {
    let standard = PasswordHasher(pepper: FixedKeys.house.passwordPepper)
    #expect(standard.needsRehash(stored))
    #expect(standard.needsRehash("nonsense"))
  }

  @Test(arguments: [
    "", "$scrypt$", "$argon2id$ln=10,r=8,p=1$AAECAwQFBgcICQoLDA0ODw==$PHeDlXejxPf9LiGORij/S5XiR8coFIrwiOVAwjlHEAs=",
    "$scrypt$ln=30,r=8,p=1$AAECAwQFBgcICQoLDA0ODw==$PHeDlXejxPf9LiGORij/S5XiR8coFIrwiOVAwjlHEAs=",
    "$scrypt$ln=1,r=8,p=1$AAECAwQFBgcICQoLDA0ODw==$PHeDlXejxPf9LiGORij/S5XiR8coFIrwiOVAwjlHEAs=",
    "$scrypt$ln=10,r=16,p=1$AAECAwQFBgcICQoLDA0ODw==$PHeDlXejxPf9LiGORij/S5XiR8coFIrwiOVAwjlHEAs=",
    "$scrypt$ln=10,r=8,p=9$AAECAwQFBgcICQoLDA0ODw==$PHeDlXejxPf9LiGORij/S5XiR8coFIrwiOVAwjlHEAs=",
    "$scrypt$ln=+10,r=8,p=1$AAECAwQFBgcICQoLDA0ODw==$PHeDlXejxPf9LiGORij/S5XiR8coFIrwiOVAwjlHEAs=",
    "$scrypt$ln=10,r=8,p=1,k=zz$AAECAwQFBgcICQoLDA0ODw==$PHeDlXejxPf9LiGORij/S5XiR8coFIrwiOVAwjlHEAs=",
    "$scrypt$ln=10,r=8,p=1$AAEC$PHeDlXejxPf9LiGORij/S5XiR8coFIrwiOVAwjlHEAs=",
    "$scrypt$ln=10,r=8,p=1$AAECAwQFBgcICQoLDA0ODw==$PHeD",
    "$scrypt$ln=10,r=8,p=1$AAECAwQFBgcICQoLDA0ODw==$PHeDlXejxPf9LiGORij/S5XiR8coFIrwiOVAwjlHEAs=$",
  ])
  func `a damaged hash is a fault, not a wrong password`(damaged: String) async {
    await #expect(throws: VaultFault.passwordHashMalformed) { try await hasher.verify(password, against: damaged) }
  }
}
