/// The end of the time that a release may take. Reading the clock is an effect and is passed in.
public struct Deadline: Sendable {
  private let isOver: @Sendable () -> Bool

  public init(isOver: @escaping @Sendable () -> Bool) { self.isOver = isOver }

  /// No end.
  public static let never = Deadline { false }

  /// Throws when the time is up.
  func check(release: String) throws(ProtectionRefusal) {
    if isOver() { throw .outOfTime(release: release) }
  }

  var passed: Bool { isOver() }
}
