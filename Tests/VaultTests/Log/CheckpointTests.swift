import Foundation
import TestKit
import Testing

@testable import Vault

@Suite("Checkpoints") struct CheckpointTests {
  private static let verifierText = "loket.example/desk/1+821292e5+ARLXWqfZmAbtlRy+KKbaNt03kJ71pcc06QBvUWmKBhkw"

  /// Signed with the Ed25519 of Python's `cryptography`, with the key that belongs to the fixed desk key 1.
  private static let signed = """
    loket.example/desk/1
    8
    XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=
    time 1735689600000

    \u{2014} loket.example/desk/1 \
    ghKS5VpO26uLUblv8WAt9WCCqQH5MxSMQVkmQecxaMVrUEle5ky8LOmYnJ3n7mE8DlfXzDZz8t5/ad30701P3wH3DgE=

    """

  private func signer(desk: Int64 = 1, _ name: String = "loket.example/desk/1") throws -> CheckpointSigner {
    try FixedKeys.desk(desk).checkpointSigner(origin: #require(CheckpointOrigin(name)))
  }

  @Test func `a checkpoint signed by another implementation is read by whoever has the public text`() throws {
    let verifier = try #require(CheckpointVerifier(Self.verifierText))
    let checkpoint = try verifier.open(Self.signed)
    #expect(checkpoint.size == 8)
    #expect(HexText.of(checkpoint.root.bytes).hasPrefix("5dc9da79a706"))
    #expect(checkpoint.time == 1_735_689_600_000)
    #expect(checkpoint.origin.name == "loket.example/desk/1")
  }

  @Test func `the desk's signer belongs to that public text`() throws {
    #expect(try signer().verifier.description == Self.verifierText)
    #expect(try CheckpointVerifier(Self.verifierText) == signer().verifier)
  }

  @Test func `a signed checkpoint has the documented form and opens`() throws {
    let log = (0..<8).reduce(into: MerkleFrontier()) { $0.append(.leaf([$1])) }
    let signed = try signer().sign(size: log.size, root: log.root, time: 1_735_689_600_000)
    #expect(signed.hasPrefix("loket.example/desk/1\n8\n"))
    #expect(signed.hasSuffix("=\n"))
    #expect(signed.split(separator: "\n", omittingEmptySubsequences: false).count == 7)
    #expect(try signer().verifier.open(signed).root == log.root)
  }

  @Test func `the name of every desk's log is one that a checkpoint may have`() {
    #expect(CheckpointOrigin(CheckpointOrigin.auditLog.name) == .auditLog)
  }

  @Test func `no other key passes for this one`() throws {
    let signed = try signer(desk: 2).sign(size: 8, root: .empty, time: 0)
    #expect(throws: VaultFault.checkpointNotAuthentic) { try signer().verifier.open(signed) }
    let otherLog = try signer(desk: 1, "loket.example/desk/2").sign(size: 8, root: .empty, time: 0)
    #expect(throws: VaultFault.checkpointNotAuthentic) { try signer().verifier.open(otherLog) }
  }

  @Test func `a checkpoint with any bit flipped is refused`() throws {
    let verifier = try #require(CheckpointVerifier(Self.verifierText))
    for altered in Flipped.each(of: Array(Self.signed.utf8)) {
      guard let text = String(validating: altered, as: UTF8.self) else { continue }
      #expect(throws: VaultFault.self) { try verifier.open(text) }
    }
  }

  @Test(arguments: [
    ("8\n", "9\n"), ("\n8\n", "\n08\n"), ("\n8\n", "\n+8\n"), ("\n8\n", "\n-8\n"),
    ("time 1735689600000", "time 1735689600001"),
    ("\n\n", "\n"), ("\n\n", "\nmore\n\n"), ("\n", "\r\n"), ("DgE=", "DgF="), ("\u{2014}", "-"), ("time ", "Time "),
  ])
  func `a checkpoint written in any other way is refused`(old: String, new: String) throws {
    let verifier = try #require(CheckpointVerifier(Self.verifierText))
    let altered = Self.signed.replacingOccurrences(of: old, with: new)
    try #require(Array(altered.utf8) != Array(Self.signed.utf8))
    #expect(throws: VaultFault.self) { try verifier.open(altered) }
  }

  @Test(arguments: ["", "\n", "\n\n", "a\n\n", signed + "\n", signed + signed])
  func `what is not one checkpoint is refused`(text: String) throws {
    let verifier = try #require(CheckpointVerifier(Self.verifierText))
    #expect(throws: VaultFault.self) { try verifier.open(text) }
  }

  @Test(arguments: [
    "", "loket.example/desk/1", "loket.example/desk/1+821292e6+ARLXWqfZmAbtlRy+KKbaNt03kJ71pcc06QBvUWmKBhkw",
    "loket.example/desk/2+821292e5+ARLXWqfZmAbtlRy+KKbaNt03kJ71pcc06QBvUWmKBhkw",
    "loket.example/desk/1+821292e5+AhLXWqfZmAbtlRy+KKbaNt03kJ71pcc06QBvUWmKBhkw", "loket.example/desk/1+821292e5+AAAA",
  ])
  func `a public text whose parts do not belong together is refused`(text: String) {
    #expect(CheckpointVerifier(text) == nil)
  }

  @Test(arguments: ["", "a b", "a+b", "a\nb", "\u{E9}", String(repeating: "a", count: 201)])
  func `an origin that would blur the form is refused`(name: String) {
    #expect(CheckpointOrigin(name) == nil)
  }
}
