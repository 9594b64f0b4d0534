import HTTPTypes
import TestKit
import WebBase

/// What every page promises: its links and forms lead to a route, what it refers to is in it, and each key that it
/// shows does something there. Every page that any test asks for is held to it.
struct PagePromises: Sendable {
  private struct Place: Sendable {
    let method: HTTPRequest.Method
    let parts: [Substring]
  }

  private let places: [Place]

  init(_ catalog: RouteCatalog<some WebContext>, _ other: RouteCatalog<some WebContext>) {
    places = Self.places(of: catalog) + Self.places(of: other)
  }

  private static func places(of catalog: RouteCatalog<some WebContext>) -> [Place] {
    catalog.routes.map { Place(method: $0.method, parts: parts($0.template)) }
  }

  /// The promises that a page breaks.
  func broken(by page: String) -> [String] {
    let tags = PageTags(page)
    return links(tags) + references(tags) + ids(tags) + keys(tags) + drafts(tags) + errors(page)
  }

  /// Whether a local address is one of the catalogue's; a record's public name has 26 letters and digits.
  func leads(_ address: String, by method: HTTPRequest.Method = .get) -> Bool {
    let parts = Self.parts(String(address.prefix { $0 != "?" && $0 != "#" }))
    return places.contains { place in
      place.method == method && place.parts.count == parts.count
        && zip(place.parts, parts).allSatisfy { wanted, part in
          guard wanted.hasPrefix(":") else { return wanted == part }
          if Self.words.contains(wanted) { return !part.isEmpty }
          return part.count == 26 && part.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
        }
    }
  }

  /// Parameters that are no record's public name.
  private static let words: Set<Substring> = [":file", ":part", ":instrument", ":code", ":text"]

  private static func parts(_ path: String) -> [Substring] {
    path.split(separator: "/", omittingEmptySubsequences: false)
  }

  private func links(_ tags: PageTags) -> [String] {
    tags.tags.flatMap { tag -> [String] in
      var asked: [(String?, HTTPRequest.Method)] = [
        (tag["data-token"], .get), (tag["data-lock-place"], .get), (tag["data-autosave"], .post),
        (tag["formaction"], .post),
      ]
      // The status line has the words of a link under the same name.
      if tag.name == "form" { asked.append((tag["data-sign-in"], .get)) }
      if tag.name != "use" { asked.append((tag["href"], .get)) }
      if tag.name == "script" { asked.append((tag["src"], .get)) }
      if tag.name == "form", tag["method"] != "dialog" {
        asked.append((tag["action"] ?? "no action", tag["method"] == "post" ? .post : .get))
      }
      return asked.compactMap { address, method in
        guard let address, !address.hasPrefix("#"), !address.hasPrefix("?") else { return nil }
        if ["tel:", "mailto:", "https://"].contains(where: address.hasPrefix) { return nil }
        return leads(address, by: method) ? nil : "\(method.rawValue) \(address) leads nowhere"
      }
    }
  }

  private func references(_ tags: PageTags) -> [String] {
    let ids = Set(tags.tags.compactMap { $0["id"] })
    let names = Set(tags.tags.compactMap { $0["name"] })
    return tags.tags.flatMap { tag -> [String] in
      var wanted = tag.words("aria-describedby") + tag.words("aria-labelledby") + tag.words("aria-controls")
      wanted += [tag["for"], tag["form"], tag["data-count-for"], tag["data-first-place"]].compactMap { $0 }
      if let href = tag["href"], href.hasPrefix("#") { wanted.append(String(href.dropFirst())) }
      let missing = wanted.filter { !ids.contains($0) }.map { "\(tag.name) refers to #\($0), which is not there" }
      guard let next = tag["data-then"], !names.contains(next) else { return missing }
      return missing + ["\(tag.name) leads on to \(next), which is not there"]
    }
  }

  /// Each id is one of its kind: a label, an error or a link would lead to the first of two.
  private func ids(_ tags: PageTags) -> [String] {
    let counted = Dictionary(tags.tags.compactMap { $0["id"] }.map { ($0, 1) }, uniquingKeysWith: +)
    return counted.filter { $0.value > 1 }.keys.sorted().map { "#\($0) is there more than once" }
  }

  /// Forms that keep nothing while somebody types, and why that is right.
  static let unkept: [String: String] = [
    "/w/in": "nobody is signed in, and a password is never kept",
    "/w/ik": "settings of the own account: three choices and no text",
    "/w/crisis/nieuw": "the register may be out of reach: what is typed comes back with the page, or is kept beside it",
    "beoordeling/scherm": "turned round to a client: what they think of a session is theirs until they send it",
    "/s": "a code that somebody reads off a paper",
  ]

  /// A form with a text, or with more than one choice, keeps what is typed in it.
  private func drafts(_ tags: PageTags) -> [String] {
    var broken: [String] = []
    var open: (form: PageTags.Tag, texts: Set<String>, names: Set<String>)?
    for tag in tags.tags {
      switch tag.name {
      case "form": open = tag["method"] == "post" && tag["role"] != "search" ? (tag, [], []) : nil
      case "/form":
        if let form = open, form.form["data-autosave"] == nil, !form.texts.isEmpty || form.names.count > 1 {
          let place = String((form.form["action"] ?? "").prefix { $0 != "?" })
          if !Self.unkept.keys.contains(where: { place == $0 || place.hasSuffix("/" + $0) }) {
            broken.append("\(place) has \(form.names.sorted()) and keeps nothing")
          }
        }
        open = nil
      case "input", "textarea", "select":
        let type = tag.name == "input" ? tag["type"] ?? "text" : tag.name
        guard let name = tag["name"], !["hidden", "submit"].contains(type), !name.hasPrefix("keuze.") else { continue }
        open?.names.insert(name)
        if !["radio", "checkbox", "select"].contains(type) { open?.texts.insert(name) }
      default: break
      }
    }
    return broken
  }

  /// Each line of a summary says by name which field it is about: one sentence three times leads nobody.
  private func errors(_ source: String) -> [String] {
    guard source.contains(#"class="errsum""#) else { return [] }
    do {
      let page = try PageElement(source)
      return page.all(".errsum a").compactMap { line in
        let id = String((line["href"] ?? "").dropFirst())
        let label = page.first("label[for=\(id)]") ?? page.first("fieldset[id=\(id)] legend")
        guard let end = line.text.firstRange(of: #/[:?] /#) else {
          return "the summary leads to #\(id) and does not name it"
        }
        // A box stands in its own label.
        guard let label = label?.text else { return nil }
        return label.hasPrefix(line.text[..<end.lowerBound]) || id.hasPrefix("item-")
          ? nil : "the summary calls #\(id) otherwise than the page: \(line.text)"
      }
    } catch {
      return ["a page with errors can't be read: \(error)"]
    }
  }

  private func keys(_ tags: PageTags) -> [String] {
    var handled: Set<String> = ["Tab", "Enter", "Ctrl .", "?", "j", "k"]
    for tag in tags.tags {
      if let key = tag["data-key"] { handled.insert(key.replacing("+", with: " ").replacing("Escape", with: "Esc")) }
      handled.formUnion([tag["data-row-key"], tag["data-go"], tag["data-first-key"]].compactMap { $0 })
      handled.formUnion(tag.words("data-keys"))
    }
    return tags.keyHints.filter { !handled.contains($0) }.map { "the key \($0) is shown and does nothing" }
  }
}
