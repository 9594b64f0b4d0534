import Desk
import Markup

/// The navigation at the side, with the counts of what waits, and who is signed in.
struct StaffNavigation: Markup {
  let shell: StaffShell
  let profile: DeskProfile
  let visit: Visit

  private var language: Language { visit.language }

  var html: HTML {
    Aside(.class("side"), .ariaLabel(ShellTexts.sideBar(language))) {
      Brand(name: profile.name, home: shell.places.home)
      Nav(.ariaLabel(ShellTexts.workspace(language))) {
        for (index, group) in shell.groups.enumerated() {
          if let title = group.title { P(.class("grp"), .id("nav-\(index)")) { title } }
          Ul(.ariaLabelledBy(group.title == nil ? nil : "nav-\(index)")) { for item in group.items { row(item) } }
        }
      }
      me
    }
  }

  private func row(_ item: NavItem) -> HTML {
    Li {
      A(
        .href(item.href), .ariaCurrent(item.isCurrent ? .page : nil),
        item.goKey.map { .data("go", String($0)) } ?? .none
      ) {
        item.icon.medium
        item.label
        if let count = item.count, count > 0 {
          Span(.class("n", item.isLate ? "n-late" : nil)) {
            String(count)
            if item.isLate { Span(.class("sr")) { ", " + ShellTexts.late(language) } }
          }
        }
      }
    }.html
  }

  private var me: HTML {
    Div(.class("me")) {
      P { shell.me }
      Div {
        A(.href(shell.places.settings)) { ShellTexts.settings(language) }
        if !shell.shortcuts.isEmpty {
          Button(.buttonType(.button), .class("link-btn"), .data("open-sheet"), .hidden()) {
            ShellTexts.shortcuts(language)
          }
        }
        PostForm(to: shell.places.signOut, csrf: visit.csrf) {
          Button(.buttonType(.submit), .class("link-btn")) { ShellTexts.signOut(language) }
        }
      }
    }.html
  }
}
