import ArgumentParser
import Desk
import Foundation

/// Where a command speaks: results on standard output, everything else on standard error.
enum Console {
  /// Dutch when the environment says so, else English.
  static var language: Language {
    let environment = ProcessInfo.processInfo.environment
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.lowercased().hasPrefix("nl") ? .dutch : .english
  }

  /// A message for whoever runs the command.
  static func say(_ text: Text) {
    FileHandle.standardError.write(Data((text(language) + "\n").utf8))
  }

  /// A result, for people or machines.
  static func print(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// Runs a command's work and turns what can go wrong into one sentence and exit status 1.
  static func run(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let failure as CommandFailure {
      say(failure.text)
      throw ExitCode(1)
    } catch let refusal as any Refusal {
      say(refusal.text)
      throw ExitCode(1)
    }
  }
}
