import TestKit
import Testing

@testable import Vault

@Suite("Codes for clients") struct ReceiptCodeTests {
  @Test func `a receipt code is 80 bits in 16 characters, shown in four groups`() throws {
    let code = try #require(ReceiptCode("7K3M-Q9TD-2XHV-8RWA"))
    #expect(code.canonical == "7K3MQ9TD2XHV8RWA")
    #expect(code.shown == "7K3M-Q9TD-2XHV-8RWA")
    #expect(code.groups.last == "8RWA")
    let source = Sequenced([[0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 1]])
    #expect(ReceiptCode.generate(using: RandomSource { _ in source.next() }).canonical == "ZZZZZZZZ00000001")
  }

  @Test(arguments: [
    "7k3mq9td2xhv8rwa", " 7K3M Q9TD 2XHV 8RWA ", "7K3M\u{2013}Q9TD\u{2013}2XHV\u{2013}8RWA", "７K3MQ9TD2XHV8RWA",
  ])
  func `a code is forgiven its spaces, dashes and small letters`(typed: String) {
    #expect(ReceiptCode(typed)?.canonical == "7K3MQ9TD2XHV8RWA")
  }

  @Test func `O is read as zero, I and L as one`() {
    #expect(ReceiptCode("oOiIlL0000000000")?.canonical == "0011110000000000")
  }

  @Test(arguments: [
    "", "7K3M-Q9TD-2XHV-8RW", "7K3M-Q9TD-2XHV-8RWAA", "7K3M-Q9TD-2XHV-8RWU", "7K3M-Q9TD-2XHV-8RW\u{E9}",
    "7K3M_Q9TD_2XHV_8RWA",
  ])
  func `what cannot be a code is told at once`(typed: String) {
    #expect(ReceiptCode(typed) == nil)
  }

  @Test func `every generated code reads back from what is shown`() {
    let random = RandomSource.counted(from: 8)
    for _ in 0..<200 {
      let code = ReceiptCode.generate(using: random)
      #expect(ReceiptCode(code.shown) == code)
    }
  }

  @Test func `no two pairs of spoken words sound like the same letters`() {
    let words = SpokenWords.all
    #expect(words.count == 256 && Set(words).count == 256)
    let pairs = Set(words.flatMap { first in words.map { first + $0 } })
    #expect(pairs.count == 256 * 256)
  }
}
