public import ArgumentParser

/// `luwte`: the one binary.
public struct LuwteCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "luwte",
    abstract: "The software of an independent support desk: register, help, and learn without giving anybody away.",
    version: "0.1.0",
    subcommands: [
      ServeCommand.self, DemoCommand.self, MigrateCommand.self, DesksCommand.self, KeysCommand.self, UserCommand.self,
      ImportCommand.self, ProductsCommand.self, NormsCommand.self, ReportCommand.self, AuditCommand.self,
      ProtectCommand.self,
      InstrumentsCommand.self,
    ])

  public init() {}
}
