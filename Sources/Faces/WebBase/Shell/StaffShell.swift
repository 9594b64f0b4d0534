public import Markup

/// One place in the navigation of the workspace.
public struct NavItem: Sendable {
  let label: String
  let icon: Icon
  let href: Href
  let count: Int?
  let isLate: Bool
  let isCurrent: Bool
  let goKey: Character?

  /// - Parameters:
  ///   - count: how many wait there; nought is not shown.
  ///   - isLate: whether one of them is late.
  ///   - goKey: the letter behind `g`.
  public init(
    _ label: String, icon: Icon, to href: Href, count: Int? = nil, isLate: Bool = false,
    isCurrent: Bool = false, goKey: Character? = nil
  ) {
    self.label = label
    self.icon = icon
    self.href = href
    self.count = count
    self.isLate = isLate
    self.isCurrent = isCurrent
    self.goKey = goKey
  }
}

/// A few places under a heading.
public struct NavGroup: Sendable {
  let title: String?
  let items: [NavItem]

  public init(_ title: String? = nil, _ items: [NavItem]) {
    self.title = title
    self.items = items
  }
}

/// What the frame of a workspace page holds besides the page: filled once per request.
public struct StaffShell: Sendable {
  public var groups: [NavGroup]
  /// Who is signed in, and as what: "Medewerker 07 · loketdienst".
  public var me: String
  /// The running shift: "Nachtdienst 23:00–07:00".
  public var shift: String?
  public var places: StaffPlaces
  public var shortcuts: [ShortcutLine]
  /// The crises that run, above the page.
  public var strip: HTML
  /// What just happened, above the page.
  public var flash: Flash?
  /// Above the page on paper; `nil` for a paper that is the client's.
  public var printed: PrintHeader?
  /// Made for this page: an act from the frame that is sent twice is done once.
  public var actToken: String
  /// What goes along with the crisis button.
  public var crisisFields: [(String, String)]
  /// The numbers to call, for a screen that is locked.
  public var numbers: [CrisisLineNumber]

  public init(
    groups: [NavGroup], me: String, shift: String? = nil, places: StaffPlaces, shortcuts: [ShortcutLine] = [],
    strip: HTML = .empty, flash: Flash? = nil, printed: PrintHeader? = nil, actToken: String,
    crisisFields: [(String, String)] = [],
    numbers: [CrisisLineNumber] = []
  ) {
    self.groups = groups
    self.me = me
    self.shift = shift
    self.places = places
    self.shortcuts = shortcuts
    self.flash = flash
    self.printed = printed
    self.strip = strip
    self.actToken = actToken
    self.crisisFields = crisisFields
    self.numbers = numbers
  }
}

/// Where the fixed parts of the frame lead.
public struct StaffPlaces: Sendable {
  public let home: Href
  public let settings: Href
  public let signOut: Href
  /// Signing in again, behind the cover of a locked screen.
  public let unlock: Href
  /// Says to a page's script whose session it is now.
  public let token: Href
  /// `nil` for accounts that may not.
  public let search: Href?
  public let newContact: Href?
  public let crisis: Href?
  /// The page for when the desk is out of reach, and the worker that lets the browser keep it.
  public let emergency: Href?
  public let worker: Href?

  public init(
    home: Href, settings: Href, signOut: Href, unlock: Href, token: Href, search: Href?, newContact: Href?,
    crisis: Href?, emergency: Href? = nil, worker: Href? = nil
  ) {
    self.home = home
    self.settings = settings
    self.signOut = signOut
    self.unlock = unlock
    self.token = token
    self.search = search
    self.newContact = newContact
    self.crisis = crisis
    self.emergency = emergency
    self.worker = worker
  }
}

/// One line of the sheet with shortcuts.
public struct ShortcutLine: Sendable {
  let keys: [String]
  let meaning: String

  public init(_ keys: [String], _ meaning: String) {
    self.keys = keys
    self.meaning = meaning
  }
}
