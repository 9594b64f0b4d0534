extension Attribute {
  private static func aria(_ name: StaticString, _ value: String?) -> Attribute {
    Attribute(name, value)
  }

  private static func aria(_ name: StaticString, _ value: Bool) -> Attribute {
    aria(name, value ? "true" : "false")
  }

  public static func ariaLabel(_ text: String?) -> Attribute { aria("aria-label", text) }
  public static func ariaLabelledBy(_ ids: String?...) -> Attribute { aria("aria-labelledby", joined(ids)) }
  public static func ariaDescribedBy(_ ids: String?...) -> Attribute { aria("aria-describedby", joined(ids)) }
  /// Hides decoration from assistive technology.
  public static let ariaHidden = aria("aria-hidden", true)
  /// Marks an invalid field; absent on a valid one.
  public static func ariaInvalid(_ isInvalid: Bool = true) -> Attribute {
    isInvalid ? aria("aria-invalid", true) : .none
  }
  /// Marks a required field; absent on an optional one.
  public static func ariaRequired(_ isRequired: Bool = true) -> Attribute {
    isRequired ? aria("aria-required", true) : .none
  }
  /// The present one of a set; `nil` for the others.
  public static func ariaCurrent(_ kind: CurrentKind?) -> Attribute { aria("aria-current", kind?.rawValue) }
  public static func ariaSort(_ order: SortOrder?) -> Attribute { aria("aria-sort", order?.rawValue) }
  /// The keys that activate it, in the notation of WAI-ARIA ("F8", "Control+K").
  public static func ariaKeyShortcuts(_ keys: String?) -> Attribute { aria("aria-keyshortcuts", keys) }

  private static func joined(_ ids: [String?]) -> String? {
    let present = ids.compactMap { $0 }
    return present.isEmpty ? nil : present.joined(separator: " ")
  }
}

/// In what sense something is the present one.
public enum CurrentKind: String, Sendable { case page, step, location, date, time, `true` }

/// How a column is sorted.
public enum SortOrder: String, Sendable { case ascending, descending }
