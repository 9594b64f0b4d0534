import TestKit
import Testing

@testable import Vault

/// Values that were made by an implementation written apart (HKDF, HMAC and AES-GCM of Python), so that what is stored
/// today opens with every later version, and the documented formats are the real ones.
@Suite("Stored formats") struct StoredFormatTests {
  private static let deskKey = """
    01a791f2854c89ad7d0000000000000001000102030405060708090a0ba02fb2a51227f879f274c1173f751f39acdeb3\
    3f2f5c1322dc8669194e4f4d5efb73f6accd31ae2698111556717281551cda7ffe308243d40569e723ec81c4500bdf95\
    aef427043fa5590d5e787b7754
    """
  private static let contentKey = """
    010000000000000001000102030405060708090a0b44671ce75433ede2f18f3b02225a53382d9482abc7870f17595553\
    6f9a2bf6ba3ee9d6fcee9396ce715332489bd3cb8d
    """
  private static let sealed = """
    01000102030405060708090a0bc5c2526cdf28ad8df833f1a5b6f2e9de8f374bf94871fea5c712e90b53ec41e04c97ad\
    958456d123002bfa6eaf255bbe
    """

  private func bytes(_ hex: String) throws -> [UInt8] {
    try #require(HexText.bytes(from: hex))
  }

  @Test func `a value sealed by another implementation opens through the whole chain of keys`() throws {
    let desk = try DeskKey(unwrapping: bytes(Self.deskKey), with: FixedKeys.root, desk: 1)
    #expect(desk.standing == FixedKeys.desk(1).standing)
    let key = try desk.contentKey(unwrapping: bytes(Self.contentKey), group: 42, kind: "dossier")
    let place = SealedPlace(desk: 1, group: 42, table: "note", column: "body", row: 9, version: 3)
    #expect(try key.openText(bytes(Self.sealed), place) == "Zij belde om half vier.")
  }

  @Test func `search entries are those of another implementation`() throws {
    let desk = FixedKeys.desk(1)
    let phone = try #require(Normaliser.phone("06-12 34 56 78"))
    let surname = try #require(Normaliser.surname("van den Berg", birthYear: 1976))
    #expect(HexText.of(desk.blindIndex(phone)) == "07e5da8fb38aaedb2a60f518d89d95a2")
    #expect(HexText.of(desk.blindIndex(surname)) == "bc470454b15c9765cca3b0f4ce5b5322")
  }

  @Test func `hashes of audit rows and tokens are those of another implementation`() throws {
    let desk = FixedKeys.desk(1)
    var row = CanonicalBytes("audit/1")
    row.add(7)
    row.add(nil as String?)
    row.add("gelezen")
    row.add(list: [3, 5])
    row.add([1, 2])
    row.add(true)
    #expect(
      HexText.of(desk.auditHash(row.bytes))
        == "f5140875e6610191d1fe897d0872b370786be942a4edf452c008d83f70a6ada8")
    #expect(
      HexText.of(desk.tokenHash("7K3MQ9TD2XHV8RWA", purpose: "receipt"))
        == "0b2e56204d2bd2ab0220f92b14e0215159703a9975e3b987f6a69e3f551fba0e")
  }
}
