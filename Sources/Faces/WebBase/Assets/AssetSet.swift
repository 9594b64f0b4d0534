import Markup

/// All files of the product. Made once, when the first page asks for them.
public struct AssetSet: Sendable {
  public let stylesheet: Asset
  public let icon: Asset
  public let modules: [Asset]
  private let byFileName: [String: Asset]

  public static let standard = AssetSet()

  private init() {
    stylesheet = Asset("luwte.css", contentType: "text/css; charset=utf-8", StyleSheet.text)
    icon = Asset("luwte.svg", contentType: "image/svg+xml", BrandMark.favicon)
    modules = Scripts.all.map { Asset($0.name, contentType: "text/javascript; charset=utf-8", $0.text) }
    byFileName = Dictionary(
      uniqueKeysWithValues: ([stylesheet, icon] + modules).map { ($0.fileName, $0) })
  }

  public subscript(fileName: String) -> Asset? { byFileName[fileName] }

  public var all: [Asset] { [stylesheet, icon] + modules }
}
