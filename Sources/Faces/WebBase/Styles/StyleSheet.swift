/// The product's one stylesheet, in layers from general to particular. It loads nothing and needs no script.
enum StyleSheet {
  /// The layers in their order; a later one wins whatever its selectors.
  static let text: String = [
    "@layer tokens, base, parts, forms, lists, shell, pages, figures, print;",
    layer("tokens", tokens), layer("base", base), layer("parts", parts), layer("forms", forms),
    layer("lists", lists), layer("shell", shell), layer("pages", pages), layer("figures", figures), print,
  ].joined(separator: "\n")

  /// Dark follows the device unless the root, or any block, says otherwise.
  static let tokens = """
    :root { \(scales) }
    :root, [data-theme="light"] { color-scheme: light; \(Token.declarations(dark: false)) }
    [data-theme="dark"] { color-scheme: dark; \(Token.declarations(dark: true)) }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme]) { color-scheme: dark; \(Token.declarations(dark: true)) }
    }
    """

  private static let scales = """
    --font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif;
    --font-code: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
    --s1: 0.25rem; --s2: 0.5rem; --s3: 0.75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2rem; --s7: 3rem; --s8: 4rem;
    --r1: 4px; --r2: 8px; --measure: 40rem;
    """

  private static func layer(_ name: String, _ rules: String) -> String {
    "@layer \(name) {\n\(rules)\n}"
  }
}
