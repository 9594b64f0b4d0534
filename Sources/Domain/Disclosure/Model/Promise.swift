/// What is guaranteed about every group: how small it may be, against how many insiders, and which extra rules hold.
public struct Promise: Equatable, Sendable {
  /// k: a group of 1 to k − 1 must be able to be empty and to have k. Default 5; contracts may ask up to 20.
  public var threshold: Int
  /// c: how many contributors may put together what they know of their own registrations. Default 1.
  public var coalition: Int
  /// Dimensions of which a single value must not be learnt about (nearly) a whole group: a share of 90 % or more is
  /// protected.
  public var shareAttributes: [String]
  /// Whether a child that holds all of its parent's registrations is protected.
  public var loneChild: Bool

  public init(threshold: Int = 5, coalition: Int = 1, shareAttributes: [String] = [], loneChild: Bool = false) {
    self.threshold = threshold
    self.coalition = coalition
    self.shareAttributes = shareAttributes
    self.loneChild = loneChild
  }
}
