/// An address that a page may point to: a place on this site, a telephone number, a mail address or a site of others.
///
/// A literal is a path on this site; what is put into it is percent-encoded, so that data can change neither the
/// path's shape nor its scheme:
///
///     A(.href("/w/dossier/\(id)/doelen")) { "Doelen" }
///
/// No value of this type starts with `javascript:`, `data:`, `vbscript:` or any other scheme that is not named here.
public struct Href: Sendable, Hashable {
  /// The address as written into the page, before escaping.
  public let text: String

  init(checked text: String) {
    self.text = text
  }

  /// A place in the same page.
  public static func fragment(_ id: String) -> Href {
    Href(checked: "#" + PercentEncoding.encoded(id))
  }

  /// A telephone number, from its digits and a leading plus; `nil` when there are no digits.
  public static func telephone(_ number: String) -> Href? {
    let digits = number.utf8.filter { (48...57).contains($0) }
    guard !digits.isEmpty else { return nil }
    let plus = number.utf8.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "+") ? "+" : ""
    return Href(checked: "tel:" + plus + String(decoding: digits, as: UTF8.self))
  }

  /// A site of others, over `https` or `http`; `nil` for any other scheme, for user names inside, and for bytes that
  /// addresses do not have.
  public static func site(_ address: String) -> Href? {
    let lower = address.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let rest = address.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, PercentEncoding.isUnreserved(first), rest.allSatisfy(isAddressByte) else {
      return nil
    }
    let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard !host.contains(UInt8(ascii: "@")) else { return nil }
    return Href(checked: scheme + String(decoding: rest, as: UTF8.self))
  }

  /// A place on this site from a value that came from outside, such as "where to go after signing in"; `nil` unless it
  /// is a plain absolute path of this site.
  public static func local(_ path: String) -> Href? {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy(isAddressByte) else { return nil }
    // Two slashes would name another host; some browsers read a backslash as a slash (no address byte).
    guard bytes.count == 1 || bytes[1] != UInt8(ascii: "/") else { return nil }
    return Href(checked: path)
  }

  /// The same place with questions behind it; pairs without a value are left out.
  public func asking(_ pairs: [(String, String?)]) -> Href {
    let present = pairs.compactMap { name, value in
      value.map { PercentEncoding.encoded(name) + "=" + PercentEncoding.encoded($0) }
    }
    guard !present.isEmpty else { return self }
    let separator = text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
    return Href(checked: text + separator + present.joined(separator: "&"))
  }

  /// The same place, at an element of that page.
  public func at(_ id: String) -> Href {
    Href(checked: text + "#" + PercentEncoding.encoded(id))
  }

  /// ASCII of RFC 3986: visible, without quotes, angle brackets, backslash, caret, backtick, braces and bar.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E: true
    default: false
    }
  }
}
