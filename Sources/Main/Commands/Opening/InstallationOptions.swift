import ArgumentParser
import Database
import Desk
import Foundation
import Installations
import RegisterCore

/// Where an installation is and which of its desks is meant: the same options on every command that works with the
/// register.
struct InstallationOptions: ParsableArguments {
  @Option(help: "Where the data is: sqlite:PATH or postgres://… (or LUWTE_DATABASE).")
  var database: String?

  @Option(help: "The root key file (or LUWTE_KEYS).")
  var keys: String?

  @Option(help: "The name of the desk, where there are several (or LUWTE_DESK).")
  var desk: String?

  @Option(help: "The settings file (or LUWTE_CONFIG; ./luwte.yaml when it is there).")
  var config: String?

  /// The settings, with the environment and these options in front of them.
  func settings() throws(InstallationFailure) -> Settings {
    let environment = ProcessInfo.processInfo.environment
    let named = config ?? environment["LUWTE_CONFIG"]
    let path = named ?? "luwte.yaml"
    let exists = named != nil || FileManager.default.fileExists(atPath: path)
    var settings = exists ? try Settings.load(from: path) : Settings()
    settings.database = database ?? environment["LUWTE_DATABASE"] ?? settings.database
    settings.keys = keys ?? environment["LUWTE_KEYS"] ?? settings.keys
    settings.chosenDesk = desk ?? environment["LUWTE_DESK"]
    return settings
  }

  /// Does the work of one command on an installation, and closes it however the work ends.
  func withInstallation<T>(_ body: (Installation) async throws -> T) async throws -> T {
    try await Installation(try settings()).closing(after: body)
  }

  /// The same on the desk that is meant; faults are put into words for an operator.
  func withDesk<T>(_ body: (OpenDesk) async throws -> T) async throws -> T {
    try await withInstallation { installation in
      let desk = try await installation.openDesk()
      return try await installation.mapped {
        let result = try await body(desk)
        do {
          try await AuditSealer(desk.register).catchUp()
        } catch let fault as StoreFault {
          // What the command did is stored with its rows; they wait for the next process.
          Console.say(
            Text(
              nl: "Het inzagelog wordt later ondertekend; er is niets verloren.",
              en: "The audit log is signed later; nothing is lost."))
          Console.say(InstallationFailure.store(fault).text)
        }
        return result
      }
    }
  }
}

extension Installation {
  /// Closes the installation after some work, however that ends. What was stored is stored, so a fault of closing is
  /// told beside it and doesn't make the work fail.
  func closing<T>(after body: (Installation) async throws -> T) async throws -> T {
    let result: Result<T, any Error>
    do {
      result = .success(try await body(self))
    } catch {
      result = .failure(error)
    }
    do {
      try await close()
    } catch {
      Console.say(
        Text(
          nl: "De database kon niet worden opgeruimd; er is niets verloren.",
          en: "The database could not be tidied up; nothing is lost."))
      Console.say(InstallationFailure.store(error).text)
    }
    return try result.get()
  }
}
