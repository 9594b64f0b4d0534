import Markup

/// All files of the product. Made once, when the first page asks for them.
public struct AssetSet: Sendable {
  public let stylesheet: Asset
  public let icon: Asset
  public let modules: [Asset]
  private let byFileName: [String: Asset]

  public static let standard = AssetSet()

  private init() {
    stylesheet = Asset("luwte.css", contentType: "text/css; charset=utf-8", Self.styles)
    icon = Asset("luwte.svg", contentType: "image/svg+xml", Array(BrandMark.favicon.utf8))
    modules = Self.scripts.map { Asset($0.name, contentType: "text/javascript; charset=utf-8", $0.bytes) }
    byFileName = Dictionary(
      uniqueKeysWithValues: ([stylesheet, icon] + modules).map { ($0.fileName, $0) })
  }

  public subscript(fileName: String) -> Asset? { byFileName[fileName] }

  public var all: [Asset] { [stylesheet, icon] + modules }

  /// The product's one stylesheet: the files of `Styles`, from general to particular. It loads nothing and needs no
  /// script.
  private static var styles: [UInt8] {
    PackageResources.layers_css + PackageResources.tokens_css + PackageResources.base_css
      + PackageResources.parts_css + PackageResources.forms_css + PackageResources.lists_css
      + PackageResources.shell_css + PackageResources.pages_css + PackageResources.figures_css
      + PackageResources.print_css
  }

  /// The product's ES modules: the files of `Scripts`. Each stands on its own, writes no markup, stores nothing, and
  /// only adds speed to pages that work without it. Words come from the page, so that a module knows no language.
  private static var scripts: [(name: String, bytes: [UInt8])] {
    [
      ("keys.js", PackageResources.keys_js), ("owner.js", PackageResources.owner_js),
      ("clash.js", PackageResources.clash_js), ("state.js", PackageResources.state_js),
      ("save.js", PackageResources.save_js),
      ("tiles.js", PackageResources.tiles_js), ("combo.js", PackageResources.combo_js),
      ("cover.js", PackageResources.cover_js), ("fields.js", PackageResources.fields_js),
      ("answers.js", PackageResources.answers_js), ("exit.js", PackageResources.exit_js),
    ]
  }
}
