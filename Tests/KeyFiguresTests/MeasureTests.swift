import KeyFigures
import Testing

@Suite("Percentiles, means and shares") struct MeasureTests {
  /// The definition in words: the smallest value with at least that percentage of the facts at or below it.
  private func naive(_ percent: Int, of facts: [Int]) -> Int? {
    facts.sorted().first { value in
      facts.filter { $0 <= value }.count * 100 >= percent * facts.count
    }
  }

  @Test func `nearest rank agrees with its definition in words`() {
    var generator = SeededGenerator(seed: 20_140_331)
    for _ in 0..<300 {
      let facts = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        Int.random(in: -5...40, using: &generator)
      }
      let histogram = Histogram(Dictionary(facts.map { ($0, 1) }, uniquingKeysWith: +))
      for percent in [1, 10, 25, 50, 75, 90, 99, 100] {
        #expect(histogram.percentile(percent) == naive(percent, of: facts))
      }
      #expect(histogram.n == facts.count)
      #expect(histogram.sum == facts.reduce(0, +))
      #expect(histogram.count(in: ...7) == facts.filter { $0 <= 7 }.count)
    }
  }

  @Test func `the median of an even number is the lower of the two in the middle`() {
    #expect(Histogram([1: 1, 2: 1, 3: 1, 10: 1]).percentile(50) == 2)
    #expect(Histogram([1: 1, 2: 1, 3: 1, 10: 1]).percentile(90) == 10)
    #expect(Histogram([:]).percentile(50) == nil)
  }

  @Test func `histograms of months add up to the histogram of the period`() {
    let may = Histogram([0: 2, 3: 1])
    let june = Histogram([3: 4, 9: 1])
    let both = Histogram([0: 2, 3: 5, 9: 1])
    #expect(may.n + june.n == both.n)
    #expect(may.sum + june.sum == both.sum)
  }

  @Test func `shares are rounded half away from zero when shown`() throws {
    func percent(_ count: Int, _ n: Int) throws -> Int { try #require(Share(count, of: n)).percent }
    #expect(try [21, 34, 26, 43, 305].map { try percent($0, 429) } == [5, 8, 6, 10, 71])
    #expect(try percent(107, 429) == 25)
    #expect(try percent(1, 8) == 13)
    #expect(try percent(10, 16) == 63)
    #expect(try percent(1, 200) == 1)
    #expect(Share(1, of: 0) == nil)
  }

  @Test func `unrounded shares are plain decimals without exponents`() throws {
    func decimal(_ count: Int, _ n: Int) throws -> String { try #require(Share(count, of: n)).decimal }
    #expect(try decimal(10, 16) == "0.625")
    #expect(try decimal(0, 16) == "0")
    #expect(try decimal(16, 16) == "1")
    #expect(try decimal(64, 429) == "0.149184149184")
    #expect(try decimal(2, 3) == "0.666666666667")
    #expect(try decimal(1, 590_000) == "0.000001694915")
    #expect(try decimal(3, 2) == "1.5")
  }
}
