import Access
import ArgumentParser
import Desk
import Foundation
import HouseActs
import Installations
import Yams

/// `luwte products`: the kinds of help of the desk, as data with versions.
struct ProductsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "products", abstract: "List the products of the desk, show one, or add one.",
    discussion: """
      A product is a file in YAML or JSON with its question, goal, method, borders and result. A version in which help was \
      given never changes: show the last one, raise its version and first day, and add the file.
      """,
    subcommands: [List.self, Show.self, Add.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List every version.")
    @OptionGroup var options: InstallationOptions
    @Flag(help: "One line of JSON for each.") var json = false

    func run() async throws {
      try await ProductConsole.run(options) { services, occasion in
        let products = try await services.readProducts(occasion).catalogue.products
        for product in products { Console.print(json ? try ProductFile.json(product) : Self.line(product)) }
      }
    }

    private static func line(_ product: Product) -> String {
      let days = product.validFrom.iso + " – " + (product.validUntil?.iso ?? "")
      return "\(product.key)\t\(product.version)\t\(days)\t\(product.name(Console.language))"
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the last version of a product as a file that can be added again.")
    @Argument(help: "The code of the product, such as short-term.") var code: String
    @OptionGroup var options: InstallationOptions

    func run() async throws {
      try await ProductConsole.run(options) { services, occasion in
        let products = try await services.readProducts(occasion).catalogue.products
        guard let product = products.last(where: { $0.key.text == code }) else {
          throw CommandFailure.refused(Text(nl: "Dit product is er niet.", en: "There is no such product."))
        }
        Console.print(try ProductFile.yaml(product))
      }
    }
  }

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a product, or the next version of one, from a file.")
    @Argument(help: "The file, in YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"])) var file:
      String
    @OptionGroup var options: InstallationOptions
    @Flag(help: "Only say whether it could be added.") var dryRun = false

    func run() async throws {
      try await ProductConsole.run(options) { services, occasion in
        let product = try ProductFile.read(file)
        if dryRun {
          try await services.addProduct.rehearse(product, occasion)
        } else {
          try await services.addProduct(product, occasion)
        }
        Console.say(
          dryRun
            ? Text(nl: "Dit product kan zo worden toegevoegd.", en: "This product can be added as it is.")
            : Text(nl: "Het product is toegevoegd.", en: "The product has been added."))
      }
    }
  }
}

/// Opens the desk for a command about products.
enum ProductConsole {
  static func run(_ options: InstallationOptions, _ body: (DeskServices, Occasion) async throws -> Void) async throws {
    try await Console.run {
      try await options.withDesk { desk in try await body(desk.services, desk.commandOccasion) }
    }
  }
}

/// A product as a file.
enum ProductFile {
  /// JSON is read too, since every JSON document is YAML.
  static func read(_ path: String) throws -> Product {
    let form: ProductForm
    do {
      form = try YAMLDecoder().decode(ProductForm.self, from: String(contentsOfFile: path, encoding: .utf8))
    } catch let error as DecodingError {
      let place =
        error.yamlLine.map { Text(nl: "regel \($0)", en: "line \($0)") } ?? Text(same: error.place)
      throw CommandFailure.refused(
        Text(nl: "\(path) klopt niet bij \(place.nl).", en: "\(path) is wrong at \(place.en)."))
    } catch {
      throw CommandFailure.refused(
        Text(nl: "\(path) is niet te lezen als YAML of JSON.", en: "\(path) can't be read as YAML or JSON."))
    }
    do {
      return try form.product()
    } catch {
      let lines = error.items.map { refusal in
        path + (refusal.field.map { ":" + $0 } ?? "") + ": " + refusal.text(Console.language)
      }
      throw CommandFailure.refused(Text(same: lines.joined(separator: "\n")))
    }
  }

  static func yaml(_ product: Product) throws -> String {
    let encoder = YAMLEncoder()
    encoder.options.allowUnicode = true
    encoder.options.width = 110
    return try encoder.encode(ProductForm(product))
  }

  static func json(_ product: Product) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(ProductForm(product)), as: UTF8.self)
  }
}

extension DecodingError {
  /// The line at which a text stops being YAML; `nil` when it is, and a field is wrong.
  fileprivate var yamlLine: Int? {
    guard case .dataCorrupted(let context) = self, let error = context.underlyingError as? YamlError else { return nil }
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): return mark.line
    default: return nil
    }
  }
}
