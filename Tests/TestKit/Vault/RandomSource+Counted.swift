import Synchronization
public import Vault

extension RandomSource {
  /// Bytes that look random and are the same in every run: the n-th byte depends on the seed and n only.
  ///
  /// Two sources of the same seed give the same bytes; no byte string comes back within one source.
  public static func counted(from seed: UInt64 = 0) -> RandomSource {
    let counter = Counter(seed)
    return RandomSource { count in
      var bytes: [UInt8] = []
      while bytes.count < count {
        let word = mixed(counter.next())
        bytes.append(contentsOf: (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) })
      }
      return Array(bytes.prefix(count))
    }
  }

  /// The output function of SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
  private static func mixed(_ state: UInt64) -> UInt64 {
    var word = state &* 0x9E37_79B9_7F4A_7C15
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}

private final class Counter: Sendable {
  private let state: Atomic<UInt64>

  init(_ seed: UInt64) {
    state = Atomic(seed &* 0x1_0000_0001)
  }

  func next() -> UInt64 {
    state.wrappingAdd(1, ordering: .relaxed).newValue
  }
}
