public import Foundation

/// What the outside world gives an act: the clock and randomness. Nothing else in the product asks for them.
public struct Effects: Sendable {
  /// The present moment.
  public let now: @Sendable () -> Date
  /// As many unpredictable bytes as asked for.
  public let randomBytes: @Sendable (Int) -> [UInt8]

  public init(now: @escaping @Sendable () -> Date, randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
    self.now = now
    self.randomBytes = randomBytes
  }

  /// A new name for a record.
  public func newPublicID<Record>(of _: Record.Type = Record.self) -> PublicID<Record> {
    PublicID(randomBytes: randomBytes(16))
  }

  /// A word that nobody can guess, for what is no record: the token of a form, a file, the holder of a lock. It is written
  /// as a public name is.
  public func newToken() -> String {
    newPublicID(of: Never.self).text
  }

  /// The real clock and the system's generator of unpredictable numbers.
  public static let live = Effects(
    now: { Date() },
    randomBytes: { count in
      // Eight bytes at a time: each word is a call to the system.
      var generator = SystemRandomNumberGenerator()
      return (0..<(count + 7) / 8).flatMap { _ in
        withUnsafeBytes(of: generator.next() as UInt64) { Array($0) }
      }.dropLast((8 - count % 8) % 8)
    })
}
