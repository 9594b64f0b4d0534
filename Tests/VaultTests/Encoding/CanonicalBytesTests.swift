import TestKit
import Testing

@testable import Vault

@Suite("Canonical bytes") struct CanonicalBytesTests {
  /// One field of a row.
  private enum Field: Hashable {
    case nothing
    case number(Int64)
    case text(String)
    case bytes([UInt8])
    case numbers([Int64])
    case texts([String])

    static func drawn(from random: RandomSource) -> Field {
      let texts = ["", "a", "b", "ab", "ba"]
      switch random.number(below: 6) {
      case 0: return .nothing
      case 1: return .number(Int64(random.number(below: 3)) - 1)
      case 2: return .text(texts[random.number(below: 5)])
      case 3: return .bytes(Array(texts[random.number(below: 5)].utf8))
      case 4: return .numbers((0..<random.number(below: 3)).map { _ in Int64(random.number(below: 2)) })
      default: return .texts((0..<random.number(below: 3)).map { _ in texts[random.number(below: 5)] })
      }
    }
  }

  private func encoding(_ fields: [Field], purpose: String = "test/1") -> [UInt8] {
    var canonical = CanonicalBytes(purpose)
    for field in fields {
      switch field {
      case .nothing: canonical.add(nil as Int64?)
      case .number(let value): canonical.add(value)
      case .text(let value): canonical.add(value)
      case .bytes(let value): canonical.add(value)
      case .numbers(let values): canonical.add(list: values)
      case .texts(let values): canonical.add(list: values)
      }
    }
    return canonical.bytes
  }

  @Test func `no two different rows have the same bytes`() {
    let random = RandomSource.counted(from: 3)
    var seen: [[UInt8]: [Field]] = [:]
    for _ in 0..<20_000 {
      let row = (0..<random.number(below: 4)).map { _ in Field.drawn(from: random) }
      let bytes = encoding(row)
      // An empty list says nothing about what it would hold.
      let plain = row.map { $0 == .texts([]) ? Field.numbers([]) : $0 }
      #expect(seen[bytes] == nil || seen[bytes] == plain)
      seen[bytes] = plain
    }
    #expect(seen.count > 1000)
  }

  @Test func `a character moved to the next field changes the bytes`() {
    #expect(encoding([.text("ab"), .text("c")]) != encoding([.text("a"), .text("bc")]))
  }

  @Test func `absent, empty and zero differ`() {
    let rows: [[Field]] = [[], [.nothing], [.text("")], [.bytes([])], [.number(0)], [.numbers([])]]
    #expect(Set(rows.map { encoding($0) }).count == rows.count)
  }

  @Test func `a row made for one purpose is not one of another`() {
    #expect(encoding([.number(1)], purpose: "audit/1") != encoding([.number(1)], purpose: "audit/2"))
  }
}
