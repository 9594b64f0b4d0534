public import Markup

/// A form that acts: sent by POST, checked by the server, with the session's token inside.
public struct PostForm: Markup {
  let action: Href
  let csrf: CSRFToken?
  let id: String?
  let style: String?
  let hidden: [(String, String)]
  let edit: FormEdit?
  let autosave: Autosave?
  let isSearch: Bool
  let begins: Bool
  let sendsOnEnter: Bool
  let content: HTML

  /// - Parameters:
  ///   - csrf: the visit's token; `nil` only where nobody is signed in yet.
  ///   - hidden: fields that go along unseen, such as an idempotency token.
  ///   - edit: what the form was made from, when it changes what is stored.
  ///   - autosave: where to keep what is typed, while it is typed.
  ///   - scope: a name for this form among several alike ones on its page: the ids of its fields begin with it.
  ///   - begins: whether the work of the page begins in it, so that its first field has the focus.
  ///   - sendsOnEnter: whether `Enter` in a field presses its first button; `false` where that would begin something else
  ///     than who types means.
  ///   - isSearch: whether it looks for something and changes nothing.
  public init(
    to action: Href, csrf: CSRFToken?, id: String? = nil, style: String? = nil, hidden: [(String, String)] = [],
    edit: FormEdit? = nil, autosave: Autosave? = nil, scope: String? = nil, begins: Bool = false,
    sendsOnEnter: Bool = true, isSearch: Bool = false,
    @MarkupBuilder content: () -> HTML
  ) {
    self.action = action
    self.csrf = csrf
    self.id = id
    self.style = style
    self.hidden = hidden
    self.edit = edit
    self.autosave = autosave
    self.isSearch = isSearch
    self.begins = begins
    self.sendsOnEnter = sendsOnEnter
    self.content = FieldScope.$current.withValue(scope) { content() }
  }

  public var html: HTML {
    Form(
      .method(.post), .action(action), .novalidate, .id(id), .class(style), .autocomplete(.off),
      isSearch ? .role(.search) : .none, begins ? .data("begin") : .none,
      .all(autosave?.attributes ?? [])
    ) {
      if let csrf { hiddenField(CSRFToken.field, csrf.text) }
      for (name, value) in hidden + (edit?.hidden ?? []) { hiddenField(name, value) }
      if let autosave, autosave.isDraft { hiddenField(FormData.draft, String(autosave.version)) }
      // A form whose first button can't be pressed is not sent by a key: so the standard of HTML says.
      if !sendsOnEnter { Button(.buttonType(.submit), .disabled, .hidden()) {} }
      content
    }
  }

  private func hiddenField(_ name: String, _ value: String) -> HTML {
    Input(.type(.hidden), .name(name), .value(value)).html
  }
}

/// Where a form keeps its text while it is typed.
public struct Autosave: Sendable, Hashable {
  /// Takes a changed field with the version, and answers with a `SaveResponse`.
  public let place: Href
  /// The version that the page was made from.
  public let version: Int64
  /// Whether what is kept is a copy beside the record, with versions of its own; else it is the record itself.
  public let isDraft: Bool
  /// What stands beside a button that was pressed in vain, since nobody answered; `nil` for a form that may be sent
  /// without asking whether the desk is there.
  public let notDone: String?
  /// Where somebody signs in again when the session has ended.
  public let signIn: Href
  /// Answers with a `TokenResponse`, so that a page can go on after signing in elsewhere.
  public let token: Href

  public init(to place: Href, version: Int64, isDraft: Bool = false, notDone: String? = nil, signIn: Href, token: Href)
  {
    self.place = place
    self.version = version
    self.isDraft = isDraft
    self.notDone = notDone
    self.signIn = signIn
    self.token = token
  }

  var attributes: [Attribute] {
    [
      .data("autosave", place.text), .data("version", String(version)), .data("sign-in", signIn.text),
      .data("token", token.text), isDraft ? .data("draft") : .none,
      .data("not-done", notDone),
    ]
  }
}
