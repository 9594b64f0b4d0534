/// A stored password hash: `$scrypt$ln=17,r=8,p=1,k=1a2b3c4d$<salt>$<hash>`, in the manner of the PHC string format.
///
/// `ln` is the exponent of N; `k` names the pepper and is absent without one; salt (16 bytes) and hash (32 bytes) are
/// Base64.
struct PasswordHash: Equatable {
  static let saltLength = 16
  static let hashLength = 32

  let cost: ScryptCost
  let pepper: String?
  let salt: [UInt8]
  let hash: [UInt8]

  var text: String {
    let parameters = "ln=\(cost.exponent),r=\(cost.blockSize),p=\(cost.parallelism)" + (pepper.map { ",k=\($0)" } ?? "")
    return "$scrypt$\(parameters)$\(Base64Text.standard(salt))$\(Base64Text.standard(hash))"
  }

  init(cost: ScryptCost, pepper: String?, salt: [UInt8], hash: [UInt8]) {
    self.cost = cost
    self.pepper = pepper
    self.salt = salt
    self.hash = hash
  }

  init(_ text: String) throws(VaultFault) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { throw .passwordHashMalformed }
    let parameters = parts[2].split(separator: ",", omittingEmptySubsequences: false)
    guard parameters.count == 3 || parameters.count == 4 else { throw .passwordHashMalformed }
    let numbers = zip(parameters, ["ln=", "r=", "p="]).compactMap { Self.number($0, after: $1) }
    guard numbers.count == 3,
      let cost = ScryptCost(exponent: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
    else { throw .passwordHashMalformed }
    guard let salt = Base64Text.bytes(fromStandard: parts[3]), salt.count == Self.saltLength,
      let hash = Base64Text.bytes(fromStandard: parts[4]), hash.count == Self.hashLength
    else { throw .passwordHashMalformed }
    self.init(cost: cost, pepper: try Self.pepper(in: parameters), salt: salt, hash: hash)
    guard self.text == text else { throw .passwordHashMalformed }
  }

  private static func number(_ parameter: Substring, after name: String) -> Int? {
    parameter.hasPrefix(name) ? Int(parameter.dropFirst(name.count)) : nil
  }

  private static func pepper(in parameters: [Substring]) throws(VaultFault) -> String? {
    guard parameters.count == 4 else { return nil }
    let value = parameters[3].dropFirst(2)
    guard parameters[3].hasPrefix("k="), HexText.bytes(from: value)?.count == 4 else { throw .passwordHashMalformed }
    return String(value)
  }
}
