import Foundation

/// Whether a password follows a pattern that is tried early.
enum PasswordRegularity {
  /// Fewer than six different characters, a piece of under eight repeated, or three quarters of it a walk.
  static func isRegular(_ password: String) -> Bool {
    let characters = Array(password.lowercased().unicodeScalars)
    return Set(characters).count < 6 || period(of: characters) < min(8, characters.count) || isWalk(characters)
  }

  /// The length of the shortest piece that, repeated, gives the whole.
  private static func period(of characters: [Unicode.Scalar]) -> Int {
    (1..<max(2, characters.count)).first { period in
      zip(characters, characters.dropFirst(period)).allSatisfy { $0 == $1 }
    } ?? characters.count
  }

  private static func isWalk(_ characters: [Unicode.Scalar]) -> Bool {
    let steps = zip(characters, characters.dropFirst()).count { neighbours[$0]?.contains($1) == true || $0 == $1 }
    return steps * 4 >= (characters.count - 1) * 3
  }

  /// Alphabet, digits, and the rows and columns of the keyboard.
  private static let rows = [
    "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
    "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm",
  ]

  private static let neighbours: [Unicode.Scalar: Set<Unicode.Scalar>] = {
    var neighbours: [Unicode.Scalar: Set<Unicode.Scalar>] = [:]
    for row in rows {
      for (left, right) in zip(row.unicodeScalars, row.unicodeScalars.dropFirst()) {
        neighbours[left, default: []].insert(right)
        neighbours[right, default: []].insert(left)
      }
    }
    return neighbours
  }()
}
