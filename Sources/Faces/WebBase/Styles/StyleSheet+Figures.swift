extension StyleSheet {
  /// Key figures and charts. Classes colour the drawings; series differ by dash and mark too.
  static let figures = #"""
    .kpis { display: grid; grid-template-columns: 1fr 1fr; border-block: 1px solid var(--hair-strong);
      overflow: clip; }
    .kpi { padding: var(--s4); display: grid; align-content: start; gap: 0.125rem; margin: -1px 0 0 -1px;
      border-left: 1px solid var(--hair); border-top: 1px solid var(--hair); }
    .kpi .k { color: var(--muted); font-size: 0.8125rem; line-height: 1.125rem; min-height: 2.25rem; }
    .kpi .v { font-size: 1.75rem; line-height: 2.125rem; font-weight: 600; letter-spacing: -0.02em; }
    .kpi .v small { font-size: 0.9375rem; font-weight: 400; color: var(--muted); letter-spacing: 0; }
    .kpi .d { font-size: 0.8125rem; line-height: 1.25rem; color: var(--muted); }
    .kpi .d.risk-mid { color: var(--warn); font-weight: 600; }
    .kpi .spark { width: 100%; max-width: 9rem; height: 1.75rem; margin-top: var(--s1); }
    .figs { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s7); margin-top: var(--s6); }
    .figs > * { min-width: 0; }
    .fig > .cap { margin-bottom: var(--s3); }
    .fig .cap p { color: var(--muted); max-width: 44rem; }
    .fig details { margin-top: var(--s2); font-size: 0.8125rem; }
    .chart { width: 100%; height: auto; overflow: visible; }
    .chart text { font-family: var(--font); font-size: 12px; fill: var(--muted); }
    .chart .t-strong { fill: var(--text); font-weight: 600; }
    .chart .axis { stroke: var(--hair-strong); }
    .chart .grid { stroke: var(--hair); }
    .chart .norm { stroke: var(--text); stroke-width: 1.5; stroke-dasharray: 4 3; }
    .chart .l { fill: none; stroke-width: 2.25; stroke-linejoin: round; stroke-linecap: round; }
    .chart .l1 { stroke: var(--c1); }
    .chart .l2 { stroke: var(--c2); stroke-dasharray: 7 4; }
    .chart .l3 { stroke: var(--c3); stroke-dasharray: 2 4; }
    .chart .l4 { stroke: var(--c4); stroke-dasharray: 10 3 2 3; }
    .chart .p1 { fill: var(--c1); } .chart .p2 { fill: var(--c2); } .chart .p3 { fill: var(--c3); }
    .chart .p4 { fill: var(--c4); }
    .chart .p1o { fill: var(--bg); stroke: var(--c1); stroke-width: 2.25; }
    .chart .x1 { fill: var(--c1); font-weight: 600; } .chart .x2 { fill: var(--c2); font-weight: 600; }
    .chart .x3 { fill: var(--c3); font-weight: 600; } .chart .x4 { fill: var(--c4); font-weight: 600; }
    .chart .band { fill: var(--warn-soft); }
    .chart .range { stroke: var(--c1); stroke-width: 6; opacity: 0.28; }
    .chart .bracket { fill: none; stroke: var(--text); stroke-width: 1.5; }
    .chart .track { fill: var(--chip); } .chart .bar { fill: var(--c1); } .chart .drop { fill: var(--warn); }
    .nodata { fill: var(--bg); stroke: var(--border); stroke-dasharray: 3 3; }
    .bars { width: 100%; }
    .bars th, .bars td { padding: 0.1875rem 0; font-weight: 400; text-align: left; vertical-align: middle;
      line-height: 1.25rem; font-size: 0.875rem; }
    .bars th { width: 12.5rem; padding-right: var(--s3); }
    .bars .v { width: 3.5rem; text-align: right; font-weight: 600; }
    .bars .p { width: 3.5rem; text-align: right; color: var(--muted); }
    .bars .b { padding-left: var(--s2); }
    .bars svg { width: 100%; height: 0.875rem; }
    .bars .fill { fill: var(--c1); } .bars .rest { fill: var(--c6); }
    .bars tr.last th, .bars tr.last td { color: var(--muted); padding-top: var(--s2); }
    .heat { table-layout: fixed; border-collapse: separate; border-spacing: 2px; width: 100%; min-width: 52rem;
      font-size: 0.75rem; line-height: 1.625rem; }
    .heat th { font-weight: 400; color: var(--muted); text-align: center; padding: 0; }
    .heat tbody th, .heat tfoot th { text-align: left; padding-right: var(--s2); white-space: nowrap; }
    .heat td { text-align: center; padding: 0; border-radius: 2px; color: var(--h-low); }
    .heat th:first-child { width: 2.75rem; }
    .heat .sum { width: 3.25rem; color: var(--text); font-weight: 600; text-align: right; padding-left: var(--s2); }
    .heat tfoot td { color: var(--muted); }
    .h0 { background: var(--h0); } .h1 { background: var(--h1); } .h2 { background: var(--h2); }
    .h3 { background: var(--h3); }
    .heat .h4 { color: var(--h4-text); } .heat .h5, .heat .h6 { color: var(--h-high); }
    .h4 { background: var(--h4); } .h5 { background: var(--h5); } .h6 { background: var(--h6); }
    .heat-key { display: flex; align-items: center; gap: var(--s2); color: var(--muted); font-size: 0.75rem;
      white-space: nowrap; }
    .heat-key ol { display: flex; gap: 2px; }
    .heat-key li { width: 1.5rem; height: 0.75rem; border-radius: 2px; }
    .heat-key .h0 { box-shadow: inset 0 0 0 1px var(--hair); }
    @media (min-width: 48rem) { .kpis { grid-template-columns: repeat(3, 1fr); } }
    @media (min-width: 80rem) {
      .kpis:has(> :nth-child(4):last-child) { grid-template-columns: repeat(4, 1fr); }
      .kpis:has(> :nth-child(6):last-child) { grid-template-columns: repeat(6, 1fr); }
      .figs { grid-template-columns: repeat(2, minmax(0, 1fr)); }
      .figs .full { grid-column: 1 / -1; }
    }
    @media (max-width: 47.99rem) {
      .chart-wide { min-width: 34rem; }
      .bars th { width: 8.5rem; }
      .bars .p { display: none; }
    }
    @media (forced-colors: active) {
      .heat td { border: 1px solid; }
      .chart .l, .chart .bracket, .chart .norm { stroke: CanvasText; }
      .chart .bar, .bars .fill, .bars .rest { fill: CanvasText; }
    }
    """#
}
