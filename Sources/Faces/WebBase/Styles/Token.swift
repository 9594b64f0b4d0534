/// One named colour in both themes, as `#RRGGBB`.
///
/// The pairs that carry text are named in `ContrastPair` and measured by a test (WCAG 2.2, 1.4.3 and 1.4.11).
struct Token: Sendable {
  let name: String
  let light: String
  let dark: String

  init(_ name: String, _ light: String, _ dark: String) {
    self.name = name
    self.light = light
    self.dark = dark
  }

  /// Calm petrol on warm paper by day, the same petrol on slate by night. No blue and yellow: those are the police's.
  static let all: [Token] = [
    Token("bg", "#FBFAF7", "#12181D"), Token("surface", "#FFFFFF", "#1A2229"), Token("sunken", "#F1EFE9", "#0D1216"),
    Token("text", "#1B2730", "#E8EDF0"), Token("muted", "#4A5A66", "#B4C0C8"), Token("subtle", "#5F6E79", "#98A6B0"),
    Token("border", "#76838D", "#7F8E99"), Token("hair", "#DAD9D3", "#2B363F"),
    Token("hair-strong", "#C3C6C6", "#3C4953"), Token("primary", "#0F5A66", "#6CC5CF"),
    Token("primary-hover", "#0A434D", "#8FD6DD"), Token("primary-soft", "#E1F0F1", "#153339"),
    Token("on-primary", "#FFFFFF", "#06242A"), Token("link", "#0B5870", "#8ACBE6"),
    Token("visited", "#5B3F86", "#C4AEEB"), Token("danger", "#A3202D", "#FF9A9F"),
    Token("danger-fill", "#A3202D", "#C23A46"), Token("danger-fill-hover", "#821722", "#A92F3A"),
    Token("danger-soft", "#FBE9EA", "#3A1D22"), Token("on-danger", "#FFFFFF", "#FFFFFF"),
    Token("warn", "#7A4B00", "#F5C26B"), Token("warn-soft", "#FFF3D6", "#362A12"), Token("ok", "#1F6B3A", "#86D19B"),
    Token("ok-soft", "#E5F3E9", "#16301F"), Token("info", "#2A5599", "#9DBEF2"),
    Token("info-soft", "#E8EFFA", "#1A2B45"),
    Token("anon", "#5A3E85", "#CDB8F0"), Token("anon-soft", "#F0EAF8", "#2B2140"), Token("ring", "#1B2730", "#FFC43D"),
    Token("halo", "#FFC43D", "#12181D"), Token("strip", "#FFF3D6", "#2A2416"),
    Token("strip-text", "#1B2730", "#F7EBCF"),
    Token("strip-line", "#E7D5A4", "#4A3F22"), Token("wind", "#BFD5D4", "#2A4347"), Token("chip", "#EDEBE4", "#26313A"),
    Token("c1", "#0F5A66", "#6CC5CF"), Token("c2", "#B84F14", "#F0A56B"), Token("c3", "#6A4FA3", "#BBA5EE"),
    Token("c4", "#5D7A1E", "#B5D06A"), Token("c5", "#B0397A", "#F29AC7"), Token("c6", "#55636E", "#A9B6C0"),
    Token("hatch", "#C9CCC8", "#3A464F"), Token("h0", "#F6F4EF", "#171F25"), Token("h1", "#E1F0F1", "#153339"),
    Token("h2", "#C3DEE1", "#1A424A"), Token("h3", "#98C5CA", "#21555F"), Token("h4", "#67A5AD", "#2A6873"),
    Token("h5", "#2F7580", "#5AB1BC"), Token("h6", "#0F5A66", "#86D3DB"), Token("h-low", "#1B2730", "#E8EDF0"),
    Token("h-high", "#FFFFFF", "#06242A"), Token("h4-text", "#10191F", "#F3F7F8"),
  ]

  /// The declarations of one theme.
  static func declarations(dark: Bool) -> String {
    all.map { "--\($0.name):\(dark ? $0.dark : $0.light);" }.joined()
      + "--shadow:0 12px 32px -8px rgb(\(dark ? "0 0 0 / 0.7" : "27 39 48 / 0.28"));"
  }
}
