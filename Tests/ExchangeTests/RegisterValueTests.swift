import Desk
import Exchange
import Foundation
import Testing

@Suite("The values of a register") struct RegisterValueTests {
  var folder = RegisterFolder.small

  @Test(
    arguments: [
      ("30-02-2013", "impossible-date"), ("29-02-2013", "impossible-date"), ("00-03-2013", "impossible-date"),
      ("01-13-2013", "impossible-date"), ("01-03-0000", "impossible-date"), ("2013-03-01", "not-a-date"),
      ("01/03/2013", "not-a-date"), ("1 maart 2013", "not-a-date"), ("01-03-13", "not-a-date"),
      ("01-03-20133", "not-a-date"), ("01-03-2013 ", ""), ("1-3-2013", ""), ("29-02-2012", ""),
      ("01-03-1913", "date-out-of-range"), ("01-01-2015", "date-out-of-range"), ("", "required"),
    ])
  mutating func `a day is real, written out and not in the future`(field: String, code: String) throws {
    folder.set(.contacts, 5, .date, field)
    #expect(try folder.problems().map(\.brief) == (code.isEmpty ? [] : ["contacten.csv:5:datum \(code)"]))
  }

  @Test(
    arguments: [
      ("24:00", "impossible-time"), ("12:60", "impossible-time"), ("9:15", ""), ("09:15:30", "not-a-time"),
      ("0915", "not-a-time"), ("09:5", "not-a-time"), ("negen uur", "not-a-time"), ("00:00", ""), ("23:59", ""),
    ])
  mutating func `a time is one that the clock can show`(field: String, code: String) throws {
    folder.set(.contacts, 5, .time, field)
    #expect(try folder.problems().map(\.brief) == (code.isEmpty ? [] : ["contacten.csv:5:tijd \(code)"]))
  }

  @Test(arguments: [("20:00", ""), ("20:01", "in-the-future"), ("23:59", "in-the-future")])
  mutating func `a moment later on the day of the import is in the future`(time: String, code: String) throws {
    folder.set(.contacts, 5, .date, "31-12-2014")
    folder.set(.contacts, 5, .time, time)
    #expect(try folder.problems().map(\.brief) == (code.isEmpty ? [] : ["contacten.csv:5:tijd \(code)"]))
  }

  @Test(
    arguments: [
      (LegacyFile.registrations, LegacyColumn.hidden), (.registrations, .goalsReached), (.sessions, .attended),
      (.referrals, .warm), (.referrals, .consent), (.surveys, .goalsReached), (.surveys, .workResumed),
    ])
  mutating func `yes and no are read in both languages`(file: LegacyFile, column: LegacyColumn) throws {
    // Of somebody who doesn't hide there is no reason to.
    folder.set(.registrations, 2, .hiddenReason, "")
    for (dutch, english) in [("ja", "Yes"), ("nee", "no")] {
      folder.set(file, 2, column, dutch)
      let inDutch = try folder.read()
      folder.set(file, 2, column, english)
      #expect(try folder.read() == inDutch)
    }
  }

  @Test(arguments: [("01:59", true), ("02:00", false), ("02:30", false), ("02:59", false), ("03:00", true)])
  mutating func `a time that the clocks skipped is refused`(time: String, exists: Bool) throws {
    folder.set(.contacts, 5, .date, "31-03-2013")
    folder.set(.contacts, 5, .time, time)
    #expect(try folder.problems().map(\.brief) == (exists ? [] : ["contacten.csv:5:tijd time-does-not-exist"]))
  }

  @Test(
    arguments: [
      ("27-10-2013", "01:59", "2013-10-26T23:59:00Z"), ("27-10-2013", "02:30", "2013-10-27T00:30:00Z"),
      ("27-10-2013", "03:00", "2013-10-27T02:00:00Z"), ("31-03-2013", "01:59", "2013-03-31T00:59:00Z"),
      ("31-03-2013", "03:00", "2013-03-31T01:00:00Z"), ("30-03-2013", "12:00", "2013-03-30T11:00:00Z"),
      ("01-04-2013", "00:00", "2013-03-31T22:00:00Z"), ("26-10-2013", "12:00", "2013-10-26T10:00:00Z"),
    ])
  mutating func `a time that came twice is the first of the two`(day: String, time: String, moment: String) throws {
    folder.set(.contacts, 5, .date, day)
    folder.set(.contacts, 5, .time, time)
    let expected = try #require(ISO8601DateFormatter().date(from: moment))
    #expect(try folder.read().contacts.last?.time.moment == expected)
  }

  @Test(
    arguments: [
      (LegacyFile.registrations, LegacyColumn.channel), (.registrations, .group), (.registrations, .unit),
      (.registrations, .gender), (.registrations, .helpQuestions), (.registrations, .hidden),
      (.registrations, .hiddenReason), (.registrations, .internalLineReason), (.registrations, .path),
      (.registrations, .product), (.registrations, .goalsReached), (.registrations, .workAtStart),
      (.registrations, .workAtEnd), (.contacts, .channel), (.contacts, .group), (.contacts, .unit),
      (.contacts, .topic), (.contacts, .outcome), (.sessions, .place), (.sessions, .attended),
      (.referrals, .receiver), (.referrals, .line), (.referrals, .warm), (.referrals, .consent), (.surveys, .path),
      (.surveys, .goalsReached), (.surveys, .workResumed),
    ])
  mutating func `a word that is in no list is reported`(file: LegacyFile, column: LegacyColumn) throws {
    folder.set(file, 2, column, "iets geheel anders")
    #expect(try folder.problems().map(\.brief) == ["\(file.name):2:\(column.name) unknown-code"])
  }

  @Test(
    arguments: [
      (LegacyFile.surveys, LegacyColumn.mark, "0"), (.surveys, .mark, "11"), (.surveys, .mark, "-1"),
      (.contacts, .minutes, "-5"), (.contacts, .minutes, "1441"), (.contacts, .minutes, "99999999999999999999"),
      (.sessions, .minutes, "1441"), (.sessions, .number, "0"), (.sessions, .number, "1000"),
      (.registrations, .birthYear, "1902"), (.registrations, .birthYear, "2014"),
    ])
  mutating func `a number outside its range is reported`(file: LegacyFile, column: LegacyColumn, field: String) throws {
    folder.set(file, 2, column, field)
    #expect(try folder.problems().map(\.brief) == ["\(file.name):2:\(column.name) out-of-range"])
  }

  @Test(arguments: ["8,5", "8.5", "acht", "8-", "٨"])
  mutating func `a number has digits only`(field: String) throws {
    folder.set(.surveys, 2, .mark, field)
    #expect(try folder.problems().map(\.brief) == ["enquetes.csv:2:rapportcijfer not-a-number"])
  }

  @Test(arguments: [("angst|", "part-empty"), ("|angst", "part-empty"), ("angst|angst", "part-repeated")])
  mutating func `values between bars are there once each`(field: String, code: String) throws {
    folder.set(.registrations, 2, .helpQuestions, field)
    #expect(try folder.problems().map(\.brief) == ["aanmeldingen.csv:2:hulpvragen \(code)"])
  }

  @Test(arguments: ["D 1", "D1é", "_D1", "D1'--", "geen"])
  mutating func `a number that names a row is made of letters and digits`(field: String) throws {
    folder.set(.surveys, 2, .survey, field)
    #expect(try folder.problems().map(\.brief) == ["enquetes.csv:2:enquetenr not-a-key"])
  }

  @Test(
    arguments: [
      (LegacyFile.registrations, LegacyColumn.registeredOn), (.contacts, .contact), (.contacts, .time),
      (.sessions, .dossier),
      (.sessions, .number), (.sessions, .attended), (.referrals, .date), (.surveys, .dossier),
    ])
  mutating func `what names or dates a row must be there`(file: LegacyFile, column: LegacyColumn) throws {
    folder.set(file, 2, column, "")
    #expect(try folder.problems().map(\.brief) == ["\(file.name):2:\(column.name) required"])
  }
}
