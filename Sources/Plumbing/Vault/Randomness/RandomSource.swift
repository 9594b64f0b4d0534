/// Where unpredictable bytes come from. Secrets of the product are made from `.secure` and from nothing else.
public struct RandomSource: Sendable {
  private let make: @Sendable (Int) -> [UInt8]

  /// A source over a function that returns exactly as many bytes as it is asked for.
  public init(_ make: @escaping @Sendable (Int) -> [UInt8]) {
    self.make = make
  }

  /// The operating system's cryptographically secure generator.
  public static let secure = RandomSource { count in
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 7)
    while bytes.count < count { bytes.append(contentsOf: generator.next().bigEndianBytes) }
    return Array(bytes.prefix(count))
  }

  /// As many unpredictable bytes as asked for.
  public func bytes(_ count: Int) -> [UInt8] {
    let bytes = make(count)
    precondition(bytes.count == count, "a random source must return as many bytes as asked for")
    return bytes
  }

  /// A number below a bound, every one equally likely (values that would tilt the balance are drawn again).
  func number(below bound: Int) -> Int {
    precondition(bound > 0 && bound <= 1 << 32, "the bound must be positive and small")
    let space = UInt64(1) << 32
    let limit = space - space % UInt64(bound)
    while true {
      let drawn = bytes(4).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      if drawn < limit { return Int(drawn % UInt64(bound)) }
    }
  }
}
