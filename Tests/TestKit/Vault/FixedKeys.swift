public import Vault

/// Keys that are the same in every test run, and worth nothing anywhere else.
public enum FixedKeys {
  /// The root key of tests.
  public static let root = RootKey.generate(using: .counted(from: 1))

  /// Another root key, to show that it opens nothing.
  public static let otherRoot = RootKey.generate(using: .counted(from: 2))

  /// The key of a desk; every desk number has its own.
  public static func desk(_ number: Int64) -> DeskKey {
    DeskKey.generate(desk: number, using: .counted(from: 1000 + UInt64(bitPattern: number)))
  }

  /// The key of the installation itself.
  public static let house = desk(DeskKey.house)
}
