/// A secret that never shows itself: printing, interpolating or dumping it gives its type's name only.
public protocol Concealed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable, Sendable {}

extension Concealed {
  public var description: String { "\(Self.self)(concealed)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
