/// Where the people of a coalition sit: counts that they know for certain.
struct CoalitionPlaces {
  /// By component and position in it the number of their people there.
  private(set) var floors: [Int: [Int: Int]] = [:]
  /// Their people inside the group, all of them, and those in unknowns that lie only partly inside.
  private(set) var own = 0
  private(set) var insidePart = 0
  /// Their people outside the group in unknowns that lie partly inside.
  private(set) var outsidePart = 0

  init() {}

  /// - Parameters:
  ///   - leaves: one joint leaf per person.
  ///   - shape: the group that is attacked.
  init(_ leaves: [[Int]], shape: AttackSystem.Shape, system: AttackSystem) {
    let partial = Set(shape.partFixed.map { [-1, $0] })
      .union(shape.part.flatMap { component, positions in positions.map { [component, $0] } })
    for leaf in leaves {
      for block in system.counts.grids.indices {
        let atom = system.counts.grids[block].atom(ofJoint: leaf)
        let unknown = Int(system.counts.unknownOfAtom[block][atom])
        let (component, position) = system.place[unknown]
        if component >= 0 { floors[component, default: [:]][position, default: 0] += 1 }
        guard block == shape.block else { continue }
        let isInside = shape.atoms.contains(atom)
        if isInside { own += 1 }
        guard partial.contains([component, component < 0 ? unknown : position]) else { continue }
        if isInside { insidePart += 1 } else { outsidePart += 1 }
      }
    }
  }
}
