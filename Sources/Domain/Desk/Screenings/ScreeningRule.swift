/// By which day after its start a product asks for a first screening.
public enum ScreeningRule {
  /// A screening so many days before the start counts as the first one.
  public static let earlyDays = 14

  /// Days; `nil` for products that ask for none.
  public static func days(of product: CodeKey) -> Int? {
    switch product {
    case "short-term", "process-guidance": 14
    default: nil
    }
  }
}
