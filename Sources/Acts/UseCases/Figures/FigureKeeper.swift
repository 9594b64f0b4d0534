import Database
import Desk
import Figures
import Records
import RegisterCore

/// Counts months that are over, and keeps them until a fact in them changes.
///
/// A long stretch is counted in parts at the same time, each in a snapshot of its own: a month's tallies are right by
/// themselves, and one that changes while it is counted is not kept.
struct FigureKeeper: Sendable {
  /// Never more, so that counting leaves readers of the store to those who work.
  private static let parts = 2
  /// Months that are not worth a part of their own.
  private static let fewest = 6

  let register: Register
  let question: FigureQuestion

  func keep(_ months: [Month]) async throws {
    guard !months.isEmpty else { return }
    let token = register.effects.newPublicID().text
    let now = register.effects.now()
    let cache = question.cache(of: register.desk.id)
    try await register.touch { work in
      try cache.reserve(months.map(\.iso), token: token, at: now, work)
    }
    let sheets = try await counted(months)
    try await register.touch { work in
      for month in months {
        let bytes = (sheets[month] ?? TallySheet()).bytes
        try cache.fill(month.iso, bytes, token: token, at: now, work)
      }
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
      let counting = question.counting(work)
      return try Period.runs(of: months).reduce(into: [:]) { all, run in
        all.merge(try counting.tallies(MonthRun(run)), uniquingKeysWith: { first, _ in first })
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
