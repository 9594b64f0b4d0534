import TestKit
import Testing

@testable import Vault

@Suite("The blind index") struct BlindIndexTests {
  private let phone = Normaliser.phone("0612345678")

  @Test func `an entry is 128 bits and the same every time`() throws {
    let phone = try #require(phone)
    #expect(FixedKeys.desk(1).blindIndex(phone).count == 16)
    #expect(FixedKeys.desk(1).blindIndex(phone) == FixedKeys.desk(1).blindIndex(phone))
  }

  @Test func `one telephone number on two desks gives two entries`() throws {
    let phone = try #require(phone)
    #expect(FixedKeys.desk(1).blindIndex(phone) != FixedKeys.desk(2).blindIndex(phone))
  }

  @Test func `the same text of another kind gives another entry`() {
    let entries = Set(NormalisedValue.Kind.allCases.map { FixedKeys.desk(1).blindIndex($0.rawValue, "1") })
    #expect(entries.count == NormalisedValue.Kind.allCases.count)
  }

  @Test func `kind and value do not run into each other`() {
    #expect(FixedKeys.desk(1).blindIndex("ab", "c") != FixedKeys.desk(1).blindIndex("a", "bc"))
  }

  @Test func `a token's hash depends on its purpose and desk`() {
    let desk = FixedKeys.desk(1)
    let hashes: Set = [
      desk.tokenHash("abc", purpose: "receipt"), desk.tokenHash("abc", purpose: "invitation"),
      FixedKeys.desk(2).tokenHash("abc", purpose: "receipt"), desk.tokenHash("abd", purpose: "receipt"),
    ]
    #expect(hashes.count == 4)
    #expect(hashes.allSatisfy { $0.count == 32 })
  }

  @Test func `an audit row has its own hash on each desk, and any change shows`() {
    let desk = FixedKeys.desk(1)
    let row: [UInt8] = [1, 2, 3]
    let hash = desk.auditHash(row)
    #expect(desk.isAuditHash(hash, of: row))
    #expect(!desk.isAuditHash(hash, of: [1, 2, 4]))
    #expect(!FixedKeys.desk(2).isAuditHash(hash, of: row))
    #expect(!desk.isAuditHash([], of: row))
  }
}
