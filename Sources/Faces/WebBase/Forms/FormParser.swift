/// Reads `application/x-www-form-urlencoded` (WHATWG URL standard, 5.1) within limits.
///
/// Line ends become a single line feed. Bytes that are not UTF-8, and NUL, are refused: no browser sends them.
public struct FormParser: Sendable {
  let limits: WebLimits

  public init(limits: WebLimits = .standard) {
    self.limits = limits
  }

  public func parse(_ bytes: some Collection<UInt8>) throws(HTTPFault) -> FormData {
    guard bytes.count <= limits.body else { throw .bodyTooLarge }
    var fields: [FormData.Field] = []
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < limits.fields else { throw .bodyTooLarge }
      let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try decode(halves[0])
      let value = halves.count > 1 ? try decode(halves[1]) : ""
      guard name.utf8.count <= 200, value.utf8.count <= limits.field else { throw .bodyTooLarge }
      fields.append(FormData.Field(name: name, value: value))
    }
    return FormData(fields: fields)
  }

  private func decode(_ bytes: some Collection<UInt8>) throws(HTTPFault) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "+"): append(0x20, to: &decoded)
      case UInt8(ascii: "%"):
        guard let high = Self.digit(iterator.next()), let low = Self.digit(iterator.next()) else { throw .malformed }
        append(high << 4 | low, to: &decoded)
      default: append(byte, to: &decoded)
      }
    }
    decoded = decoded.map { $0 == 0x0D ? 0x0A : $0 }
    guard !decoded.contains(0), let text = String(validating: decoded, as: UTF8.self) else { throw .malformed }
    return text
  }

  /// Joins CR LF to LF while copying.
  private func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    if byte == 0x0A, bytes.last == 0x0D { bytes.removeLast() }
    bytes.append(byte)
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let byte) where (0x30...0x39).contains(byte): byte - 0x30
    case .some(let byte) where (0x41...0x46).contains(byte): byte - 0x37
    case .some(let byte) where (0x61...0x66).contains(byte): byte - 0x57
    default: nil
    }
  }
}
