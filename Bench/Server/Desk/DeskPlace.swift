import ArgumentParser
import Database
import Installations

/// Where the desk is that is measured; `luwte keys init` and `luwte migrate` have made it.
struct DeskPlace: ParsableArguments {
  @Option(help: "sqlite:PATH or postgres:CONNECTION.")
  var database: String

  @Option(help: "The root key file.")
  var keys: String

  @Option(help: "The name of the desk, where there are several.")
  var desk: String?

  /// The store alone, for what knows no desk.
  func store() throws -> any Store { try Installation.store(at: database) }

  /// The installation, as fast as filling it allows: that needs no commit to survive a loss of power.
  func installation() throws -> Installation {
    var settings = Settings()
    settings.database = database
    settings.keys = keys
    settings.chosenDesk = desk
    return try Installation(settings, isDurable: false)
  }
}
