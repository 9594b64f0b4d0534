import Access
import Desk
import Exchange
import Foundation
import HouseActs
import Installations

/// Reads the files, then brings them in or rehearses it; shared by `import` and `demo`.
struct RegisterImport {
  let effects: Effects

  init(effects: Effects = .live) {
    self.effects = effects
  }

  /// Checks the files alone, against the products that the program ships with.
  ///
  /// - Parameter zone: the calendar of the desk, as the settings name it.
  func check(_ directory: String, zone: String) throws -> ImportOutcome {
    do {
      let register = try read(directory, zone: zone, catalogue: .shipped)
      return .checked(ImportCounts(register, accounts: 0), register.marks)
    } catch let refusal as ImportRefusal {
      return .refused(refusal)
    }
  }

  /// - Parameter team: to whom the dossiers fall.
  func run(
    _ directory: String, in desk: OpenDesk, team: String, dryRun: Bool = false
  ) async throws -> ImportOutcome {
    let services = desk.services
    let catalogue = try await services.importRegister.catalogue()
    let register: LegacyRegister
    do {
      register = try read(directory, zone: services.desk.timeZone, catalogue: catalogue)
    } catch let refusal as ImportRefusal {
      return .refused(refusal)
    }
    let line = ProgressLine()
    defer { line.clear() }
    let result =
      if dryRun {
        try await services.importRegister.rehearse(register)
      } else {
        try await services.importRegister(
          register, team: team, progress: { done, rows in line.show(ImportTexts.writing(done, of: rows)) },
          desk.commandOccasion)
      }
    switch result {
    case .alreadyThere: return .alreadyThere
    case .imported(let counts): return dryRun ? .checked(counts, register.marks) : .imported(counts, register.marks)
    }
  }

  private func read(_ directory: String, zone: String, catalogue: ProductCatalogue) throws -> LegacyRegister {
    let calendar = try DeskCalendar(zone: zone)
    let line = ProgressLine()
    defer { line.clear() }
    let reader = LegacyRegisterReader(
      catalogue: catalogue, calendar: calendar, now: effects.now(),
      progress: { file, lines in line.show(ImportTexts.reading(file.name, lines)) })
    return try reader.read(URL(fileURLWithPath: directory, isDirectory: true))
  }
}
