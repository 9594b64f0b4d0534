import ExactJSON
import Testing

@Suite("Writing JSON in one way") struct JSONWriterTests {
  private let value = JSONValue.members([
    ("name", .string("a/b \"c\"\\\u{1}\n€")), ("left out", nil),
    ("rows", .array([.members([("c", .integer(-3))]), .null])), ("scale", .array([.integer(1), .integer(2)])),
    ("none", .array([])), ("empty", .object([])), ("yes", .bool(true)), ("point", .number(JSONNumber(-5, decimals: 2))),
  ])

  @Test func `on one line`() {
    #expect(
      JSONWriter.text(value)
        == #"{"name":"a/b \"c\"\\\u0001\u000a€","rows":[{"c":-3},null],"scale":[1,2],"none":[],"empty":{},"#
        + #""yes":true,"point":-0.05}"#)
  }

  @Test func `with a line for each element`() {
    #expect(
      String(decoding: JSONWriter.writeLines(value), as: UTF8.self) == """
        {
        "name":"a/b \\"c\\"\\\\\\u0001\\u000a€",
        "rows":[
        {"c":-3},
        null
        ],
        "scale":[
        1,
        2
        ],
        "none":[],
        "empty":{},
        "yes":true,
        "point":-0.05
        }

        """)
  }

  @Test func `as a page, with numbers on one line`() {
    #expect(
      String(decoding: JSONWriter.writePage(value), as: UTF8.self) == """
        {
          "name": "a/b \\"c\\"\\\\\\u0001\\u000a€",
          "rows": [
            {
              "c": -3
            },
            null
          ],
          "scale": [1,2],
          "none": [],
          "empty": {},
          "yes": true,
          "point": -0.05
        }

        """)
  }

  @Test func `a number has one form only`() {
    #expect(JSONNumber(7400, decimals: 3).text == "7.4")
    #expect(JSONNumber(0, decimals: 5).text == "0")
    #expect(JSONNumber(12, decimals: 4).text == "0.0012")
    #expect(JSONNumber(.min).text == "-9223372036854775808")
    #expect(JSONNumber(.min, decimals: 1).text == "-922337203685477580.8")
    #expect(JSONNumber(100).text == "100")
    #expect(JSONNumber(50, decimals: 1).integer == 5)
  }
}
