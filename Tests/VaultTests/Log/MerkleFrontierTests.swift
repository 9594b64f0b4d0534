import Testing

@testable import Vault

@Suite("The log's tree") struct MerkleFrontierTests {
  static let limit = 70
  private let entries = (0..<limit).map { number in
    [UInt8](repeating: UInt8(number), count: number % 5) + [UInt8(number)]
  }

  private func log(_ entries: some Sequence<[UInt8]>) -> MerkleFrontier {
    entries.reduce(into: MerkleFrontier()) { $0.append(.leaf($1)) }
  }

  /// The eight entries and roots that certificate-transparency projects test with; recomputed with Python's `hashlib`.
  @Test func `roots are those of the published example`() throws {
    let entries = [
      "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    let roots = [
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
    var log = MerkleFrontier()
    #expect(HexText.of(log.root.bytes) == roots[0])
    for (entry, root) in zip(entries, roots.dropFirst()) {
      log.append(.leaf(try #require(HexText.bytes(from: entry))))
      #expect(HexText.of(log.root.bytes) == root)
    }
  }

  @Test func `every root is that of the naive definition`() {
    for count in 0...Self.limit {
      let log = log(entries[..<count])
      #expect(log.size == Int64(count))
      #expect(log.root.bytes == NaiveTree.root(entries[..<count]))
    }
  }

  /// What somebody with full control of the database could do to what a checkpoint covers.
  @Test func `altering, deleting, inserting, swapping and cutting off entries all show in the root`() {
    let honest = Array(entries.prefix(30))
    var attacks: [String: [[UInt8]]] = [:]
    attacks["altered"] = honest.enumerated().map { $0.offset == 7 ? [99] : $0.element }
    attacks["deleted"] = honest.enumerated().filter { $0.offset != 7 }.map(\.element)
    attacks["inserted"] = Array(honest[..<7]) + [[99]] + Array(honest[7...])
    attacks["swapped"] = Array(honest[..<7]) + [honest[8], honest[7]] + Array(honest[9...])
    attacks["rebuilt"] = honest.map { $0 + [1] }
    attacks["cut off"] = honest.dropLast()
    for (name, entries) in attacks {
      #expect(log(entries).root != log(honest).root, "\(name) entries went unseen")
    }
  }

  @Test func `an entry can't pose as a node`() {
    let (left, right) = (MerkleHash.leaf([1]), MerkleHash.leaf([2]))
    #expect(MerkleHash.leaf(left.bytes + right.bytes) != .node(left, right))
  }
}
