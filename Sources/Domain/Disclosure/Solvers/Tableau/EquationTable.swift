/// What is left of the atoms once published cells and what blocks share are solved for: resting atoms, and those that
/// follow from them.
struct EquationTable {
  private(set) var columns: [Int] = []
  /// Per atom that follows: its coefficients over the columns.
  private(set) var rows: [(atom: Int, coefficients: [Double])] = []
  private var columnOfAtom: [Int: Int] = [:]
  private var rowOfAtom: [Int: Int] = [:]

  /// Solves the equations, each a list of atoms with signs whose changes add up to nothing.
  init(atoms: [Int], equations: [[(atom: Int, sign: Double)]]) {
    let place = Dictionary(uniqueKeysWithValues: atoms.enumerated().map { ($0.element, $0.offset) })
    var solved: [(lead: Int, row: [Double])] = []
    for equation in equations {
      var dense = [Double](repeating: 0, count: atoms.count)
      for term in equation { if let column = place[term.atom] { dense[column] += term.sign } }
      for other in solved where dense[other.lead] != 0 { Self.subtract(other.row, dense[other.lead], from: &dense) }
      guard let lead = Self.lead(of: dense) else { continue }
      let inverse = 1 / dense[lead]
      for column in dense.indices { dense[column] *= inverse }
      for number in solved.indices where solved[number].row[lead] != 0 {
        Self.subtract(dense, solved[number].row[lead], from: &solved[number].row)
      }
      solved.append((lead, dense))
    }
    let leads = Set(solved.map(\.lead))
    let resting = atoms.indices.filter { !leads.contains($0) }
    columns = resting.map { atoms[$0] }
    for (number, equation) in solved.enumerated() {
      rows.append((atoms[equation.lead], resting.map { equation.row[$0] == 0 ? 0 : -equation.row[$0] }))
      rowOfAtom[atoms[equation.lead]] = number
    }
    columnOfAtom = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($0.element, $0.offset) })
  }

  /// The sum of the atoms over the columns.
  func sum(_ atoms: [Int32]) -> [Double] {
    var sum = [Double](repeating: 0, count: columns.count)
    for atom in atoms.map(Int.init) {
      if let column = columnOfAtom[atom] {
        sum[column] += 1
      } else if let row = rowOfAtom[atom] {
        for column in sum.indices { sum[column] += rows[row].coefficients[column] }
      }
    }
    return sum
  }

  private static func subtract(_ row: [Double], _ factor: Double, from other: inout [Double]) {
    for column in row.indices {
      let value = other[column] - factor * row[column]
      other[column] = abs(value) < 1e-11 ? 0 : value
    }
  }

  /// The last column with the largest coefficient: late atoms follow from early ones.
  private static func lead(of row: [Double]) -> Int? {
    var best: Int?
    var largest = 1e-6
    for (column, value) in row.enumerated() where abs(value) >= largest { (best, largest) = (column, abs(value)) }
    return best
  }
}
