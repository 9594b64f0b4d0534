/// The product's ES modules. Each stands on its own, writes no markup, stores nothing, and only adds speed to pages
/// that work without it. Words come from the page, so that a module knows no language.
enum Scripts {
  static let all: [(name: String, text: String)] = [
    ("keys.js", keys), ("save.js", save), ("tiles.js", tiles), ("combo.js", combo), ("cover.js", cover),
    ("fields.js", fields), ("answers.js", answers), ("exit.js", exit),
  ]
}
