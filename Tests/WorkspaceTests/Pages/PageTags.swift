/// The start tags of a page and the end of each form, with attributes as a browser would read them, and the texts of its key hints.
struct PageTags {
  struct Tag {
    let name: String
    let attributes: [String: String]

    subscript(_ name: String) -> String? { attributes[name] }

    /// The words of an attribute that names several things.
    func words(_ name: String) -> [String] {
      attributes[name]?.split(separator: " ").map(String.init) ?? []
    }
  }

  let tags: [Tag]
  /// What each `<kbd>` outside the sheet of shortcuts shows.
  let keyHints: [String]

  init(_ page: String) {
    var tags: [Tag] = []
    var keyHints: [String] = []
    var isInDialog = false
    for part in page.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      if part.hasPrefix("/") || part.hasPrefix("!") {
        if part.hasPrefix("/form") { tags.append(Tag(name: "/form", attributes: [:])) }
        if part.hasPrefix("/dialog") { isInDialog = false }
        continue
      }
      let tag = Self.tag(part)
      tags.append(tag)
      if tag.name == "dialog" { isInDialog = true }
      if tag.name == "kbd", !isInDialog, let end = part.firstIndex(of: ">") {
        keyHints.append(Self.plain(part[part.index(after: end)...]))
      }
    }
    self.tags = tags
    self.keyHints = keyHints
  }

  private static func tag(_ part: Substring) -> Tag {
    let name = part.prefix { $0 != " " && $0 != ">" }
    var rest = part.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while rest.first == " " {
      rest = rest.dropFirst()
      let word = rest.prefix { $0 != "=" && $0 != " " && $0 != ">" }
      rest = rest.dropFirst(word.count)
      guard rest.hasPrefix("=\"") else {
        attributes[String(word)] = ""
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 3)
      attributes[String(word)] = plain(value)
    }
    return Tag(name: String(name), attributes: attributes)
  }

  private static func plain(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
