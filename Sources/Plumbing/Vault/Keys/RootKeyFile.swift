import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension RootKey {
  /// Reads the root key from its file.
  ///
  /// The file is three lines: `luwte root key 1`, the 32 bytes in Base64, and `check` with the key's identifier. It
  /// is refused when it is a symbolic link, not a plain file, owned by another account, or anything but 0600 or 0400.
  public static func load(from path: String) throws(VaultFault) -> RootKey {
    // O_NOFOLLOW refuses a link in the last part of the path; O_NONBLOCK keeps a pipe from hanging the start.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw RootKeyFile.faultOnOpening(errno) }
    defer { close(descriptor) }
    try RootKeyFile.inspect(descriptor)
    return try RootKeyFile.parse(try RootKeyFile.contents(of: descriptor))
  }

  /// Writes the root key to a new file that only its owner may read (0600), and makes sure that it is on disk.
  ///
  /// An existing file is never overwritten: throws `keyFileExists`.
  public func write(to path: String) throws(VaultFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(0o600))
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .keyFileExists : .keyFileNotWritten(code: errno)
    }
    defer { close(descriptor) }
    do {
      try RootKeyFile.store(RootKeyFile.text(of: self), in: descriptor)
      try RootKeyFile.syncFolder(of: path)
    } catch {
      unlink(path)
      throw error
    }
  }
}

/// The form of the root key file and the rules on who may reach it.
enum RootKeyFile {
  private static let title = "luwte root key"
  private static let longest = 512

  static func text(of key: RootKey) -> String {
    "\(title) 1\n\(Base64Text.standard(key.key.byteArray))\ncheck \(key.identifier)\n"
  }

  static func parse(_ bytes: [UInt8]) throws(VaultFault) -> RootKey {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .keyFileMalformed }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix("\(title) "), let version = Int(first.dropFirst(title.count + 1))
    else { throw .keyFileMalformed }
    guard version == 1 else { throw .keyFileVersionUnknown }
    guard first == "\(title) 1" else { throw .keyFileMalformed }
    guard lines.count == 4, lines[3].isEmpty, let key = Base64Text.bytes(fromStandard: lines[1]) else {
      throw .keyFileMalformed
    }
    guard key.count == RootKey.byteCount else { throw .keyFileMalformed }
    let root = RootKey(bytes: key)
    guard lines[2] == "check \(root.identifier)" else { throw .keyFileMalformed }
    return root
  }

  static func inspect(_ descriptor: Int32) throws(VaultFault) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .keyFileUnreadable(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .keyFileIsNotAFile }
    try checkAccess(owner: status.st_uid, mode: status.st_mode, reader: geteuid())
  }

  static func checkAccess(owner: uid_t, mode: mode_t, reader: uid_t) throws(VaultFault) {
    guard owner == reader else { throw .keyFileHasOtherOwner }
    let bits = mode & 0o7777
    guard bits & 0o077 == 0 else { throw .keyFileOpenToOthers }
    guard bits == 0o600 || bits == 0o400 else { throw .keyFileHasWrongMode }
  }

  static func contents(of descriptor: Int32) throws(VaultFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: longest)
    while bytes.count <= longest {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .keyFileUnreadable(code: errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
    throw .keyFileMalformed
  }

  static func store(_ text: String, in descriptor: Int32) throws(VaultFault) {
    guard fchmod(descriptor, 0o600) == 0 else { throw .keyFileNotWritten(code: errno) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .keyFileNotWritten(code: errno) }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw .keyFileNotWritten(code: errno) }
  }

  /// A new name is only safe on disk when its folder is.
  static func syncFolder(of path: String) throws(VaultFault) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .keyFileNotWritten(code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .keyFileNotWritten(code: errno) }
  }

  static func faultOnOpening(_ code: Int32) -> VaultFault {
    switch code {
    case ENOENT, ENOTDIR: .keyFileMissing
    case ELOOP: .keyFileIsSymbolicLink
    case ENXIO: .keyFileIsNotAFile
    default: .keyFileUnreadable(code: code)
    }
  }
}
