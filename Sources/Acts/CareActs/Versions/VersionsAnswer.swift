public import Desk
public import Foundation

/// Every version of one text.
public struct VersionsAnswer: Sendable, Hashable {
  public let text: VersionedText
  /// The dossier that it stands in, when this actor may open it.
  public let dossier: DossierID.Public?
  /// The day of its record.
  public let on: LocalDate
  /// Newest first: the first is what stands now.
  public let versions: [TextVersion]
}

/// One version of a text, with who wrote it and when.
public struct TextVersion: Sendable, Hashable {
  /// From 1.
  public let number: Int
  public let text: String
  public let by: String?
  public let at: Date
  /// Why the one before was corrected; empty where no reason is asked for.
  public let reason: String
  /// The coded facts that stood beside it, of a contact.
  public let content: ContactContent?

  init(
    number: Int, text: String, by author: String?, at moment: Date, reason: String = "", content: ContactContent? = nil
  ) {
    self.number = number
    self.text = text
    by = author
    at = moment
    self.reason = reason
    self.content = content
  }
}
