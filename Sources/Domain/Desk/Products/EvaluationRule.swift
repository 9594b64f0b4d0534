/// When help in a product is looked at together.
public struct EvaluationRule: Sendable, Hashable {
  /// The numbers of held sessions after which it may fall due, each time again; the worker chooses one, the first is
  /// the usual one. Empty when sessions do not count.
  public let everySessions: [Int]
  /// Days after which it falls due whatever the sessions, each time again; `nil` when days do not count.
  public let everyDays: Int?
  /// Whether it also needs the medical-psychiatric view of a physician or psychologist.
  public let needsMedicalView: Bool

  public init(everySessions: [Int] = [], everyDays: Int? = nil, needsMedicalView: Bool = false) {
    self.everySessions = everySessions
    self.everyDays = everyDays
    self.needsMedicalView = needsMedicalView
  }

  /// Only the evaluation at closing.
  public static let atClosing = EvaluationRule()
}
