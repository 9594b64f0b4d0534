import Disclosure

/// The coefficients of a model by column, as COIN-OR reads them.
struct ColumnMatrix {
  let starts: [Int32]
  let rows: [Int32]
  let values: [Double]

  init(_ model: LinearModel) {
    var starts = [Int32](repeating: 0, count: model.columns.count + 1)
    for row in model.rows { for term in row.terms { starts[term.column + 1] += 1 } }
    for column in model.columns.indices { starts[column + 1] += starts[column] }
    let total = Int(starts.last ?? 0)
    var next = starts
    var rows = [Int32](repeating: 0, count: total)
    var values = [Double](repeating: 0, count: total)
    for (number, row) in model.rows.enumerated() {
      for term in row.terms {
        let slot = Int(next[term.column])
        rows[slot] = Int32(number)
        values[slot] = term.coefficient
        next[term.column] += 1
      }
    }
    (self.starts, self.rows, self.values) = (starts, rows, values)
  }
}
