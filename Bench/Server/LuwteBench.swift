import ArgumentParser

/// What `make bench` needs beside the product itself: a large desk of made-up people, the bare routes that the product
/// is compared with, and the timing of one scoring. It is no part of the product, and the product holds nothing of it.
@main
struct LuwteBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "luwte-bench", abstract: "Measure Luwte.",
    subcommands: [DeskCommand.self, BareCommand.self, ScoreCommand.self])
}
