/// The certificate file, `desk-certificate/1`: the truth and the possible worlds that prove the promise.
struct CertificateFile {
  /// A joint leaf of all dimensions with its true count, 1 or more.
  struct Leaf {
    let place: String
    /// One position per dimension, in the order of `Dimensions`.
    let positions: [Int]
    let count: Int
  }
  struct Block {
    let place: String
    let dims: [Int]
    let parent: Int
  }
  /// A change of one atom, meant by leaf positions in the order of the block's dimensions.
  struct Change {
    let place: String
    let block: Int
    let positions: [Int]
    let amount: Int
  }
  struct Claim {
    let place: String
    let group: Group
    let interval: Interval
    let low: [Int]
    let high: [Int]
  }

  let truth: [Leaf]
  let blocks: [Block]
  let witnesses: [[Change]]
  let claims: [Claim]

  /// Reads the file and refuses one whose promise differs from that of the tables.
  init(_ document: JSONNode, for tables: PublishedTables) throws(CertificateRefusal) {
    let top = try document.members([
      "format", "threshold", "coalition", "share_attributes", "lone_child", "truth", "blocks", "witnesses", "claims",
    ])
    let format = try document.require("format", of: top)
    guard try format.text() == "desk-certificate/1" else { throw format.refuse(.wrongFormat) }
    try Self.comparePromise(document, top, tables)
    let reading = CertificateReading(dimensions: tables.dimensions)
    truth = try reading.truth(document.require("truth", of: top))
    blocks = try reading.blocks(document.require("blocks", of: top))
    var witnesses: [[Change]] = []
    for item in try document.require("witnesses", of: top).items() {
      witnesses.append(try reading.witness(item, blocks: blocks))
    }
    self.witnesses = witnesses
    var claims: [Claim] = []
    for item in try document.require("claims", of: top).items() {
      claims.append(try reading.claim(item, witnesses: witnesses.count))
    }
    self.claims = claims
  }

  private static func comparePromise(
    _ document: JSONNode, _ top: [String: JSONNode], _ tables: PublishedTables
  ) throws(CertificateRefusal) {
    let threshold = try document.require("threshold", of: top)
    guard try threshold.integer(in: 2...1_000) == tables.threshold else { throw threshold.refuse(.promiseDiffers) }
    let coalition = try document.require("coalition", of: top)
    guard try coalition.integer(in: 0...3) == tables.coalition else { throw coalition.refuse(.promiseDiffers) }
    let shares = try document.require("share_attributes", of: top)
    guard Set(try tables.dimensions.named(by: shares)) == tables.shareDimensions else {
      throw shares.refuse(.promiseDiffers)
    }
    let loneChild = try document.require("lone_child", of: top)
    guard try loneChild.flag() == tables.loneChild else { throw loneChild.refuse(.promiseDiffers) }
  }
}
