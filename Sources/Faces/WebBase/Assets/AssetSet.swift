import Foundation
import Markup

/// All files of the product. Made once, when the first page asks for them.
public struct AssetSet: Sendable {
  public let stylesheet: Asset
  /// The typeface of the pages of the house, one file for each weight.
  public let fonts: [Asset]
  public let icon: Asset
  public let modules: [Asset]
  /// Keeps the page for when the desk is out of reach; it runs beside the pages, not in them.
  public let worker: Asset
  private let byFileName: [String: Asset]

  public static let standard = AssetSet()

  private init() {
    fonts = Self.typeface
    stylesheet = Asset("luwte.css", contentType: "text/css; charset=utf-8", Self.styles(with: fonts))
    icon = Asset("luwte.svg", contentType: "image/svg+xml", Array(BrandMark.favicon.utf8))
    modules = Self.scripts.map { Asset($0.name, contentType: "text/javascript; charset=utf-8", $0.bytes) }
    worker = Asset(
      "emergency-worker.js", contentType: "text/javascript; charset=utf-8",
      Self.files(in: "Workers").flatMap { Array($0.text.utf8) })
    byFileName = Dictionary(
      uniqueKeysWithValues: ([stylesheet, icon, worker] + fonts + modules).map { ($0.fileName, $0) })
  }

  public subscript(fileName: String) -> Asset? { byFileName[fileName] }

  public var all: [Asset] { [stylesheet, icon, worker] + fonts + modules }

  /// Names these files together with words that a page says: when one of them changes, so does this.
  public func digest(with words: [String]) -> String {
    Asset("all", contentType: "", Array((all.map(\.hash) + words).joined(separator: "\n").utf8)).hash
  }

  /// The product's one stylesheet: the files of `Styles` in the order of their numbers, from general to particular. It
  /// loads nothing but the typeface, by the names that its files are served under, and needs no script.
  private static func styles(with fonts: [Asset]) -> [UInt8] {
    let text = files(in: "Styles").map(\.text).joined()
    return Array(
      fonts.reduce(text) { $0.replacing("url(\"\($1.name)\")", with: "url(\"\($1.fileName)\")") }.utf8)
  }

  /// The files of `Fonts` that are letters: WOFF 2, which the build embeds in Base64.
  private static var typeface: [Asset] {
    files(in: "Fonts").filter { $0.name.hasSuffix(".woff2") }.map { file in
      guard let bytes = Data(base64Encoded: file.text) else { preconditionFailure("\(file.name) is no Base64") }
      return Asset(file.name, contentType: "font/woff2", Array(bytes))
    }
  }

  /// The product's ES modules: the files of `Scripts`. Each stands on its own, writes no markup, stores nothing, and
  /// only adds speed to pages that work without it. Words come from the page, so that a module knows no language.
  private static var scripts: [(name: String, bytes: [UInt8])] {
    files(in: "Scripts").map { (name: $0.name, bytes: Array($0.text.utf8)) }
  }

  private static func files(in folder: String) -> [(name: String, text: String)] {
    EmbeddedTexts.all.filter { $0.path.hasPrefix(folder + "/") }
      .map { (name: String($0.path.dropFirst(folder.utf8.count + 1)), text: $0.text) }
  }
}
