extension PageElement {
  /// The form that leads to an address.
  public func form(to action: String) -> PageElement? { first("form[action=\(action)]") }

  /// What a browser would send of the fields in it, as they stand; buttons send nothing.
  public var fields: [(name: String, value: String)] {
    all("[name]").flatMap { field in field.sent.map { (field["name"] ?? "", $0) } }
  }

  /// What the first field of a name holds, as it would be sent. A box comes after a hidden field that says that it was
  /// there; not ticked it holds nothing.
  public func value(of name: String) -> String? {
    let values = values(of: name)
    return first("input[type=checkbox][name=\(name)]") == nil ? values.first : values.first { !$0.isEmpty }
  }

  /// All that is chosen under a name.
  public func values(of name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// What may be chosen under a name.
  public func choices(of name: String) -> [String] {
    all("[name=\(name)]").flatMap { field in
      field.name == "select" ? field.all("option").map { $0["value"] ?? $0.text } : [field["value"] ?? ""]
    }
  }

  private var sent: [String] {
    switch name {
    case "textarea": return [nodes.isEmpty ? "" : typed]
    case "select":
      let options = all("option")
      let chosen = options.filter { $0["selected"] != nil }
      let sent = chosen.isEmpty && self["multiple"] == nil ? Array(options.prefix(1)) : chosen
      return sent.map { $0["value"] ?? $0.text }
    case "input":
      let isChoice = self["type"] == "checkbox" || self["type"] == "radio"
      if isChoice, self["checked"] == nil { return [] }
      if self["type"] == "submit" { return [] }
      return [self["value"] ?? (isChoice ? "on" : "")]
    default: return []
    }
  }

  /// A text area leaves the first line end of its source out.
  private var typed: String {
    rawText.hasPrefix("\n") ? String(rawText.dropFirst()) : rawText
  }

  // MARK: Refusals

  /// The fields that the summary of what is wrong leads to, in its order.
  public var refusedFields: [String] {
    // Of several alike forms the id begins with the form: a letter and a record's name.
    all(".errsum a").compactMap {
      $0["href"].map { String($0.dropFirst()).replacing(#/^[a-z]-[0-9a-z]{26}-/#, with: "") }
    }
  }

  /// What is said to be wrong beside a field.
  public func error(of field: String) -> String? {
    (first("#\(field)-error") ?? first("[id$=-\(field)-error]"))?.text
  }

  /// What the summary says that is about no field.
  public var refusalsOfTheWhole: [String] {
    all(".errsum li").filter { !$0.has("a") }.map(\.text)
  }

  // MARK: Parts of a page

  /// The page's own part.
  public var main: PageElement? { first("main") }

  /// The page's own name.
  public var heading: String? { first("h1")?.text }

  /// Where the links in it lead, in the order of the page.
  public var addresses: [String] { all("a[href]").compactMap { $0["href"] } }

  /// The first address of a link that begins and ends so.
  public func address(in start: String, ending: String = "") -> String? {
    addresses.first { $0.hasPrefix(start) && $0.hasSuffix(ending) }
  }
}

extension PageElement {
  /// What a browser sends of a form after somebody filled in some of its fields; the session's token is left out.
  public func filled(with values: [(String, String)]) -> [(String, String)] {
    let changed = Set(values.map(\.0)).union(["csrf"])
    return fields.filter { !changed.contains($0.name) }.map { ($0.name, $0.value) } + values
  }
}
