package import Desk
package import HouseActs
import Hummingbird
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
  ///   - flash: what just happened, where it is more than what the act before the page said.
  ///   - paper: what the page is called on paper, where that is more than the tab says.
  ///   - isForClient: whether the paper is handed to the client: then nothing on it says who printed it, or what it is.
  ///   - letters: whether single letters work as shortcuts on this page, as far as its reader has them on.
  ///   - contact: the contact that the page is about, so that a crisis that begins here belongs to it; a page whose
  ///     address names a dossier or a task says that by itself.
  ///   - talk: whether a conversation is going on at this page: then the screen does not lock by itself.
  ///   - hidesCrises: whether the page shows the open crises in its own way.
  package func page(
    _ title: String, in place: WorkspacePlace?, _ context: StaffContext, status: PageStatus = .fine,
    flash: Flash? = nil, paper: String? = nil, isForClient: Bool = false, letters: Bool = true,
    contact: ContactID.Public? = nil, talk: Talk? = nil,
    hidesCrises: Bool = false, @MarkupBuilder content: () -> HTML
  ) async throws -> Page {
    let account = try context.requireAccount()
    let waiting = try await waiting(for: account, context)
    let shell = StaffShell(
      groups: WorkspacePlace.groups(for: account.role, current: place, waiting: waiting, in: context.language),
      me: account.label + ", " + account.role.name(context.language),
      places: places(
        for: account.role, origin: contact.map { .contact($0) } ?? Self.origin(context), in: context.language),
      shortcuts: ShellShortcuts.lines(for: account.role, context.language),
      strip: hidesCrises
        ? .empty
        : CrisisStrip(crises: strip(waiting, talk == .call ? contact : nil, context), moments: moments(context)).html,
      flash: flash ?? context.visit.done.map { Flash($0.word.text(context.language)) },
      printed: isForClient ? nil : printHeader(paper ?? title, by: account, context),
      actToken: services.effects.newToken(),
      crisisFields: talk == .call ? contact.map { [("gesprek", $0.text)] } ?? [] : [],
      numbers: account.role.helps ? CrisisLineNumber.all(of: profile) : [])
    var visit = context.visit
    visit.shortcuts = visit.shortcuts && letters
    let staffPage = StaffPage(
      title, shell: shell, profile: profile, visit: visit, hasErrors: status == .refused, isTalking: talk != nil,
      content: content)
    return status == .refused ? .refused(staffPage) : Page(staffPage)
  }

  private func printHeader(_ title: String, by account: Account, _ context: StaffContext) -> PrintHeader {
    PrintHeader(
      title, made: moments(context).dateAndTime(services.effects.now()), by: account.label, profile: profile,
      in: context.language)
  }

  /// Days and times as a page shows them: in the zone of the desk and the language of the page.
  package func moments(_ context: StaffContext) -> Moments {
    Moments(timeZone: profile.timeZone, language: context.language)
  }

  /// The days and hours of the desk, for what a form holds.
  package var calendar: DeskCalendar { get throws { try DeskCalendar(zone: services.desk.timeZone) } }

  /// The open crisis of a contact, as far as the team or this account has one.
  package func openCrisis(of contact: ContactID.Public, _ context: StaffContext) async throws -> CrisisID.Public? {
    let account = try context.requireAccount()
    return try await waiting(for: account, context)?.crises.first { $0.contact == contact && !$0.isEnded }?.id
  }

  /// The context with what waits in it, for a page that needs it before its frame does: so it is counted once.
  package func counting(_ context: StaffContext) async throws -> StaffContext {
    var counted = context
    counted.account?.waiting = try await waiting(for: try context.requireAccount(), context)
    return counted
  }

  /// The crises that run, but for the one that the page is about.
  ///
  /// - Parameter contact: a call, beside which its crisis stands.
  private func strip(
    _ waiting: WaitingCounts?, _ contact: ContactID.Public?, _ context: StaffContext
  ) -> [WaitingCrisis] {
    let here = context.named(.crisis)
    return (waiting?.crises ?? []).filter { crisis in
      !crisis.isEnded && crisis.id != here && (contact == nil || crisis.contact != contact)
    }
  }

  /// What waits for somebody who helps; counted anew for every page, unless that was done with the sign-in.
  private func waiting(for account: Account, _ context: StaffContext) async throws -> WaitingCounts? {
    if let counted = context.account?.waiting { return counted }
    return account.role.helps ? try await services.countWaiting(for: account) : nil
  }

  /// The record in the page's own address.
  private static func origin(_ context: StaffContext) -> CrisisOrigin? {
    context.named(.dossier).map { .dossier($0) } ?? context.named(.task).map { .task($0) }
  }

  /// The worker with what it keeps: another language, number or release has another address.
  private func worker(in language: Language) -> Href {
    let assets = AssetSet.standard
    let words = profile.crisisLines.flatMap { [$0.name(language), $0.number] } + [profile.phone, profile.name]
    return assets.worker.href.asking([("taal", language.rawValue), ("v", assets.digest(with: words))])
  }

  private func places(for role: Desk.Role, origin: CrisisOrigin?, in language: Language) -> StaffPlaces {
    let helps = role.helps
    return StaffPlaces(
      home: SignInPlaces.home, settings: SignInPlaces.preferences, signOut: SignInPlaces.signOut,
      unlock: SignInPlaces.signIn, token: "/w/token", search: helps ? "/w/zoek" : nil,
      newContact: helps ? "/w/bellen" : nil,
      crisis: helps
        ? origin.map { Href("/w/crisis/nieuw").asking([($0.kind, $0.record)]) } ?? "/w/crisis/nieuw" : nil,
      emergency: helps ? "/w/nood" : nil, worker: helps ? worker(in: language) : nil)
  }
}

/// What is going on at a page while somebody listens.
package enum Talk: Sendable {
  case call
  case crisis
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
