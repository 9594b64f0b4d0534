import Desk
import Markup

/// The bar above: search, the running shift, a new contact, and the crisis button, always in the same corner.
struct StaffHeader: Markup {
  let shell: StaffShell
  let visit: Visit

  private var language: Language { visit.language }

  var html: HTML {
    Header(.class("top")) {
      if let search = shell.places.search { searchForm(search) }
      if let shift = shell.shift { Span(.class("shift")) { shift } }
      Div(.class("acts")) {
        if let place = shell.places.newContact { newContact(place) }
        if let place = shell.places.crisis {
          // A crisis begins with this press, so it is an act; its token keeps a second press from opening another.
          PostForm(
            to: place, csrf: visit.csrf, id: "crisis-door", hidden: [("token", shell.actToken)] + shell.crisisFields
          ) {
            SubmitButton(ShellTexts.crisis(language), look: .danger, icon: .crisis, shortcut: .crisis)
          }
        }
      }
    }
  }

  /// Sent by POST: what is searched for must not stand in an address, a history or a log.
  private func searchForm(_ place: Href) -> HTML {
    Form(.class("search"), .role(.search), .method(.post), .action(place), .novalidate) {
      if let csrf = visit.csrf { Input(.type(.hidden), .name(CSRFToken.field), .value(csrf.text)) }
      Icon.search.medium
      Label(.for("zoek")) {
        ShellTexts.search(language)
        Span(.class("sr")) { " " + ShellTexts.searchWhat(language) }
      }
      Input(
        .class("input"), .id("zoek"), .name("q"), .type(.search), .autocomplete(.off), .spellcheck(false),
        .ariaDescribedBy("zoekhulp"), .all(Shortcut.search.attributes))
      Span(.id("zoekhulp"), .class("sr")) { ShellTexts.searchHelp(language) }
      KeyHint(Shortcut.search.shown)
    }.html
  }

  private func newContact(_ place: Href) -> HTML {
    let shortcut = Shortcut.key("n")
    return A(.class("btn btn-line new"), .href(place), .all(shortcut.attributes)) {
      Icon.plus.small
      Span(.class("lbl")) { ShellTexts.newContact(language) }
      KeyHint(shortcut.shown)
    }.html
  }
}
