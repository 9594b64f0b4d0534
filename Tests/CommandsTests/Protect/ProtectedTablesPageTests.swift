import Desk
import Disclosure
import Foundation
import Testing

@testable import Commands

@Suite("The report that the police would see") struct ProtectedTablesPageTests {
  private let dimensions = [
    Dimension(
      name: "eenheid", leaves: ["NN", "ON", "MN"],
      nodes: [.init(code: "Noord", leaves: LeafSet([0, 1])), .init(code: "Land", leaves: LeafSet([0, 1, 2]))]),
    Dimension(name: "groep", leaves: ["staf", "familie"], nodes: []),
    Dimension(name: "maand", leaves: ["m1", "m2"], nodes: []),
  ]

  private func page(_ cells: [([String], PublishedTables.Content)], _ dims: [Int], _ language: Language = .dutch)
    -> String
  {
    let table = PublishedTables.Table(
      name: "t", release: "2026-1", dimensions: dims, cells: cells.map { .init(codes: $0.0, content: $0.1) })
    let tables = PublishedTables(dimensions: dimensions, promise: Promise(), tables: [table])
    let page = ProtectedTablesPage(title: "Wie zoekt hulp", tables: tables, language: language)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  private let mark =
    #"<td class="sup"><span>afgeschermd<span class="sr">, niet getoond om herkenning te voorkomen</span></span></td>"#

  @Test func `every hidden cell carries the same mark and nothing else`() {
    let page = page([(["NN"], .hidden), (["ON"], .hidden), (["MN"], .shown(1396)), (["*"], .shown(2000))], [0])
    #expect(page.components(separatedBy: mark).count == 3)
    #expect(page.components(separatedBy: #"class="sup""#).count == 3)
    #expect(page.contains("<td>1.396</td>"))
    #expect(page.contains(#"<tr class="tot"><th scope="row">Totaal</th><td>2.000</td></tr>"#))
  }

  @Test func `a hidden line names the smallest shown sum that contains it`() {
    let page = page([(["NN"], .hidden), (["Noord"], .shown(23)), (["Land"], .shown(80))], [0])
    #expect(page.contains(#"<th scope="row">NN<span class="in">telt mee in Noord: 23</span></th>"#))
    #expect(!page.contains("telt mee in Land"))
  }

  @Test func `a table over three dimensions becomes one grid per code of the third`() {
    let cells: [([String], PublishedTables.Content)] = ["m1", "m2"].flatMap { month in
      ["NN", "ON"].flatMap { unit in ["staf", "familie"].map { ([unit, $0, month], .shown(7)) } }
    }
    let page = page(cells, [0, 1, 2])
    #expect(page.components(separatedBy: "<table>").count == 3)
    #expect(page.contains("per eenheid, groep · maand m2"))
  }

  @Test func `a cell outside the release is empty, never zero`() {
    let page = page([(["NN", "staf"], .shown(9)), (["ON", "familie"], .shown(0))], [0, 1])
    #expect(page.components(separatedBy: "niet in deze uitgave").count == 3)
    #expect(page.components(separatedBy: "<td>0</td>").count == 2)
  }

  @Test func `English reads English numbers and words`() {
    let page = page([(["NN"], .shown(12_345)), (["ON"], .hidden)], [0], .english)
    #expect(page.contains("<td>12,345</td>"))
    #expect(page.contains(#"<html lang="en">"#))
    #expect(page.contains("<span>protected<span"))
    #expect(!page.contains("afgeschermd"))
  }

  @Test func `nothing in a code or title becomes markup, and the file loads nothing`() {
    let dimension = Dimension(name: "<b>", leaves: ["\"x\"&<script>"], nodes: [])
    let table = PublishedTables.Table(
      name: "t", release: "<i>", dimensions: [0], cells: [.init(codes: ["\"x\"&<script>"], content: .shown(5))])
    let tables = PublishedTables(dimensions: [dimension], promise: Promise(), tables: [table])
    let page = String(
      decoding: ProtectedTablesPage(title: "</title><script>", tables: tables, language: .dutch).bytes, as: UTF8.self)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<b>"))
    #expect(!page.contains("<i>"))
    #expect(!page.contains("http"))
    #expect(!page.contains("src="))
  }

  @Test func `the style survives the writer unchanged`() {
    let page = page([(["NN"], .shown(9))], [0])
    #expect(page.contains(".sup{background:repeating-linear-gradient("))
    #expect(!page.contains("&quot;"))
  }
}
