/// Which registrations a list shows, of those that wait.
public enum RegistrationFilter: String, ListFilter {
  case all = "alle"
  /// Nobody decided yet.
  case toDecide = "besluit"
  /// Accepted; the intake is not held yet.
  case intake

  public static let usual = RegistrationFilter.all
}
