import Desk
import Exchange
import Foundation
import HouseActs
import TestKit

/// The sample register, imported as a desk would.
enum SampleRegister {
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples/register-2012-2014")

  static func bring(to facts: FactDesk) async throws {
    let reader = LegacyRegisterReader(
      catalogue: .shipped, calendar: try DeskCalendar(zone: "Europe/Amsterdam"),
      now: Date(timeIntervalSince1970: 1_420_066_800))
    _ = try await facts.desk.services.importRegister(
      try reader.read(folder), team: "Noord", facts.desk.house)
  }
}
