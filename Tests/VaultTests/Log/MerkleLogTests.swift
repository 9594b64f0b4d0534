import Testing

@testable import Vault

@Suite("The log's tree") struct MerkleLogTests {
  static let limit = 70
  private let entries = (0..<limit).map { number in
    [UInt8](repeating: UInt8(number), count: number % 5) + [UInt8(number)]
  }

  private func log(_ count: Int) -> MerkleLog {
    MerkleLog(leaves: entries.prefix(count).map(MerkleHash.leaf))
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
    var log = MerkleLog()
    #expect(HexText.of(log.root.bytes) == roots[0])
    for (entry, root) in zip(entries, roots.dropFirst()) {
      log.append(.leaf(try #require(HexText.bytes(from: entry))))
      #expect(HexText.of(log.root.bytes) == root)
    }
  }

  @Test func `every root is that of the naive definition`() throws {
    for count in 0...Self.limit {
      let log = log(count)
      #expect(log.root.bytes == NaiveTree.root(entries[..<count]))
      #expect(try log.prover().root() == log.root)
    }
  }

  @Test func `every inclusion proof is that of the naive definition and verifies`() throws {
    for count in 1...Self.limit {
      let log = log(count)
      let prover = try log.prover()
      for index in 0..<count {
        let proof = try prover.inclusion(of: Int64(index))
        #expect(proof.path.map(\.bytes) == NaiveTree.inclusion(index, entries[..<count]))
        #expect(proof.verifies(.leaf(entries[index]), in: log.root))
      }
    }
  }

  @Test func `every consistency proof is that of the naive definition and verifies`() throws {
    for count in 1...Self.limit {
      let log = log(count)
      let prover = try log.prover()
      for old in 1...count {
        let proof = try prover.consistency(from: Int64(old))
        #expect(proof.path.map(\.bytes) == NaiveTree.consistency(old, entries[..<count]))
        #expect(proof.verifies(from: self.log(old).root, to: log.root))
      }
    }
  }

  @Test func `an older checkpoint is still proven from the nodes of today`() throws {
    let today = log(Self.limit)
    for count in 1..<Self.limit {
      let prover = try today.prover(size: Int64(count))
      #expect(try prover.root() == log(count).root)
      #expect(try prover.inclusion(of: Int64(count - 1)).verifies(.leaf(entries[count - 1]), in: log(count).root))
    }
  }

  @Test func `a proof does not verify for another entry, place, size or root`() throws {
    for count in [2, 3, 7, 8, 9, 33, 64] {
      let log = log(count)
      let prover = try log.prover()
      for index in 0..<count {
        let proof = try prover.inclusion(of: Int64(index))
        let leaf = MerkleHash.leaf(entries[index])
        #expect(!proof.verifies(.leaf(entries[(index + 1) % count]), in: log.root))
        #expect(!proof.verifies(leaf, in: self.log(count - 1).root))
        for other in 0..<count where other != index {
          let moved = InclusionProof(index: Int64(other), size: proof.size, path: proof.path)
          #expect(!moved.verifies(leaf, in: log.root))
        }
        let longer = InclusionProof(index: proof.index, size: proof.size, path: proof.path + [leaf])
        let shorter = InclusionProof(index: proof.index, size: proof.size, path: Array(proof.path.dropLast()))
        #expect(!longer.verifies(leaf, in: log.root) && !shorter.verifies(leaf, in: log.root))
      }
    }
  }

  @Test func `a proof for an impossible place never verifies`() throws {
    let log = log(5)
    let proof = try log.prover().inclusion(of: 2)
    for (index, size) in [(-1, 5), (5, 5), (2, 0), (2, -5), (.max, .max), (.min, .max)] as [(Int64, Int64)] {
      let posing = InclusionProof(index: index, size: size, path: proof.path)
      #expect(!posing.verifies(.leaf(entries[2]), in: log.root))
    }
    for (old, new) in [(-1, 5), (6, 5), (.min, .max), (.max, .max)] as [(Int64, Int64)] {
      let posing = ConsistencyProof(oldSize: old, newSize: new, path: proof.path)
      #expect(!posing.verifies(from: log.root, to: log.root))
    }
  }

  /// What somebody with full control of the database could try between two checkpoints.
  @Test func `altering, deleting, inserting, swapping and cutting off entries all show`() throws {
    let old = log(20)
    let honest = Array(entries.prefix(30))
    var attacks: [String: [[UInt8]]] = [:]
    attacks["altered"] = honest.enumerated().map { $0.offset == 7 ? [99] : $0.element }
    attacks["deleted"] = honest.enumerated().filter { $0.offset != 7 }.map(\.element)
    attacks["inserted"] = Array(honest[..<7]) + [[99]] + Array(honest[7...])
    attacks["swapped"] = Array(honest[..<7]) + [honest[8], honest[7]] + Array(honest[9...])
    attacks["rebuilt"] = honest.map { $0 + [1] }
    for (name, entries) in attacks {
      let forged = MerkleLog(leaves: entries.map(MerkleHash.leaf))
      let proof = try forged.prover().consistency(from: 20)
      #expect(!proof.verifies(from: old.root, to: forged.root), "\(name) entries went unseen")
    }
    let cutOff = log(19)
    #expect(throws: VaultFault.logTooShort) { try cutOff.prover().consistency(from: 20) }
    #expect(!ConsistencyProof(oldSize: 20, newSize: 20, path: []).verifies(from: old.root, to: cutOff.root))
  }

  @Test func `a consistency proof with any hash altered does not verify`() throws {
    let (old, new) = (log(21), log(45))
    let proof = try new.prover().consistency(from: 21)
    for place in proof.path.indices {
      var path = proof.path
      path[place] = .leaf([1])
      #expect(!ConsistencyProof(oldSize: 21, newSize: 45, path: path).verifies(from: old.root, to: new.root))
    }
    for path in [proof.path + [.leaf([1])], Array(proof.path.dropLast()), []] {
      #expect(!ConsistencyProof(oldSize: 21, newSize: 45, path: path).verifies(from: old.root, to: new.root))
    }
  }

  @Test func `every log continues the empty one`() throws {
    let proof = try log(3).prover().consistency(from: 0)
    #expect(proof.verifies(from: .empty, to: log(3).root))
    #expect(!proof.verifies(from: log(1).root, to: log(3).root))
  }

  @Test func `a stored frontier goes on where it stopped`() throws {
    var frontier = MerkleFrontier()
    for count in 0..<Self.limit {
      frontier = try MerkleFrontier(bytes: frontier.bytes)
      #expect(frontier == log(count).frontier)
      _ = frontier.append(.leaf(entries[count]))
    }
    #expect(frontier.root == log(Self.limit).root)
  }

  @Test func `a damaged frontier is refused`() throws {
    let bytes = log(5).frontier.bytes
    let negative = [0xFF] + Array(bytes.dropFirst())
    let all: [[UInt8]] = [[], [1], Array(bytes.dropLast()), bytes + [0], negative, Array(bytes.prefix(8))]
    for damaged in all {
      #expect(throws: VaultFault.malformed) { try MerkleFrontier(bytes: damaged) }
    }
  }

  @Test func `what lies beyond the end is not proven`() throws {
    let prover = try log(5).prover()
    #expect(throws: VaultFault.logTooShort) { try prover.inclusion(of: 5) }
    #expect(throws: VaultFault.logTooShort) { try prover.inclusion(of: -1) }
    #expect(throws: VaultFault.logTooShort) { try prover.consistency(from: 6) }
    #expect(throws: VaultFault.logTooShort) { try log(5).prover(size: 6) }
  }

  @Test func `an entry can't pose as a node`() {
    let (left, right) = (MerkleHash.leaf([1]), MerkleHash.leaf([2]))
    #expect(MerkleHash.leaf(left.bytes + right.bytes) != .node(left, right))
  }
}
