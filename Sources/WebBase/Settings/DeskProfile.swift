public import Desk
public import Foundation

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

  public init(
    name: String, phone: String, timeZone: TimeZone, language: Language = .dutch, banner: Text? = nil,
    crisisLines: [CrisisLine] = CrisisLine.national
  ) {
    self.name = name
    self.phone = phone
    self.timeZone = timeZone
    self.language = language
    self.banner = banner
    self.crisisLines = crisisLines
  }
}
