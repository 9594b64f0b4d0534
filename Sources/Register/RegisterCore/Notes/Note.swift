public import Access
public import Desk
public import Foundation

/// One version of a text. A correction is a new version; the older ones stay.
public struct Note: Sendable, Hashable {
  /// The record that the text is of.
  public let subject: RecordKey
  /// What the text is within its record, such as `report`.
  public let field: String
  /// From 1.
  public let version: Int64
  public let author: AccountID?
  public let writtenAt: Date
  public let text: String
}
