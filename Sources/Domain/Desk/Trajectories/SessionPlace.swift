/// Where or how a session was held.
public enum SessionPlace: String, CodedChoice {
  case home
  case phone
  case video
  case office
  case walking
  case chat
  case elsewhere
  case unknown

  public static let list = CodeList(
    "place", Text(nl: "Plaats of vorm", en: "Place or form"),
    [
      Code("home", Text(nl: "Thuis", en: "At home")),
      Code("phone", Text(nl: "Telefonisch", en: "By phone"), aliases: ["telefoon"]),
      Code("video", Text(nl: "Beeldbellen", en: "By video")),
      Code("office", Text(nl: "Kantoor", en: "Office")),
      Code("walking", Text(nl: "Wandelend", en: "Walking")),
      Code("chat", Text(nl: "Chat", en: "Chat")),
      Code("elsewhere", Text(nl: "Elders", en: "Elsewhere")),
      .unknown,
    ])
}

/// Whether a planned session came about.
public enum Attendance: String, CodedChoice {
  case held
  case noShow = "no-show"
  /// The client cancelled less than 24 hours before; counted with the no-shows.
  case cancelledLate = "cancelled-late"
  case cancelledInTime = "cancelled-in-time"
  case cancelledByDesk = "cancelled-by-desk"

  /// Whether the session counts in the number of sessions.
  public var isHeld: Bool { self == .held }

  public static let list = CodeList(
    "attendance", Text(nl: "Aanwezig", en: "Attendance"),
    [
      Code("held", Text(nl: "Gehouden", en: "Held"), aliases: ["ja"]),
      Code("no-show", Text(nl: "Niet verschenen", en: "Did not come"), aliases: ["nee"]),
      Code("cancelled-late", Text(nl: "Binnen 24 uur afgezegd", en: "Cancelled within 24 hours")),
      Code("cancelled-in-time", Text(nl: "Op tijd afgezegd", en: "Cancelled in time")),
      Code("cancelled-by-desk", Text(nl: "Door ons afgezegd", en: "Cancelled by us")),
    ])
}
