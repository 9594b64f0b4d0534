import TestKit
import Testing

@testable import Vault

@Suite("Randomness") struct RandomSourceTests {
  @Test(arguments: [0, 1, 7, 8, 9, 32, 100])
  func `as many bytes come as were asked for`(count: Int) {
    #expect(RandomSource.secure.bytes(count).count == count)
    #expect(RandomSource.counted().bytes(count).count == count)
  }

  @Test func `secure bytes do not come back`() {
    let drawn = Set((0..<1000).map { _ in RandomSource.secure.bytes(16) })
    #expect(drawn.count == 1000)
  }

  @Test func `every byte value comes about as often`() {
    let counts = Dictionary(grouping: RandomSource.secure.bytes(256 * 400), by: { $0 }).mapValues(\.count)
    #expect(counts.count == 256)
    // 400 expected each, standard deviation 20: beyond seven of them is a broken generator.
    #expect(counts.values.allSatisfy { (260...540).contains($0) })
  }

  @Test func `numbers below a bound are all reached and none beyond it`() {
    let random = RandomSource.counted(from: 4)
    #expect(Set((0..<500).map { _ in random.number(below: 7) }) == Set(0..<7))
  }

  @Test func `values that would favour low numbers are drawn again`() {
    // 2^32 - 1 lies beyond the last whole multiple of 7 below 2^32.
    let answers: [[UInt8]] = [[255, 255, 255, 255], [0, 0, 0, 9]]
    let source = Sequenced(answers)
    #expect(RandomSource { _ in source.next() }.number(below: 7) == 2)
  }

  @Test func `counted bytes are the same in every run and differ between seeds`() {
    #expect(RandomSource.counted(from: 1).bytes(32) == RandomSource.counted(from: 1).bytes(32))
    #expect(RandomSource.counted(from: 1).bytes(32) != RandomSource.counted(from: 2).bytes(32))
    let source = RandomSource.counted()
    #expect(source.bytes(16) != source.bytes(16))
  }
}
