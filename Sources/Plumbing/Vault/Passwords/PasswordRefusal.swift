/// Why a new password is refused; the face puts it in the user's language.
public enum PasswordRefusal: Error, Hashable, Sendable {
  /// Fewer characters than the policy asks for.
  case tooShort(minimum: Int)
  /// More characters than are kept.
  case tooLong(maximum: Int)
  /// Little is left of it without the names of the person, the desk or the product.
  case mostlyNames
  /// It is on the list of known passwords, or made of words that everybody tries first.
  case tooCommon
  /// Few different characters, a repeated piece, or a walk along the keyboard or alphabet.
  case tooRegular
}
