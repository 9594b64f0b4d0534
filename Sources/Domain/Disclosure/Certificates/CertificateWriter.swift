import ExactJSON

/// Writes a certificate as `CertificateFormat` describes it; the same certificate always gives the same bytes.
public enum CertificateWriter {
  public static func write(_ certificate: Certificate) -> [UInt8] {
    let dimensions = certificate.dimensions
    return JSONWriter.writeLines(
      .object([
        .init("format", .string(CertificateFormat.name)),
        .init("threshold", .integer(certificate.promise.threshold)),
        .init("coalition", .integer(certificate.promise.coalition)),
        .init("share_attributes", .array(certificate.promise.shareAttributes.map { .string($0) })),
        .init("lone_child", .bool(certificate.promise.loneChild)),
        .init("truth", truth(certificate.truth, dimensions)),
        .init("blocks", .array(certificate.blocks.map { block($0, dimensions) })),
        .init("witnesses", .array(certificate.witnesses.map { witness($0, certificate) })),
        .init("claims", .array(certificate.claims.map { claim($0, dimensions) })),
      ]))
  }

  private static func truth(_ truth: TruthTable, _ dimensions: [Dimension]) -> JSONValue {
    let rows = truth.rows.map { row in
      JSONValue.object([
        .init("c", .array(zip(dimensions, row.leaf).map { .string($0.leaves[$1]) })), .init("v", .integer(row.count)),
      ])
    }
    return .object([
      .init("dims", .array(dimensions.map { .string($0.name) })), .init("cells", .array(rows)),
    ])
  }

  private static func block(_ block: Certificate.Block, _ dimensions: [Dimension]) -> JSONValue {
    .object([
      .init("dims", .array(block.dimensions.map { .string(dimensions[$0].name) })),
      .init("parent", .integer(block.parent)),
    ])
  }

  private static func witness(_ changes: [Certificate.Change], _ certificate: Certificate) -> JSONValue {
    .array(
      changes.map { change in
        let names = zip(certificate.blocks[change.block].dimensions, change.leaf).map {
          JSONValue.string(certificate.dimensions[$0].leaves[$1])
        }
        return .array([.integer(change.block), .array(names), .integer(change.change)])
      })
  }

  private static func claim(_ claim: Certificate.Claim, _ dimensions: [Dimension]) -> JSONValue {
    let codes = zip(claim.dimensions, claim.leaves).map { dimension, set -> JSONValue in
      if let code = dimensions[dimension].code(of: set) { return .string(code) }
      return .array(set.indexes.map { .string(dimensions[dimension].leaves[$0]) })
    }
    return .object([
      .init("dims", .array(claim.dimensions.map { .string(dimensions[$0].name) })), .init("c", .array(codes)),
      .init("interval", .array([.integer(claim.low), .integer(claim.high)])),
      .init("low", .array(claim.lowWitnesses.map { .integer($0) })),
      .init("high", .array(claim.highWitnesses.map { .integer($0) })),
    ])
  }
}
