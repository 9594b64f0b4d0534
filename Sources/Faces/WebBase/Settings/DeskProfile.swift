public import Desk
public import Foundation
import Markup

/// What the desk is called and how it is reached, as configured; shown where something went wrong as well.
public struct DeskProfile: Sendable, Hashable {
  /// The name in the corner and in the tab.
  public let name: String
  /// The number that always works, as people read it.
  public let phone: String
  /// The calendar that the desk lives by.
  public let timeZone: TimeZone
  /// The language of somebody who asked for none.
  public let language: Language
  /// A sentence above every page, such as "practice desk: made-up people"; `nil` on a real desk.
  public let banner: Text?
  /// Whom to call when somebody is in danger, the desk itself left out.
  public let crisisLines: [CrisisLine]
  /// Where the quick exit leads: a site that says nothing about who was here. See `mayBeExit`.
  public let exit: String

  public init(
    name: String, phone: String, timeZone: TimeZone, language: Language = .dutch, banner: Text? = nil,
    crisisLines: [CrisisLine] = CrisisLine.national, exit: String = DeskProfile.usualExit
  ) {
    self.name = name
    self.phone = phone
    self.timeZone = timeZone
    self.language = language
    self.banner = banner
    self.crisisLines = crisisLines
    self.exit = exit
  }

  /// The weather: the most ordinary page there is.
  public static let usualExit = "https://www.knmi.nl/"

  /// Whether the quick exit may lead there: another site, over `https`.
  public static func mayBeExit(_ address: String) -> Bool {
    address.lowercased().hasPrefix("https://") && Href.site(address) != nil
  }
}
