/// The true counts of all groups of a family, as one dense array over the product of its choices.
struct FamilyCounts {
  let family: Family
  /// Step in the array per choice, for each dimension.
  let strides: [Int]
  let counts: [Int]

  /// Sums the block's atoms dimension by dimension.
  init(_ family: Family, space: Space, population: Population) throws(ProtectionRefusal) {
    self.family = family
    guard let index = space.block(containing: family.dimensions) else {
      preconditionFailure("every table's dimensions lie in a block")
    }
    let block = space.blocks[index]
    var shape = block.dimensions.map { space.classes[$0].count }
    var values = Array(population.counts[block.offset..<block.offset + block.atomCount])
    for (position, dimension) in block.dimensions.enumerated() {
      let lists: [[Int]]
      if let own = family.dimensions.firstIndex(of: dimension) {
        lists = family.choices[own].map { space.classes[dimension].classes(in: $0.leaves) }
      } else {
        lists = [Array(0..<shape[position])]
      }
      let size = values.count / max(shape[position], 1)
      guard size * lists.count <= ProtectionLimits.groups else {
        throw .tooLarge(CoarserPlan(tables: family.dimensions.map { [space.dimensions[$0].name] }))
      }
      values = Self.summed(values, shape, position, lists)
      shape[position] = lists.count
    }
    counts = values
    var strides = [Int](repeating: 1, count: family.dimensions.count)
    var step = 1
    for position in family.dimensions.indices.reversed() {
      strides[position] = step
      step *= family.choices[position].count
    }
    self.strides = strides
  }

  /// Replaces one axis by sums over lists of its entries.
  private static func summed(_ values: [Int], _ shape: [Int], _ axis: Int, _ lists: [[Int]]) -> [Int] {
    let inner = shape[(axis + 1)...].reduce(1, *)
    let outer = shape[..<axis].reduce(1, *)
    var result = [Int](repeating: 0, count: outer * lists.count * inner)
    for block in 0..<outer {
      for (position, list) in lists.enumerated() {
        let start = (block * lists.count + position) * inner
        for entry in list {
          let from = (block * shape[axis] + entry) * inner
          for step in 0..<inner { result[start + step] += values[from + step] }
        }
      }
    }
    return result
  }

  /// The choice per dimension of a place in the array.
  func choices(at place: Int) -> [Int] {
    var rest = place
    return strides.map { stride in
      let choice = rest / stride
      rest %= stride
      return choice
    }
  }
}
