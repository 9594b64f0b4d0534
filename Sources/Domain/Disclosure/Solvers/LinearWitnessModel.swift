/// Puts the rows of a witness program together.
struct LinearWitnessModel {
  var model: LinearModel
  let columns: [AtomColumns]
  let groups: GroupTable

  /// A published cell: its change is zero.
  mutating func addFixed(_ row: Int) -> Int {
    model.rows.append(.init(lower: 0, upper: 0, terms: terms(groups.atoms[row].map(Int.init), 1)))
    return model.rows.count - 1
  }

  /// An undecided cell: its change is what the two columns say, at their cost.
  mutating func addOpen(_ row: Int, cost: Double) -> (row: Int, column: Int) {
    let column = model.columns.count
    model.columns.append(.init(lower: 0, upper: .infinity, cost: cost))
    model.columns.append(.init(lower: 0, upper: .infinity, cost: cost))
    let own = terms(groups.atoms[row].map(Int.init), 1) + [LinearTerm(column, -1), LinearTerm(column + 1, 1)]
    model.rows.append(.init(lower: 0, upper: 0, terms: own))
    return (model.rows.count - 1, column)
  }

  /// What two neighbouring blocks share changes equally in both.
  mutating func addLinks() {
    for link in groups.margins {
      model.rows.append(.init(lower: 0, upper: 0, terms: terms(link.child, 1) + terms(link.parent, -1)))
    }
  }

  private func terms(_ atoms: [Int], _ sign: Double) -> [LinearTerm] {
    atoms.flatMap { columns[$0].terms(sign) }
  }
}
