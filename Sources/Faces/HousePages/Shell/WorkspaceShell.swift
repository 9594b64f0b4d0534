package import Desk
package import HouseActs
package import Markup
package import WebBase
package import WebSession

/// Puts the frame of the workspace around a page: navigation with the counts of what waits, and who is signed in.
package struct WorkspaceShell: Sendable {
  let services: DeskServices
  package let profile: DeskProfile

  package init(services: DeskServices, profile: DeskProfile) {
    self.services = services
    self.profile = profile
  }

  /// A page in its frame.
  ///
  /// - Parameters:
  ///   - title: what the tab says; neutral, never a name.
  ///   - place: the part of the workspace that it belongs to.
  ///   - flash: what just happened.
  ///   - letters: whether single letters work as shortcuts on this page, as far as its reader has them on.
  ///   - contact: the contact that the page is about, so that a crisis that begins here belongs to it.
  package func page(
    _ title: String, in place: WorkspacePlace?, _ context: StaffContext, status: PageStatus = .fine,
    flash: Flash? = nil, letters: Bool = true, contact: PublicID? = nil, @MarkupBuilder content: () -> HTML
  ) async throws -> Page {
    let account = try context.requireAccount()
    let waiting = try await waiting(for: account, context)
    let shell = StaffShell(
      groups: WorkspacePlace.groups(for: account.role, current: place, waiting: waiting, in: context.language),
      me: account.label + ", " + account.role.name(context.language),
      places: Self.places(for: account.role, contact: contact),
      shortcuts: ShellShortcuts.lines(for: account.role, context.language),
      flash: flash, actToken: services.effects.newPublicID().text)
    var visit = context.visit
    visit.shortcuts = visit.shortcuts && letters
    let staffPage = StaffPage(
      title, shell: shell, profile: profile, visit: visit, hasErrors: status == .refused,
      content: content)
    return status == .refused ? .refused(staffPage) : Page(staffPage)
  }

  /// What waits for somebody who helps; counted anew for every page, unless that was done with the sign-in.
  private func waiting(for account: Account, _ context: StaffContext) async throws -> WaitingCounts? {
    if let counted = context.account?.waiting { return counted }
    return account.role.helps ? try await services.countWaiting(for: account) : nil
  }

  private static func places(for role: Desk.Role, contact: PublicID?) -> StaffPlaces {
    let helps = role.helps
    return StaffPlaces(
      home: SignInPlaces.home, settings: SignInPlaces.preferences, signOut: SignInPlaces.signOut,
      unlock: SignInPlaces.signIn, search: helps ? "/w/zoek" : nil, newContact: helps ? "/w/bellen" : nil,
      crisis: helps ? Href("/w/crisis/nieuw").asking([("contact", contact?.text)]) : nil)
  }
}

/// Whether a page shows a form that was refused.
package enum PageStatus: Sendable {
  case fine
  case refused
}

extension HTML {
  /// A few pieces as one.
  package static func list(@MarkupBuilder _ content: () -> HTML) -> HTML { content() }
}
