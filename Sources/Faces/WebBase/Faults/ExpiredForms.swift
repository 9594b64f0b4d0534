public import Desk
import HTTPTypes
public import Hummingbird
public import Markup

/// Lets a form wait whose session ended before it was sent: without a script too, what was typed goes along through
/// signing in again, and is sent a second time by a button, never by itself. It belongs to the account, or for clients
/// to the form, whose page it was; for anybody else nothing is kept and nothing shown.
public struct ExpiredForms<Context: WebContext>: RouterMiddleware {
  /// How somebody gets in again.
  public struct Door: Sendable {
    let place: Href
    let label: Text
    let exit: Href?

    public init(_ place: Href, _ label: Text, exit: Href? = nil) {
      self.place = place
      self.label = label
      self.exit = exit
    }
  }

  let profile: DeskProfile
  let door: Door
  let owner: @Sendable (Context) async throws -> String?

  /// - Parameter owner: whose pages the present session shows; `nil` without one that goes on.
  public init(profile: DeskProfile, door: Door, owner: @escaping @Sendable (Context) async throws -> String?) {
    self.profile = profile
    self.door = door
    self.owner = owner
  }

  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let stale as StaleForm {
      // Without its token only the browser can say that the form is of a page of ours.
      guard request.headers[.accept]?.contains("application/json") != true,
        request.headers[.secFetchSite] == "same-origin",
        let place = Href.local(request.uri.string)
      else { throw HTTPFault.staleForm }
      let sender = stale.form[CSRFToken.field].flatMap { CSRFToken.owner(in: $0) }
      let present = try await owner(context)
      guard present == nil || present == sender else { throw HTTPFault.staleForm }
      let page = ExpiredFormPage(
        form: stale.form, sender: sender, place: place, door: door, owner: present, profile: profile,
        visit: context.visit)
      return try Page(page, status: present == nil ? .unauthorized : .forbidden)
        .response(from: request, context: context)
    }
  }

  /// Without a session nothing is done with a form but this.
  public static func hold(_ request: Request, _ context: Context) async throws {
    try hold(try await context.uncheckedForm(from: request))
  }

  /// Lets a form wait in which somebody filled something in.
  public static func hold(_ form: FormData) throws {
    guard form.names.contains(where: { $0 != CSRFToken.field }) else { return }
    throw StaleForm(form: form)
  }
}

/// The page of a form that waits: signing in stands in a window of its own, and the form is sent again from here.
private struct ExpiredFormPage<Context: WebContext>: Markup {
  let form: FormData
  /// Whose page the form was: the words in it are hidden from anybody else who gets in.
  let sender: String?
  let place: Href
  let door: ExpiredForms<Context>.Door
  /// Whose session it is; `nil` as long as nobody is in.
  let owner: String?
  let profile: DeskProfile
  let visit: Visit

  private var isInAgain: Bool { owner != nil }

  var html: HTML {
    let language = visit.language
    BarePage(
      ExpiredFormTexts.title(language), profile: profile, visit: Visit(language: language, owner: sender),
      home: door.place, exit: door.exit, isWaiting: !isInAgain
    ) {
      H1 { ExpiredFormTexts.title(language) }
      P { (isInAgain ? ExpiredFormTexts.inAgain : ExpiredFormTexts.signedOut)(language) }
      PostForm(to: place, csrf: owner.flatMap { visit.csrf?.belonging(to: $0) }, hidden: hidden) {
        ButtonRow {
          if !isInAgain {
            A(.href(door.place), .class("btn btn-line"), .newWindow, .rel(.apart)) { door.label(language) }
          }
          SubmitButton(ExpiredFormTexts.again(language))
        }
      }
    }
  }

  /// What was sent, with its old token as long as there is no new one: it says whose form it is.
  private var hidden: [(String, String)] {
    form.fields.filter { !isInAgain || $0.name != CSRFToken.field }.map { ($0.name, $0.value) }
  }
}

enum ExpiredFormTexts {
  static let title = Text(nl: "Dit is nog niet bewaard", en: "This is not saved yet")
  static let signedOut = Text(
    nl: "Je toegang was intussen verlopen. Wat je invulde gaat niet verloren zolang dit venster open blijft. "
      + "Ga eerst in een ander venster weer naar binnen, kom hier terug en verstuur het opnieuw.",
    en: "Your access had ended. What you filled in is not lost as long as this window stays open. "
      + "First get in again in another window, come back here and send it again.")
  static let inAgain = Text(
    nl: "Je bent weer binnen. Verstuur nog één keer wat je invulde.",
    en: "You are in again. Send what you filled in once more.")
  static let again = Text(nl: "Verstuur opnieuw", en: "Send again")
}
