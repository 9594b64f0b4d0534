/// Tells which sums follow from sums taken before, so that programs carry no equation twice.
///
/// Gaussian elimination modulo a prime. A sum that is new modulo the prime is new; one that only seems to follow would
/// be noticed when the world found is checked against every published cell in whole numbers.
struct RowIndependence {
  private static let prime: UInt64 = 2_147_483_647
  /// Reduced rows by their leading atom: the other coefficients, ascending by atom.
  private var rows: [Int: [(atom: Int, value: UInt64)]] = [:]

  /// Takes the sum of these atoms; false when it follows from earlier ones.
  mutating func admits(_ atoms: [Int]) -> Bool {
    guard let largest = atoms.max() else { return false }
    var dense = [UInt64](repeating: 0, count: largest + 1)
    for atom in atoms { dense[atom] = 1 }
    var lead = 0
    while lead < dense.count {
      let value = dense[lead]
      if value == 0 {
        lead += 1
        continue
      }
      guard let row = rows[lead] else {
        keep(dense, from: lead, value)
        return true
      }
      if let end = row.last?.atom, end >= dense.count {
        dense.append(contentsOf: repeatElement(0, count: end + 1 - dense.count))
      }
      let factor = Self.prime - value
      dense[lead] = 0
      for term in row { dense[term.atom] = (dense[term.atom] + factor * term.value) % Self.prime }
    }
    return false
  }

  private mutating func keep(_ dense: [UInt64], from lead: Int, _ value: UInt64) {
    let inverse = Self.power(value, Self.prime - 2)
    rows[lead] = (lead + 1..<dense.count).filter { dense[$0] != 0 }.map { ($0, dense[$0] * inverse % Self.prime) }
  }

  private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var result: UInt64 = 1
    var (base, exponent) = (base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
