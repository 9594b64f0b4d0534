/// A JSON value with its place, so that every refusal can say where.
struct JSONNode {
  let file: CheckedFile
  let place: String
  let value: JSONValue

  static func document(_ bytes: [UInt8], file: CheckedFile) throws(CertificateRefusal) -> JSONNode {
    do throws(JSONFault) {
      return JSONNode(file: file, place: "top", value: try JSONReader.read(bytes))
    } catch {
      throw CertificateRefusal(file: file, place: "byte \(error.offset)", reason: error.reason)
    }
  }

  func refuse(_ reason: CertificateRefusal.Reason) -> CertificateRefusal {
    CertificateRefusal(file: file, place: place, reason: reason)
  }

  private func child(_ name: String, _ value: JSONValue) -> JSONNode {
    JSONNode(file: file, place: place == "top" ? name : "\(place).\(name)", value: value)
  }

  /// The members of an object whose keys are all among `keys`.
  func members(_ keys: Set<String>) throws(CertificateRefusal) -> [String: JSONNode] {
    let all = try members()
    if let (_, node) = all.filter({ !keys.contains($0.key) }).min(by: { $0.key < $1.key }) {
      throw node.refuse(.unknownKey)
    }
    return all
  }

  func members() throws(CertificateRefusal) -> [String: JSONNode] {
    guard case .object(let members) = value else { throw refuse(.wrongType) }
    var nodes: [String: JSONNode] = [:]
    for (key, value) in members { nodes[key] = child(key, value) }
    return nodes
  }

  func items() throws(CertificateRefusal) -> [JSONNode] {
    guard case .array(let items) = value else { throw refuse(.wrongType) }
    return items.enumerated().map { JSONNode(file: file, place: "\(place)[\($0.offset)]", value: $0.element) }
  }

  func text() throws(CertificateRefusal) -> String {
    guard case .string(let text) = value else { throw refuse(.wrongType) }
    return text
  }

  func texts() throws(CertificateRefusal) -> [String] {
    var texts: [String] = []
    for item in try items() { texts.append(try item.text()) }
    return texts
  }

  func integer(in range: ClosedRange<Int>) throws(CertificateRefusal) -> Int {
    guard case .integer(let number) = value else { throw refuse(.wrongType) }
    guard range.contains(number) else { throw refuse(.outOfRange) }
    return number
  }

  func flag() throws(CertificateRefusal) -> Bool {
    guard case .bool(let flag) = value else { throw refuse(.wrongType) }
    return flag
  }

  /// A member that must be there.
  func require(_ key: String, of members: [String: JSONNode]) throws(CertificateRefusal) -> JSONNode {
    guard let node = members[key] else { throw child(key, .null).refuse(.missing) }
    return node
  }
}
