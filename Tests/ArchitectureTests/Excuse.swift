/// A place that may do what is else forbidden, with the reason.
struct Excuse {
  let file: String
  let kind: SwallowedError.Kind
  let count: Int
  let reason: String

  init(_ file: String, _ kind: SwallowedError.Kind, count: Int = 1, _ reason: String) {
    self.file = file
    self.kind = kind
    self.count = count
    self.reason = reason
  }

  static let all: [Excuse] = [
    // Reading a document of which the form is not known: what it is not says nothing yet.
    Excuse("ProductForm+Fields.swift", .optionalTry, count: 2, "asks whether a value has fields, items or neither"),

    // What the source itself breaks: no input reaches these.
    Excuse("AssetSet.swift", .preconditionFailure, "the typeface is in the binary, a test reads it"),
    Excuse("RulePass.swift", .preconditionFailure, "the columns of a rule are among those of its pass"),
    Excuse("Migrator+Register.swift", .preconditionFailure, "the schema is in the binary, a test reads it"),
    Excuse("CodedChoice.swift", .preconditionFailure, "every case has a code, a test reads them all"),
    Excuse("DeskCalendar.swift", .preconditionFailure, "minutes of a day, by division"),
    Excuse("FamilyCounts.swift", .preconditionFailure, "the blocks are made from the tables"),
    Excuse("GroupTable.swift", .preconditionFailure, "the blocks are made from the tables"),
    Excuse("Href+Interpolation.swift", .preconditionFailure, "an address begins with a literal"),
    Excuse("SecurityHeaders.swift", .preconditionFailure, "a header name in the source"),
    Excuse("Instrument+Score.swift", .preconditionFailure, "a cut-off set names a scale of its own instrument"),
    Excuse("LocalDate.swift", .preconditionFailure, "a day written in the source"),
    Excuse("Moments.swift", .preconditionFailure, "moments of a calendar of four digits"),
    Excuse("Month.swift", .preconditionFailure, "a month has its first and last day"),
    Excuse("ProductCatalogue+Shipped.swift", .preconditionFailure, "the shipped catalogue, checked by a test"),

    // Memory that the system does not give: nothing can go on.
    Excuse("CoinBranching.swift", .preconditionFailure, "no memory for a model"),
    Excuse("CoinSession.swift", .preconditionFailure, "no memory for a model"),
    Excuse("Gzip.swift", .preconditionFailure, count: 2, "no memory for a file of the product"),

    // Errors that are an answer.
    Excuse("CheckpointVerifier.swift", .silentCatch, "a key that can't be read signed nothing"),
    Excuse("UniqueIndexName.swift", .silentCatch, "the clash is the news, not that its name can't be looked up"),
    Excuse("Loop.swift", .silentCatch, "a pause that ends early means that the server stops"),
    Excuse("DossierRoutes.swift", .emptyCatch, "a colleague took it first: the dossier says who carries it"),
    Excuse("KeptTallies.swift", .silentCatch, "a kept month that can't be read is counted again"),
  ]
}
