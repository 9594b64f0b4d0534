import Foundation
import TestKit
import Testing

@testable import Vault

@Suite("The root key file") struct RootKeyFileTests {
  private func write(_ text: String, to path: String, mode: mode_t = 0o600) throws {
    try #require(FileManager.default.createFile(atPath: path, contents: Data(text.utf8)))
    try #require(chmod(path, mode) == 0)
  }

  private static let text = """
    luwte root key 1
    C6SZHU6B/+cVGqK067PtmeVv1Jtb3vEdUHYbb2wZWIY=
    check a791f2854c89ad7d

    """

  @Test func `a written key is read back and opens what it wrapped before`() throws {
    try withTemporaryFolder { folder in
      let root = RootKey.generate()
      let wrapped = try FixedKeys.desk(1).wrapped(by: root)
      try root.write(to: folder + "/root.key")
      let again = try RootKey.load(from: folder + "/root.key")
      #expect(again.identifier == root.identifier)
      #expect(try DeskKey(unwrapping: wrapped, with: again, desk: 1).generation == 1)
    }
  }

  @Test func `its form is the documented one`() throws {
    try withTemporaryFolder { folder in
      try FixedKeys.root.write(to: folder + "/root.key")
      #expect(try String(contentsOfFile: folder + "/root.key", encoding: .utf8) == Self.text)
    }
  }

  @Test func `only its owner may read it, whatever the umask`() throws {
    try withTemporaryFolder { folder in
      let before = umask(0)
      defer { umask(before) }
      try FixedKeys.root.write(to: folder + "/root.key")
      var status = stat()
      try #require(lstat(folder + "/root.key", &status) == 0)
      #expect(status.st_mode & 0o7777 == 0o600)
    }
  }

  @Test func `an existing file is never overwritten`() throws {
    try withTemporaryFolder { folder in
      try write("something else", to: folder + "/root.key")
      #expect(throws: VaultFault.keyFileExists) { try FixedKeys.root.write(to: folder + "/root.key") }
      #expect(try String(contentsOfFile: folder + "/root.key", encoding: .utf8) == "something else")
    }
  }

  @Test func `a key cannot be written through a link`() throws {
    try withTemporaryFolder { folder in
      try #require(symlink(folder + "/elsewhere", folder + "/root.key") == 0)
      #expect(throws: VaultFault.keyFileExists) { try FixedKeys.root.write(to: folder + "/root.key") }
      #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere"))
    }
  }

  @Test func `a file that cannot be written leaves nothing behind`() throws {
    try withTemporaryFolder { folder in
      #expect(throws: VaultFault.keyFileNotWritten(code: ENOENT)) {
        try FixedKeys.root.write(to: folder + "/missing/root.key")
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left.isEmpty)
    }
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o644, 0o666, 0o440, 0o777] as [mode_t])
  func `a file that others may reach is refused`(mode: mode_t) throws {
    try withTemporaryFolder { folder in
      try write(Self.text, to: folder + "/root.key", mode: mode)
      #expect(throws: VaultFault.keyFileOpenToOthers) { try RootKey.load(from: folder + "/root.key") }
    }
  }

  @Test(arguments: [0o700, 0o500, 0o4600] as [mode_t])
  func `a file that is a program is refused`(mode: mode_t) throws {
    try withTemporaryFolder { folder in
      try write(Self.text, to: folder + "/root.key", mode: mode)
      #expect(throws: VaultFault.keyFileHasWrongMode) { try RootKey.load(from: folder + "/root.key") }
    }
  }

  @Test func `a file that even its owner may only read is accepted`() throws {
    try withTemporaryFolder { folder in
      try write(Self.text, to: folder + "/root.key", mode: 0o400)
      #expect(try RootKey.load(from: folder + "/root.key").identifier == FixedKeys.root.identifier)
    }
  }

  @Test func `a file of another account is refused`() {
    #expect(throws: VaultFault.keyFileHasOtherOwner) {
      try RootKeyFile.checkAccess(owner: 1001, mode: 0o100600, reader: 1002)
    }
  }

  @Test func `a symbolic link is refused even when its target is right`() throws {
    try withTemporaryFolder { folder in
      try write(Self.text, to: folder + "/real.key")
      try #require(symlink(folder + "/real.key", folder + "/root.key") == 0)
      #expect(throws: VaultFault.keyFileIsSymbolicLink) { try RootKey.load(from: folder + "/root.key") }
    }
  }

  @Test func `a folder or a pipe is refused without waiting for it`() throws {
    try withTemporaryFolder { folder in
      try #require(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(throws: VaultFault.keyFileIsNotAFile) { try RootKey.load(from: folder + "/pipe") }
      #expect(throws: VaultFault.keyFileIsNotAFile) { try RootKey.load(from: folder) }
    }
  }

  @Test func `a missing file is told apart from an unreadable one`() throws {
    try withTemporaryFolder { folder in
      #expect(throws: VaultFault.keyFileMissing) { try RootKey.load(from: folder + "/root.key") }
    }
  }

  @Test(arguments: [
    "", "luwte root key 1", text + "\n", String(text.dropLast()), text.replacingOccurrences(of: "\n", with: "\r\n"),
    text.replacingOccurrences(of: "C6SZ", with: "C6SA"), text.replacingOccurrences(of: "7d", with: "7e"),
    text.replacingOccurrences(of: "WIY=", with: ""), String(repeating: "A", count: 5000),
    "luwte root key 1\nAAAA\ncheck a791f2854c89ad7d\n",
  ])
  func `a damaged file is refused`(text: String) throws {
    try withTemporaryFolder { folder in
      try write(text, to: folder + "/root.key")
      #expect(throws: VaultFault.keyFileMalformed) { try RootKey.load(from: folder + "/root.key") }
    }
  }

  @Test func `a file of a later version says so`() throws {
    try withTemporaryFolder { folder in
      try write("luwte root key 2\nanything\n", to: folder + "/root.key")
      #expect(throws: VaultFault.keyFileVersionUnknown) { try RootKey.load(from: folder + "/root.key") }
    }
  }
}
