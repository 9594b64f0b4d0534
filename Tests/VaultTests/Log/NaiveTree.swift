import Crypto

@testable import Vault

/// The tree as RFC 6962 section 2.1 writes it down: recursive, over the entries themselves, without any shared code.
enum NaiveTree {
  static func root(_ entries: ArraySlice<[UInt8]>) -> [UInt8] {
    if entries.isEmpty { return sha([]) }
    if entries.count == 1 { return sha([0] + entries[entries.startIndex]) }
    let middle = entries.startIndex + split(entries.count)
    return sha([1] + root(entries[..<middle]) + root(entries[middle...]))
  }

  private static func split(_ count: Int) -> Int {
    var half = 1
    while half * 2 < count { half *= 2 }
    return half
  }

  private static func sha(_ bytes: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: bytes))
  }
}
