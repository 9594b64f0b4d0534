import TestKit
import Testing

@testable import Vault

@Suite("Sealed values") struct ContentKeyTests {
  private let desk = FixedKeys.desk(1)
  private let place = SealedPlace(desk: 1, group: 42, table: "note", column: "body", row: 9, version: 3)

  private func key(group: Int64 = 42, kind: String = "dossier") throws -> ContentKey {
    try desk.newContentKey(group: group, kind: kind, using: .counted(from: 5)).key
  }

  @Test(arguments: [0, 1, 15, 16, 31, 32, 33, 63, 64, 65, 10_000])
  func `a value of any length opens as it was sealed`(length: Int) throws {
    let key = try key()
    let value = RandomSource.counted(from: UInt64(length)).bytes(length)
    #expect(try key.open(try key.seal(value, place), place) == value)
  }

  @Test func `bytes that look like padding are kept`() throws {
    let key = try key()
    for value in [[0x80], [0x80, 0, 0], [0, 0, 0], [UInt8](repeating: 0x80, count: 32)] as [[UInt8]] {
      #expect(try key.open(try key.seal(value, place), place) == value)
    }
  }

  @Test func `text with accents and marks opens byte for byte`() throws {
    let key = try key()
    let text = "Ze zei: \u{201C}nee\u{201D} e\u{301} \u{E9} \u{1F6AA}\r\n"
    #expect(Array(try key.openText(try key.seal(text: text, place), place).utf8) == Array(text.utf8))
  }

  @Test func `bytes that are not text are refused as text`() throws {
    let key = try key()
    let sealed = try key.seal([0xFF, 0xFE], place)
    #expect(throws: VaultFault.notText) { try key.openText(sealed, place) }
  }

  @Test func `two seals of the same value look different`() throws {
    let key = try key()
    #expect(try key.seal([1, 2, 3], place) != key.seal([1, 2, 3], place))
  }

  @Test func `the length of a short value does not show`() throws {
    let key = try key()
    let lengths = try Set((0..<32).map { try key.seal([UInt8](repeating: 7, count: $0), place).count })
    #expect(lengths == [61])
  }

  /// Every place that differs from `place` in one coordinate that the key allows.
  private static let otherPlaces: [SealedPlace] = [
    .init(desk: 1, group: 42, table: "message", column: "body", row: 9, version: 3),
    .init(desk: 1, group: 42, table: "note", column: "title", row: 9, version: 3),
    .init(desk: 1, group: 42, table: "note", column: "body", row: 10, version: 3),
    .init(desk: 1, group: 42, table: "note", column: "body", row: 9, version: 2),
    .init(desk: 1, group: 42, table: "note", column: "body", row: 3, version: 9),
    .init(desk: 1, group: 42, table: "body", column: "note", row: 9, version: 3),
    .init(desk: 1, group: 42, table: "noteb", column: "ody", row: 9, version: 3),
    .init(desk: 1, group: 42, table: "", column: "notebody", row: 9, version: 3),
  ]

  @Test(arguments: otherPlaces)
  func `a value sealed in one place never opens in another`(other: SealedPlace) throws {
    let key = try key()
    let sealed = try key.seal(text: "inhoud", place)
    #expect(throws: VaultFault.notAuthentic) { try key.open(sealed, other) }
  }

  @Test func `random places never open each other`() throws {
    let key = try key()
    let random = RandomSource.counted(from: 11)
    for _ in 0..<300 {
      let places = (0..<2).map { _ in
        SealedPlace(
          desk: 1, group: 42, table: ["a", "b", "ab"][random.number(below: 3)],
          column: ["a", "b", "ba"][random.number(below: 3)], row: Int64(random.number(below: 3)),
          version: Int64(random.number(below: 3)))
      }
      let sealed = try key.seal([1], places[0])
      if places[0] == places[1] {
        #expect(try key.open(sealed, places[1]) == [1])
      } else {
        #expect(throws: VaultFault.notAuthentic) { try key.open(sealed, places[1]) }
      }
    }
  }

  @Test func `a key seals and opens nothing of another desk or group`() throws {
    let key = try key()
    let sealed = try key.seal([1], place)
    for (desk, group) in [(2, 42), (1, 43)] as [(Int64, Int64)] {
      let other = SealedPlace(desk: desk, group: group, table: "note", column: "body", row: 9, version: 3)
      #expect(throws: VaultFault.placeOutsideKey) { try key.seal([1], other) }
      #expect(throws: VaultFault.placeOutsideKey) { try key.open(sealed, other) }
    }
  }

  @Test func `the same bytes under a key made for another desk, group or kind do not open`() throws {
    let key = try key()
    let sealed = try key.seal([1], place)
    for (desk, group, kind) in [(2, 42, "dossier"), (1, 43, "dossier"), (1, 42, "contact")] as [(Int64, Int64, String)]
    {
      let posing = ContentKey(key.key, desk: desk, group: group, kind: kind)
      let other = SealedPlace(desk: desk, group: group, table: "note", column: "body", row: 9, version: 3)
      #expect(throws: VaultFault.notAuthentic) { try posing.open(sealed, other) }
    }
  }

  @Test func `a value with any bit flipped does not open`() throws {
    let key = try key()
    let sealed = try key.seal(text: "inhoud", place)
    for altered in Flipped.each(of: sealed) {
      #expect(throws: VaultFault.self) { try key.open(altered, place) }
    }
  }

  @Test func `a value cut short or drawn out does not open`() throws {
    let key = try key()
    let sealed = try key.seal(text: "inhoud", place)
    for length in 0..<sealed.count {
      #expect(throws: VaultFault.self) { try key.open(Array(sealed.prefix(length)), place) }
    }
    #expect(throws: VaultFault.notAuthentic) { try key.open(sealed + [0], place) }
  }

  @Test func `a later format says so instead of seeming damaged`() throws {
    let key = try key()
    var sealed = try key.seal([1], place)
    sealed[0] = 2
    #expect(throws: VaultFault.unknownFormat) { try key.open(sealed, place) }
  }

  @Test func `another content key of the same group opens nothing`() throws {
    let sealed = try key().seal([1], place)
    let other = try desk.newContentKey(group: 42, kind: "dossier").key
    #expect(throws: VaultFault.notAuthentic) { try other.open(sealed, place) }
  }
}
