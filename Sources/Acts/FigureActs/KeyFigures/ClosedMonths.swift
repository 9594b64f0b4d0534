import Desk
import KeyFigureRecords
import KeyFigures
import RegisterCore

/// Months that are over, counted and kept until a fact in them changes.
///
/// A long stretch is counted in parts at the same time, each in a snapshot of its own: a month's tallies are right by
/// themselves, and one that changes while it is counted is not kept.
struct ClosedMonths: Sendable {
  /// Never more, so that counting leaves readers of the store to those who work.
  private static let parts = 2
  /// Months that are not worth a part of their own.
  private static let fewest = 6

  let register: Register
  let breakdown: Breakdown?

  func keep(_ months: [Month]) async throws {
    guard !months.isEmpty else { return }
    let token = register.effects.newToken()
    let breakdown = breakdown
    try await register.touch { work in try KeptTallies(work, split: breakdown).reserve(months, token: token) }
    let sheets = try await counted(months)
    try await register.touch { work in
      let kept = KeptTallies(work, split: breakdown)
      for month in months { try kept.fill(month, sheets[month] ?? TallySheet(), token: token) }
    }
  }

  private func counted(_ months: [Month]) async throws -> [Month: TallySheet] {
    try await withThrowingTaskGroup(of: [Month: TallySheet].self) { group in
      for part in Self.parts(of: months) {
        group.addTask { try await count(part) }
      }
      return try await group.reduce(into: [:]) { all, part in
        all.merge(part, uniquingKeysWith: { first, _ in first })
      }
    }
  }

  private func count(_ months: [Month]) async throws -> [Month: TallySheet] {
    try await register.prepare { work in
      let counter = TallyCounter(work, split: breakdown)
      return try Period.runs(of: months).reduce(into: [:]) { all, run in
        all.merge(try counter.tallies(run), uniquingKeysWith: { first, _ in first })
      }
    }
  }

  private static func parts(of months: [Month]) -> [[Month]] {
    let size = max(fewest, (months.count + parts - 1) / parts)
    return stride(from: 0, to: months.count, by: size).map { start in
      Array(months[start..<min(start + size, months.count)])
    }
  }
}
