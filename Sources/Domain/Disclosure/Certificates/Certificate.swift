/// The content of a certificate file; `CertificateFormat` says what each part means.
public struct Certificate: Equatable, Sendable {
  public struct Block: Equatable, Sendable {
    public let dimensions: [Int]
    public let parent: Int

    public init(dimensions: [Int], parent: Int) {
      self.dimensions = dimensions
      self.parent = parent
    }
  }

  /// One atom of one block, named by a leaf in each of the block's dimensions, and by how much it differs.
  public struct Change: Equatable, Sendable {
    public let block: Int
    public let leaf: [Int]
    public let change: Int

    public init(block: Int, leaf: [Int], change: Int) {
      self.block = block
      self.leaf = leaf
      self.change = change
    }
  }

  public struct Claim: Equatable, Sendable {
    public let dimensions: [Int]
    public let leaves: [LeafSet]
    public let low: Int
    public let high: Int
    public let lowWitnesses: [Int]
    public let highWitnesses: [Int]

    public init(
      dimensions: [Int], leaves: [LeafSet], low: Int, high: Int, lowWitnesses: [Int], highWitnesses: [Int]
    ) {
      self.dimensions = dimensions
      self.leaves = leaves
      self.low = low
      self.high = high
      self.lowWitnesses = lowWitnesses
      self.highWitnesses = highWitnesses
    }
  }

  public let dimensions: [Dimension]
  public let promise: Promise
  public let truth: TruthTable
  public let blocks: [Block]
  public let witnesses: [[Change]]
  public let claims: [Claim]

  public init(
    dimensions: [Dimension], promise: Promise, truth: TruthTable, blocks: [Block], witnesses: [[Change]],
    claims: [Claim]
  ) {
    self.dimensions = dimensions
    self.promise = promise
    self.truth = truth
    self.blocks = blocks
    self.witnesses = witnesses
    self.claims = claims
  }
}
