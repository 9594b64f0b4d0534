extension StyleSheet {
  /// On paper: black on white, no navigation, tables opened, page numbers, a confidentiality line.
  static let print = #"""
    @page { size: A4; margin: 16mm 16mm 20mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
    @layer print {
      .print-head, .print-foot { display: none; }
      @media print {
        :root, [data-theme] { color-scheme: light; --bg: #fff; --surface: #fff; --sunken: #fff; --text: #000;
          --muted: #333;
          --subtle: #444; --hair: #bbb; --hair-strong: #888; --border: #555; --primary: #000; --primary-soft: #fff;
          --link: #000; --visited: #000; --warn: #000; --warn-soft: #eee; --danger: #000; --danger-soft: #fff;
            --ok: #000;
          --ok-soft: #fff; --anon: #000; --anon-soft: #fff; --info: #000; --info-soft: #fff; --chip: #fff; --c1: #000;
          --c2: #444; --c3: #666; --c4: #222; --c6: #777; --hatch: #999; }
        body { font-size: 10pt; line-height: 14pt; }
        .side, .top, .skip, .filters, .tabs, .acts, .btn, .btn-row, .nextbar, .kbd, .no-print, .save, .crumb,
        .pager, .banner,
        .toast, .cover, .exit { display: none !important; }
        .shell, .split, .figs { display: block; }
        .main, .bare { padding: 0; max-width: none; }
        .print-head { display: flex; justify-content: space-between; border-bottom: 1pt solid #000; padding-bottom: 4pt;
          margin-bottom: 12pt; font-size: 8.5pt; }
        .print-foot { display: block; margin-top: 16pt; padding-top: 4pt; border-top: 0.5pt solid #888;
          font-size: 8pt; }
        .scroll { overflow: visible; }
        .d-facts { grid-template-columns: repeat(3, 1fr); }
        .goal-svg { max-width: 105mm; }
        .fig .chart { max-width: 130mm; min-width: 0; }
        details::details-content { content-visibility: visible; block-size: auto; }
        details > summary { display: none; }
        .fig, .tl > li, .goals > li, .work > li, tr { break-inside: avoid; }
        h2, h3 { break-after: avoid; }
        a { text-decoration: none; color: inherit; }
        .figs > * + *, .split > * + * { margin-top: 16pt; }
        .heat { min-width: 0; font-size: 6.5pt; border-spacing: 1px; }
        .heat td[class] { color: #000; background: none; box-shadow: inset 0 0 0 0.5pt #bbb; }
        .chip { box-shadow: inset 0 0 0 0.5pt #555; }
        .sup { print-color-adjust: exact; }
        [data-blurred] .shell, [data-locked] .shell { visibility: hidden; }
      }
    }
    """#
}
