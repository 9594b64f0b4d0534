public import Vault

extension PasswordHasher {
  /// A hasher of little work (N = 2^10) with the pepper of the fixed house key and counted salts.
  public static func quick() -> PasswordHasher {
    PasswordHasher(cost: .test, pepper: FixedKeys.house.passwordPepper, random: .counted(from: 77))
  }
}
