import Desk
import Testing

@Suite("Lists that are read and not scored") struct ListReadingTests {
  @Test func `nothing standing out does not go with thoughts of death, anything else does`() {
    for conclusion in ReadingConclusion.allCases {
      let reading = ListReading(way: .alone, topics: ["sleep", "death-thoughts"], conclusion: conclusion)
      #expect(reading.refusals == (conclusion == .nothing ? [.somethingStandsOut] : []), "\(conclusion)")
      #expect(reading.asksForSafety)
      let other = ListReading(way: .alone, topics: ["sleep"], conclusion: conclusion)
      #expect(other.refusals == [] && !other.asksForSafety)
    }
    #expect(ListReading(way: .alone, topics: ["score-12"], conclusion: .talkOn).refusals == [.unknownTopic])
  }
}
