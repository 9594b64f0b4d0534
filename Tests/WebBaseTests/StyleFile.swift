import Foundation

@testable import WebBase

/// The stylesheet as it is served, read as a list of rules: enough to find declarations in named blocks.
struct StyleFile {
  let text: String

  static let served = StyleFile(text: String(decoding: AssetSet.standard.stylesheet.bytes, as: UTF8.self))

  /// The custom properties of the first rule with this selector, as written: `:root, [data-theme="light"]`.
  func tokens(of selector: String) -> [String: String] {
    guard let start = text.range(of: selector + " {"), let end = text[start.upperBound...].firstIndex(of: "}") else {
      return [:]
    }
    var found: [String: String] = [:]
    for match in text[start.upperBound..<end].matches(of: #/--([a-z0-9-]+): *([^;]+);/#) {
      found[String(match.output.1)] = String(match.output.2)
    }
    return found
  }

  static let lightRule = #":root, [data-theme="light"]"#
  static let darkRule = #"[data-theme="dark"]"#
  static let darkDeviceRule = ":root:not([data-theme])"
}
