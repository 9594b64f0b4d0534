import TestKit
import Testing

@testable import Vault

@Suite("Wrapped keys") struct DeskKeyTests {
  private let desk = FixedKeys.desk(1)

  @Test func `a desk key is wrapped and opened by its root key`() throws {
    let wrapped = try desk.wrapped(by: FixedKeys.root)
    let opened = try DeskKey(unwrapping: wrapped, with: FixedKeys.root, desk: 1)
    #expect(opened.wrapping == desk.wrapping && opened.standing == desk.standing)
    #expect(try desk.wrapped(by: FixedKeys.root) != wrapped, "two wrappings never look alike")
  }

  @Test func `a desk key does not open for another desk`() throws {
    let wrapped = try desk.wrapped(by: FixedKeys.root)
    #expect(throws: VaultFault.keyDoesNotOpen) { try DeskKey(unwrapping: wrapped, with: FixedKeys.root, desk: 2) }
  }

  @Test func `a desk key of another root key says so`() throws {
    let wrapped = try desk.wrapped(by: FixedKeys.root)
    #expect(throws: VaultFault.otherRootKey) { try DeskKey(unwrapping: wrapped, with: FixedKeys.otherRoot, desk: 1) }
  }

  @Test func `a desk key with any bit flipped does not open`() throws {
    let wrapped = try desk.wrapped(by: FixedKeys.root)
    for altered in Flipped.each(of: wrapped) {
      #expect(throws: VaultFault.self) { try DeskKey(unwrapping: altered, with: FixedKeys.root, desk: 1) }
    }
  }

  @Test func `a shortened or lengthened desk key is malformed`() throws {
    let wrapped = try desk.wrapped(by: FixedKeys.root)
    for length in [1, 8, 16, 17, 44, wrapped.count - 1] {
      #expect(throws: VaultFault.self) {
        try DeskKey(unwrapping: Array(wrapped.prefix(length)), with: FixedKeys.root, desk: 1)
      }
    }
    for wrong in [[], wrapped + [0]] {
      #expect(throws: VaultFault.malformed) { try DeskKey(unwrapping: wrong, with: FixedKeys.root, desk: 1) }
    }
  }

  @Test func `a content key opens for its own desk, group and kind only`() throws {
    let wrapped = try desk.newContentKey(group: 42, kind: "dossier").wrapped
    #expect(try desk.contentKey(unwrapping: wrapped, group: 42, kind: "dossier").group == 42)
    #expect(throws: VaultFault.keyDoesNotOpen) { try desk.contentKey(unwrapping: wrapped, group: 43, kind: "dossier") }
    #expect(throws: VaultFault.keyDoesNotOpen) { try desk.contentKey(unwrapping: wrapped, group: 42, kind: "contact") }
    #expect(throws: VaultFault.keyDoesNotOpen) {
      try FixedKeys.desk(2).contentKey(unwrapping: wrapped, group: 42, kind: "dossier")
    }
  }

  @Test func `a content key does not open for a desk that shares the very same keys`() throws {
    let wrapped = try desk.newContentKey(group: 42, kind: "dossier").wrapped
    let twin = DeskKey(desk: 2, generation: 1, wrapping: desk.wrapping.byteArray, standing: desk.standing.byteArray)
    #expect(throws: VaultFault.keyDoesNotOpen) { try twin.contentKey(unwrapping: wrapped, group: 42, kind: "dossier") }
  }

  @Test func `a content key with any bit flipped does not open`() throws {
    let wrapped = try desk.newContentKey(group: 42, kind: "dossier").wrapped
    for altered in Flipped.each(of: wrapped) {
      #expect(throws: VaultFault.self) { try desk.contentKey(unwrapping: altered, group: 42, kind: "dossier") }
    }
  }

  @Test func `another generation of the desk key opens nothing`() throws {
    let wrapped = try desk.newContentKey(group: 42, kind: "dossier").wrapped
    #expect(try DeskKey.generation(ofWrapped: wrapped) == 1)
    let next = DeskKey(
      desk: 1, generation: 2, wrapping: desk.wrapping.byteArray, standing: desk.standing.byteArray)
    #expect(throws: VaultFault.otherDeskKeyGeneration) {
      try next.contentKey(unwrapping: wrapped, group: 42, kind: "dossier")
    }
  }

  @Test func `no key shows itself when printed, interpolated or dumped`() throws {
    let root = FixedKeys.root
    let key = try desk.newContentKey(group: 42, kind: "dossier", using: .counted()).key
    let token = SessionToken.generate(using: .counted())
    let secrets: [(any Concealed, String)] = [
      (root, "RootKey"), (desk, "DeskKey"), (key, "ContentKey"), (token, "SessionToken"),
      (desk.passwordPepper, "PasswordPepper"), (ReceiptCode.generate(), "ReceiptCode"),
    ]
    for (secret, name) in secrets {
      var dumped = ""
      dump(secret, to: &dumped)
      #expect("\(secret)" == "\(name)(concealed)")
      #expect(String(reflecting: secret) == "\(name)(concealed)")
      #expect(dumped == "- \(name)(concealed)\n")
    }
  }
}
