import PackagePlugin

/// Brings the files of a target that are no source into its code as `EmbeddedTexts.all`: the schema's `.sql`, and the
/// stylesheets, scripts and typeface of the pages.
///
/// `.embedInCode` of the package manager does the same with an array of bytes, which takes the compiler a quarter of a
/// millisecond per byte: half a minute for the schema at each change of it. A literal takes no time.
@main struct EmbeddedTexts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let texts = target.sourceFiles.filter { $0.type == .unknown }.map(\.url).sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTexts.swift")
    return [
      .buildCommand(
        displayName: "Embedding the texts of \(target.name)",
        executable: try context.tool(named: "embed-texts").url,
        arguments: [output.path, target.directoryURL.path] + texts.map(\.path),
        inputFiles: texts, outputFiles: [output])
    ]
  }
}
