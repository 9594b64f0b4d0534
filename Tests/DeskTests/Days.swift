import Desk
import Foundation
import Testing

/// A day written as `yyyy-mm-dd`.
func date(_ iso: String) throws -> LocalDate {
  try #require(LocalDate(iso: iso))
}

/// A moment written in UTC, such as `2026-11-22T02:31:00Z`.
func moment(_ iso: String) throws -> Date {
  try Date(iso, strategy: .iso8601)
}

/// What a refused act said.
func refusals<Item: Refusal>(_ type: Item.Type, _ act: () throws -> Void) throws -> [Item] {
  do {
    try act()
    return []
  } catch let refused as Refusals<Item> {
    return refused.items
  }
}
