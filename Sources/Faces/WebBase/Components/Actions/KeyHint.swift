public import Markup

/// A key that does the same as the thing it stands beside.
public struct KeyHint: Markup {
  let keys: String

  /// - Parameter keys: as printed on the key: "n", "Ctrl K", "F8".
  public init(_ keys: String) {
    self.keys = keys
  }

  public var html: HTML { Kbd(.class("kbd")) { keys } }
}
