/// What can go wrong with keys and sealed values. No case carries a path, a value or a part of a key.
public enum VaultFault: Error, Hashable, Sendable {
  /// There is no root key file where one was expected.
  case keyFileMissing
  /// The operating system refused to open or read the root key file (its error number).
  case keyFileUnreadable(code: Int32)
  /// The root key file is a symbolic link: what it points at could be exchanged unseen.
  case keyFileIsSymbolicLink
  /// The root key "file" is a folder, pipe, device or socket.
  case keyFileIsNotAFile
  /// The root key file belongs to another account than the one that runs the program.
  case keyFileHasOtherOwner
  /// Group or others may read, write or execute the root key file; it has to be 0600 or 0400.
  case keyFileOpenToOthers
  /// The owner's bits of the root key file are neither 0600 nor 0400.
  case keyFileHasWrongMode
  /// The root key file has another form than the one that is written, or fails its own check line.
  case keyFileMalformed
  /// The root key file was written by a newer version of the program.
  case keyFileVersionUnknown
  /// A root key file exists already and is never overwritten.
  case keyFileExists
  /// The operating system refused to write the root key file (its error number).
  case keyFileNotWritten(code: Int32)

  /// A desk key was wrapped by another root key than the one given.
  case otherRootKey
  /// A content key was wrapped by another generation of the desk key than the one given.
  case otherDeskKeyGeneration
  /// A key was wrapped for another desk, group or kind, or was altered.
  case keyDoesNotOpen

  /// The sealed value's first byte names a format that this version does not know.
  case unknownFormat
  /// Too short or too long to be what it should be.
  case malformed
  /// A content key was asked to seal or open a value of another desk or group than its own.
  case placeOutsideKey
  /// The sealed value was altered, belongs in another place, or was sealed with another key.
  case notAuthentic
  /// The value opened, but is not text.
  case notText
  /// The cryptographic library refused to seal.
  case sealingFailed

  /// A stored password hash has another form than the one that is written, or absurd parameters.
  case passwordHashMalformed
  /// Deriving a key from a password failed, for instance for want of memory.
  case derivationFailed
  /// Too many password derivations are waiting; the caller should answer "try again shortly".
  case derivationsOverloaded
  /// The waiting task was cancelled before its derivation began.
  case cancelled

  /// A checkpoint's text has another form than the documented one.
  case checkpointMalformed
  /// A checkpoint was not signed by the expected key, or was altered.
  case checkpointNotAuthentic
}
