/// A place at which an error can get lost, or a value is taken for granted.
struct SwallowedError: Equatable, CustomStringConvertible {
  enum Kind: String {
    case optionalTry = "try?"
    case forcedTry = "try!"
    case forcedCast = "as!"
    case forcedValue = "!"
    case fatalError, preconditionFailure
    /// Nothing happens with it.
    case emptyCatch = "catch {}"
    /// Any error is caught, and what happens says nothing of it: it is not thrown on, noted, or told apart.
    case silentCatch = "catch"
  }

  let kind: Kind
  let line: Int

  var description: String { "\(kind.rawValue) in line \(line)" }

  /// All of them in a file without comments and texts.
  static func all(in code: String) -> [SwallowedError] {
    let bytes = Array(code.utf8)
    var found: [SwallowedError] = []
    var line = 1
    for at in bytes.indices {
      if bytes[at] == UInt8(ascii: "\n") { line += 1 }
      if let kind = kind(at: at, in: bytes) { found.append(SwallowedError(kind: kind, line: line)) }
    }
    return found
  }

  private static func kind(at place: Int, in bytes: [UInt8]) -> Kind? {
    let rest = bytes[place...]
    let before = place > 0 ? bytes[place - 1] : UInt8(ascii: "\n")
    if bytes[place] == UInt8(ascii: "!") { return isForced(place, in: bytes) ? .forcedValue : nil }
    guard !isName(before) else { return nil }
    for kind in [Kind.optionalTry, .forcedTry, .forcedCast] where rest.starts(with: kind.rawValue.utf8) { return kind }
    for kind in [Kind.fatalError, .preconditionFailure] where rest.starts(with: "\(kind.rawValue)(".utf8) {
      return kind
    }
    guard rest.starts(with: "catch".utf8), place + 5 < bytes.count, !isName(bytes[place + 5]) else { return nil }
    return caught(after: place + 5, in: bytes)
  }

  /// A `!` behind a value or a type, which is not part of `!=`.
  private static func isForced(_ place: Int, in bytes: [UInt8]) -> Bool {
    guard place > 0 else { return false }
    let before = bytes[place - 1]
    guard isName(before) || ")]>}\"?`".utf8.contains(before) else { return false }
    let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: "\n")
    if next == UInt8(ascii: "=") { return false }
    // `try!` and `as!` have kinds of their own.
    let word = String(decoding: bytes[..<place].reversed().prefix { isName($0) }.reversed(), as: UTF8.self)
    return word != "try" && word != "as"
  }

  private static func caught(after place: Int, in bytes: [UInt8]) -> Kind? {
    guard let open = bytes[place...].firstIndex(of: UInt8(ascii: "{")) else { return nil }
    let pattern = String(decoding: bytes[place..<open], as: UTF8.self)
    var depth = 0
    let close = bytes[open...].firstIndex { byte in
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      return depth == 0
    }
    let body = String(decoding: bytes[(open + 1)..<(close ?? bytes.endIndex)], as: UTF8.self)
    let words = body.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }
    if words.isEmpty { return .emptyCatch }
    if isOfOneKind(before: place - 5, in: bytes) { return nil }
    // A named kind of error was told apart: what happens then is an answer to it.
    if pattern.contains(".") || pattern.contains(" is ") || pattern.contains(" as ") { return nil }
    let name = pattern.split(separator: " ").last.map(String.init) ?? "error"
    let answers = words.contains { word in
      word == "throw" || word == name || word.hasPrefix("\(name).") || word.hasPrefix(".")
        || (word.first?.isUppercase == true && body.contains("\(word)("))
    }
    return answers ? nil : .silentCatch
  }

  /// Whether the block in front of a `catch` says which kind of error it throws, so that the compiler allows no other.
  private static func isOfOneKind(before place: Int, in bytes: [UInt8]) -> Bool {
    guard let close = bytes[..<place].lastIndex(of: UInt8(ascii: "}")) else { return false }
    var depth = 0
    let open = bytes[...close].lastIndex { byte in
      if byte == UInt8(ascii: "}") { depth += 1 }
      if byte == UInt8(ascii: "{") { depth -= 1 }
      return depth == 0
    }
    guard let open else { return false }
    let start = bytes[..<open].lastIndex { "\n{}".utf8.contains($0) }.map { $0 + 1 } ?? 0
    let heading = String(decoding: bytes[start..<open], as: UTF8.self).split(separator: " ").joined(separator: " ")
    return heading.hasPrefix("do throws(") && !heading.contains("any Error")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
