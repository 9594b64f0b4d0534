/// Which elements a test means, in the few words of CSS that it takes:
/// `form[action^=/w/taak/] button[name=act]`, `.errsum a`, `#notes`.
///
/// A space says "somewhere inside". An attribute is there (`[checked]`), is (`=`), begins (`^=`) or ends (`$=`) so.
struct PageSelector {
  private struct Step {
    var name: String?
    var conditions: [Condition] = []

    func admits(_ element: PageElement) -> Bool {
      guard !element.name.isEmpty, name == nil || name == element.name else { return false }
      return conditions.allSatisfy { $0.admits(element) }
    }
  }

  private enum Condition {
    case has(String)
    case equals(String, String)
    case begins(String, String)
    case ends(String, String)
    case isOfClass(String)

    func admits(_ element: PageElement) -> Bool {
      switch self {
      case .has(let name): element[name] != nil
      case .equals(let name, let value): element[name] == value
      case .begins(let name, let value): element[name]?.hasPrefix(value) == true
      case .ends(let name, let value): element[name]?.hasSuffix(value) == true
      case .isOfClass(let name): element["class"]?.split(separator: " ").contains(Substring(name)) == true
      }
    }
  }

  private let steps: [Step]

  init(_ text: String) {
    var rest = Substring(text)
    var steps: [Step] = []
    while !rest.isEmpty {
      steps.append(Self.step(&rest))
      rest = rest.drop { $0 == " " }
    }
    precondition(!steps.isEmpty, "an empty selector")
    self.steps = steps
  }

  private static func step(_ rest: inout Substring) -> Step {
    func word() -> String {
      let taken = rest.prefix { !"#.[ ".contains($0) }
      rest = rest[taken.endIndex...]
      return String(taken)
    }
    var step = Step()
    let name = word()
    step.name = name.isEmpty ? nil : name
    while let mark = rest.first, mark != " " {
      rest.removeFirst()
      switch mark {
      case "#": step.conditions.append(.equals("id", word()))
      case ".": step.conditions.append(.isOfClass(word()))
      default:
        let inside = rest.prefix { $0 != "]" }
        precondition(inside.endIndex < rest.endIndex, "a selector without its ]")
        rest = rest[inside.endIndex...].dropFirst()
        step.conditions.append(condition(String(inside)))
      }
    }
    return step
  }

  private static func condition(_ inside: String) -> Condition {
    guard let sign = inside.firstIndex(of: "=") else { return .has(inside) }
    let value = String(inside[inside.index(after: sign)...])
    let name = String(inside[..<sign])
    switch name.last {
    case "^": return .begins(String(name.dropLast()), value)
    case "$": return .ends(String(name.dropLast()), value)
    default: return .equals(name, value)
    }
  }

  /// Every element below one that is meant, in the order of the page.
  func elements(in root: PageElement) -> [PageElement] {
    var found: [PageElement] = []
    collect(in: root, beyond: 0, into: &found)
    return found
  }

  /// - Parameter done: how many steps the elements around this one have taken already.
  private func collect(in parent: PageElement, beyond done: Int, into found: inout [PageElement]) {
    for element in parent.elements {
      let isLast = done == steps.count - 1
      let admits = steps[done].admits(element)
      if admits, isLast { found.append(element) }
      collect(in: element, beyond: admits && !isLast ? done + 1 : done, into: &found)
    }
  }
}

extension PageElement {
  /// Every element in it that a selector means, in the order of the page.
  public func all(_ selector: String) -> [PageElement] { PageSelector(selector).elements(in: self) }

  /// The first of them.
  public func first(_ selector: String) -> PageElement? { all(selector).first }

  /// Whether there is any.
  public func has(_ selector: String) -> Bool { first(selector) != nil }
}
