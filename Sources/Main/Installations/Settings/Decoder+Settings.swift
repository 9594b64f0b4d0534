private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  /// A key that nobody reads is a typing error.
  func refuseUnknownKeys(_ known: Set<String>) throws {
    let keys = try container(keyedBy: AnyKey.self).allKeys
    guard let unknown = keys.first(where: { !known.contains($0.stringValue) }) else { return }
    throw DecodingError.dataCorrupted(.init(codingPath: codingPath + [unknown], debugDescription: "unknown key"))
  }
}

extension DecodingError {
  /// The path of the key that is wrong, such as `desk.time-zone`.
  public var place: String {
    let path: [any CodingKey] =
      switch self {
      case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        context.codingPath
      case .keyNotFound(let key, let context): context.codingPath + [key]
      @unknown default: []
      }
    return path.isEmpty ? "-" : path.map(\.stringValue).joined(separator: ".")
  }
}
