extension Attribute {
  /// A class name, absent when there is none.
  public static func `class`(_ name: String?) -> Attribute { Attribute("class", name) }

  /// Class names; those that are `nil` are left out.
  public static func `class`(_ names: String?...) -> Attribute {
    let present = names.compactMap { $0 }
    return present.isEmpty ? .none : Attribute("class", .text(present.joined(separator: " ")))
  }

  public static func id(_ id: String?) -> Attribute { Attribute("id", id) }

  /// The language of the content, as a BCP 47 tag.
  public static func lang(_ tag: String) -> Attribute { Attribute("lang", tag) }

  /// Lets the browser choose the writing direction from the content; for text by people.
  public static let directionFromContent = Attribute("dir", "auto")

  public static func hidden(_ isHidden: Bool = true) -> Attribute { Attribute("hidden", isHidden) }

  public static func autofocus(_ isFocused: Bool = true) -> Attribute { Attribute("autofocus", isFocused) }

  /// 0 puts it in the tab order, -1 lets script focus it; more than 0 would break the order and is refused.
  public static func tabindex(_ index: Int) -> Attribute {
    precondition(index <= 0, "a positive tabindex breaks the order of the page")
    return Attribute("tabindex", String(index))
  }

  /// A `data-…` attribute for the scripts; the name is lower-case letters, digits and hyphens.
  public static func data(_ name: StaticString, _ value: String? = "") -> Attribute {
    precondition(
      name.withUTF8Buffer { $0.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 } },
      "a data attribute has a lower-case name")
    return Attribute(name, isData: true, value.map(Value.text) ?? .absent)
  }

  public static func role(_ role: Role) -> Attribute { Attribute("role", role.rawValue) }

  /// Whether the browser may check the spelling; its service may send the text away, so it is off on texts by people.
  public static func spellcheck(_ isAllowed: Bool) -> Attribute {
    Attribute("spellcheck", isAllowed ? "true" : "false")
  }

  public static func open(_ isOpen: Bool = true) -> Attribute { Attribute("open", isOpen) }
}

/// What an element is to assistive technology, where its own name does not say it.
public enum Role: String, Sendable {
  case alert, combobox, dialog, group, img, list, listbox, log, none, option, presentation, region, search, status,
    timer
}
