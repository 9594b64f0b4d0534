/// Leaves that a collection of sets cannot tell apart.
struct LeafClasses {
  /// Class of each leaf, numbered by first leaf.
  let classOf: [Int]
  /// The leaves of each class.
  let sets: [LeafSet]
  /// The classes that lie in at least one of the sets.
  let inside: [LeafSet]

  static func parts(leaves: Int, sets: [LeafSet]) -> LeafClasses { LeafClasses(leaves: leaves, sets: sets) }

  init(leaves: Int, sets: [LeafSet]) {
    var numbers: [[Int]: Int] = [:]
    var classOf: [Int] = []
    var members: [[Int]] = []
    var isInside: [Bool] = []
    for leaf in 0..<leaves {
      let signature = sets.indices.filter { sets[$0].contains(leaf) }
      let number = numbers[signature] ?? numbers.count
      if numbers.updateValue(number, forKey: signature) == nil {
        members.append([])
        isInside.append(!signature.isEmpty)
      }
      members[number].append(leaf)
      classOf.append(number)
    }
    self.classOf = classOf
    let classes = members.map { LeafSet($0) }
    self.sets = classes
    inside = zip(classes, isInside).filter(\.1).map(\.0)
  }
}
