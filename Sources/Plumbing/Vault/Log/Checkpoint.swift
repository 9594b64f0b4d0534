/// What a log was at a moment: so many entries under this root.
///
/// Its text is a checkpoint in the form of C2SP tlog-checkpoint, so that tools written elsewhere verify it too: four or
/// five lines, each ended by a line feed.
///
///     loket.example.nl/desk/1        the origin
///     1234                           the number of entries, decimal
///     CsUYapGGPo4dkMgIAUqom/Xaj...   the root, Base64 of 32 bytes
///     time 1735689600000             the moment of signing, milliseconds since 1 January 1970 UTC
///     after Mh2eLf8x...              the hash of the checkpoint before it; no line in the first one
public struct Checkpoint: Hashable, Sendable {
  public let origin: CheckpointOrigin
  public let size: Int64
  public let root: MerkleHash
  /// Milliseconds since 1970 UTC.
  public let time: Int64
  /// The hash of the signed text of the checkpoint before this one; `nil` in the first.
  public let after: MerkleHash?

  public init(origin: CheckpointOrigin, size: Int64, root: MerkleHash, time: Int64, after: MerkleHash? = nil) {
    self.after = after
    self.origin = origin
    self.size = size
    self.root = root
    self.time = time
  }

  /// The text that is signed.
  public var text: String {
    let chain = after.map { "after \(Base64Text.standard($0.bytes))\n" } ?? ""
    return "\(origin.name)\n\(size)\n\(Base64Text.standard(root.bytes))\ntime \(time)\n\(chain)"
  }

  /// What the next checkpoint says of this one.
  ///
  /// - Parameter signed: its text with the signature.
  public static func hash(of signed: String) -> MerkleHash { .leaf(Array(signed.utf8)) }

  /// Reads exactly what `text` writes.
  init(text: String) throws(VaultFault) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 5 || lines.count == 6, lines.last?.isEmpty == true, lines[3].hasPrefix("time ") else {
      throw .checkpointMalformed
    }
    let chain = lines.count == 6 ? lines[4] : nil
    let after = chain.flatMap { Base64Text.bytes(fromStandard: $0.dropFirst("after ".count)) }.flatMap {
      MerkleHash($0)
    }
    guard chain == nil || chain?.hasPrefix("after ") == true && after != nil else { throw .checkpointMalformed }
    guard let origin = CheckpointOrigin(String(lines[0])), let size = Int64(lines[1]), size >= 0,
      let root = Base64Text.bytes(fromStandard: lines[2]).flatMap({ MerkleHash($0) }),
      let time = Int64(lines[3].dropFirst(5))
    else { throw .checkpointMalformed }
    self.init(origin: origin, size: size, root: root, time: time, after: after)
    guard self.text == text else { throw .checkpointMalformed }
  }
}
