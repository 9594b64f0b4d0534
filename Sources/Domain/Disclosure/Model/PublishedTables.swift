/// Everything that was ever published, as an outsider has it: the content of a tables file.
public struct PublishedTables: Sendable {
  /// What the reader of a table sees in one cell.
  public enum Content: Equatable, Sendable {
    /// The exact number.
    case shown(Int)
    /// One mark for all hidden cells: known only not to be negative.
    case hidden
    /// A number known only up to a band (other methods publish these); nil is an open end.
    case band(low: Int?, high: Int?)
  }

  public struct Cell: Equatable, Sendable {
    public let codes: [String]
    public let content: Content

    public init(codes: [String], content: Content) {
      self.codes = codes
      self.content = content
    }
  }

  public struct Table: Equatable, Sendable {
    public let name: String
    public let release: String
    /// Indexes of the dimensions in the order of the codes.
    public let dimensions: [Int]
    public let cells: [Cell]

    public init(name: String, release: String, dimensions: [Int], cells: [Cell]) {
      self.name = name
      self.release = release
      self.dimensions = dimensions
      self.cells = cells
    }
  }

  public var dimensions: [Dimension]
  public var promise: Promise
  public var tables: [Table]

  public init(dimensions: [Dimension], promise: Promise, tables: [Table]) {
    self.dimensions = dimensions
    self.promise = promise
    self.tables = tables
  }
}
