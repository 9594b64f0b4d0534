/// Two tokens that meet on the screen, with the least contrast that they must have.
struct ContrastPair: Sendable {
  let ink: String
  let ground: String
  let ratio: Double

  /// 4.5 for text, 3 for borders of controls, focus rings and lines of charts.
  static let all: [ContrastPair] = {
    var pairs: [ContrastPair] = []
    for ground in ["bg", "surface", "sunken"] {
      for ink in ["text", "muted", "subtle", "link", "danger", "warn", "ok", "info", "anon", "primary"] {
        pairs.append(ContrastPair(ink: ink, ground: ground, ratio: 4.5))
      }
      for line in ["border", "c1", "c2", "c3", "c4", "c6"] {
        pairs.append(ContrastPair(ink: line, ground: ground, ratio: 3))
      }
    }
    for tone in ["danger", "warn", "ok", "info", "anon", "primary"] {
      pairs.append(ContrastPair(ink: tone, ground: tone + "-soft", ratio: 4.5))
      pairs.append(ContrastPair(ink: "text", ground: tone + "-soft", ratio: 4.5))
    }
    for (ink, ground) in [
      ("on-primary", "primary"), ("on-primary", "primary-hover"), ("on-danger", "danger-fill"),
      ("on-danger", "danger-fill-hover"), ("strip-text", "strip"), ("text", "chip"), ("muted", "chip"),
      ("muted", "primary-soft"), ("muted", "warn-soft"), ("muted", "danger-soft"), ("h-low", "h0"), ("h-low", "h1"),
      ("h-low", "h2"), ("h-low", "h3"), ("h4-text", "h4"), ("h-high", "h5"), ("h-high", "h6"),
    ] {
      pairs.append(ContrastPair(ink: ink, ground: ground, ratio: 4.5))
    }
    pairs.append(ContrastPair(ink: "ring", ground: "halo", ratio: 3))
    pairs.append(ContrastPair(ink: "ring", ground: "bg", ratio: 3))
    return pairs
  }()
}
