import ExactJSON
import Foundation
import Testing

@Suite("Reading JSON exactly") struct JSONReaderTests {
  private let decimals = JSONNumbers.decimals(before: 9, behind: 6, inAll: 12)

  private func refusal(_ text: String, numbers: JSONNumbers = .integers) -> JSONSyntaxRefusal? {
    do throws(JSONSyntaxRefusal) {
      _ = try JSONReader.read(text.utf8, numbers: numbers)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd, 1, 1), ("  ", .unexpectedEnd, 1, 3), ("[1,\n 2,]", .unexpectedByte, 2, 4),
      ("[1 2]", .unexpectedByte, 1, 4), ("{\"a\" 1}", .unexpectedByte, 1, 6), ("{a:1}", .unexpectedByte, 1, 2),
      ("{\"a\":1,}", .unexpectedByte, 1, 8), ("tru", .unexpectedByte, 1, 1), ("nul", .unexpectedByte, 1, 1),
      ("'a'", .unexpectedByte, 1, 1), ("[", .unexpectedEnd, 1, 2), ("{\"a\":", .unexpectedEnd, 1, 6),
      ("1 2", .textAfterValue, 1, 3), ("{}\n{}", .textAfterValue, 2, 1), ("trueish", .textAfterValue, 1, 5),
      ("{\"a\":1,\n\"a\":2}", .duplicateMember, 2, 1), ("{\"a\":1,\"\\u0061\":2}", .duplicateMember, 1, 8),
      ("\"a", .unexpectedEnd, 1, 3), ("\"\\", .unexpectedEnd, 1, 3), ("\"\\u12", .unexpectedEnd, 1, 4),
      ("\"\\x\"", .invalidString, 1, 1), ("\"\\u12G4\"", .invalidString, 1, 1), ("\"a\tb\"", .invalidString, 1, 3),
      ("\"\\ud800\"", .invalidString, 1, 1), ("\"\\udc00\"", .invalidString, 1, 1),
      ("\"\\ud800\\u0041\"", .invalidString, 1, 1), ("01", .invalidNumber, 1, 1), ("[-]", .invalidNumber, 1, 2),
      ("+1", .unexpectedByte, 1, 1), ("1.5", .notAnInteger, 1, 1), ("[1e3]", .notAnInteger, 1, 2),
      ("9223372036854775808", .numberOutOfRange, 1, 1), ("NaN", .unexpectedByte, 1, 1),
    ] as [(String, JSONSyntaxRefusal.Reason, Int, Int)])
  func `mistakes are refused with their place`(
    text: String, reason: JSONSyntaxRefusal.Reason, line: Int, column: Int
  ) {
    #expect(refusal(text) == JSONSyntaxRefusal(reason: reason, line: line, column: column))
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: JSONSyntaxRefusal(reason: .invalidString, line: 1, column: 1)) {
      try JSONReader.read([0x22, 0xC3, 0x28, 0x22])
    }
  }

  @Test func `nesting ends at thirty-two`() throws {
    let deepest = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    _ = try JSONReader.read(deepest.utf8)
    #expect(refusal("[" + deepest + "]")?.reason == .tooDeep)
    #expect(refusal(String(repeating: "[", count: 1_000_000))?.column == 33)
    #expect(refusal(String(repeating: "{\"a\":", count: 1_000_000))?.reason == .tooDeep)
  }

  @Test func `numbers are exact, or refused`() throws {
    func number(_ text: String) throws -> JSONNumber? { try JSONReader.read(text.utf8, numbers: decimals).number }
    #expect(try number("7.4") == JSONNumber(74, decimals: 1))
    #expect(try number("7.40") == JSONNumber(74, decimals: 1))
    #expect(try number("-0.05") == JSONNumber(-5, decimals: 2))
    #expect(try number("-0") == 0)
    #expect(try number("120")?.text == "120")
    #expect(try number("999999999")?.integer == 999_999_999)
    #expect(try number("123456.123456") == JSONNumber(123_456_123_456, decimals: 6))
    for text in ["1234567890", "0.1234567", "1234567.123456"] {
      #expect(refusal(text, numbers: decimals)?.reason == .numberOutOfRange, "\(text)")
    }
    for text in ["1.", "1.e2", "1e2", "1E-2", "00.5", "-"] {
      #expect(refusal(text, numbers: decimals)?.reason == .invalidNumber, "\(text)")
    }
    #expect(refusal(".5", numbers: decimals)?.reason == .unexpectedByte)
    #expect(try JSONReader.read("-9223372036854775808".utf8) == .integer(.min))
  }

  @Test func `escapes become what they stand for`() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude42""#
    #expect(try JSONReader.read(text.utf8).string == "\"\\/\u{8}\u{C}\n\r\té🙂")
  }

  @Test(arguments: 1...200) func `what is written is read back, in every form`(seed: Int) throws {
    var numbers = SeededNumbers(seed)
    let value = JSONValue.random(deep: 5, using: &numbers)
    let bytes = JSONWriter.write(value)
    for written in [bytes, JSONWriter.writeLines(value), JSONWriter.writePage(value)] {
      let read = try JSONReader.read(written, numbers: decimals19)
      #expect(read == value)
      #expect(JSONWriter.write(read) == bytes)
    }
    let scalar = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    #expect(try JSONSerialization.data(withJSONObject: [scalar]).isEmpty == false)
  }

  /// A reader of somebody else takes all that this one takes; what this one refuses lies within the text.
  @Test(arguments: 1...60) func `damage is refused with a place in the text, and never taken for something else`(
    seed: Int
  ) throws {
    var numbers = SeededNumbers(seed)
    let bytes = JSONWriter.write(.random(deep: 4, using: &numbers))
    for _ in 0..<150 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0...2, using: &numbers) {
        let place = Int.random(in: 0...damaged.count, using: &numbers)
        let byte = Array("{}[]\",:\\u0019.-etn \n\u{0}".utf8).randomElement(using: &numbers) ?? 0x80
        switch Int.random(in: 0...2, using: &numbers) {
        case 0: damaged.insert(byte, at: place)
        case 1 where place < damaged.count: damaged.remove(at: place)
        default: if place < damaged.count { damaged[place] = byte }
        }
      }
      do throws(JSONSyntaxRefusal) {
        let read = try JSONReader.read(damaged, numbers: decimals19)
        #expect(throws: Never.self) {
          _ = try JSONSerialization.jsonObject(with: Data(damaged), options: .fragmentsAllowed)
        }
        let again = JSONWriter.write(read)
        #expect(try JSONWriter.write(JSONReader.read(again, numbers: decimals19)) == again)
      } catch {
        let lines = damaged.split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect((1...lines.count).contains(error.line))
        #expect((1...lines[error.line - 1].count + 1).contains(error.column))
      }
    }
  }

  private let decimals19 = JSONNumbers.decimals(before: 19, behind: 19, inAll: 19)
}
