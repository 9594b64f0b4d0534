extension StyleSheet {
  /// Tables, lists, navigation inside a page.
  static let lists = #"""
    .tabs { display: flex; gap: var(--s1); border-bottom: 1px solid var(--hair); overflow-x: auto;
      scrollbar-width: none; }
    .main > .tabs { margin-bottom: var(--s4); }
    .tabs a { padding: 0.5rem 0.625rem; color: var(--muted); text-decoration: none; white-space: nowrap;
      border-bottom: 2px solid transparent; margin-bottom: -1px; font-size: 0.875rem; }
    .tabs a:hover { color: var(--text); border-bottom-color: var(--hair-strong); }
    .tabs a[aria-current] { color: var(--text); font-weight: 600; border-bottom-color: var(--primary); }
    .tabs a:focus-visible { outline-offset: -3px; box-shadow: none; }
    .tabs .n { color: var(--subtle); font-weight: 400; margin-left: 0.125rem; }
    .filters { display: flex; flex-wrap: wrap; gap: 0.375rem; margin-bottom: var(--s4); align-items: center; }
    .filters > a { display: inline-flex; align-items: center; gap: 0.375rem; min-height: 1.75rem; padding: 0 0.625rem;
      border-radius: 999px; box-shadow: inset 0 0 0 1px var(--hair-strong); color: var(--text); text-decoration: none;
      font-size: 0.8125rem; }
    .filters > a:hover { box-shadow: inset 0 0 0 1px var(--border); }
    .filters > a[aria-current] { background: var(--primary-soft); box-shadow: inset 0 0 0 1px var(--primary);
      font-weight: 600; }
    .filters .n { color: var(--muted); font-weight: 400; }
    .pager { display: flex; gap: var(--s4); align-items: center; margin-top: var(--s4); font-size: 0.875rem; }
    .pager a { display: inline-flex; min-height: 1.75rem; align-items: center; gap: var(--s1); }
    .crumb { font-size: 0.8125rem; color: var(--muted); margin-bottom: var(--s1); }
    .crumb a { color: inherit; }
    .scroll { overflow-x: auto; position: relative; }
    .scroll + p, .scroll + h3 { margin-top: 1.5rem; }
    .scroll:focus-visible { outline-offset: -3px; box-shadow: none; }
    .table { width: 100%; }
    .table { overflow-wrap: break-word; }
    .table caption { text-align: left; font-weight: 600; padding-bottom: var(--s2); }
    .table th, .table td { text-align: left; padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--hair);
      vertical-align: top; }
    .table th:first-child { padding-left: 0; }
    .table tbody tr:hover > :not(.sup) { background: var(--surface); }
    .table thead th { font-size: 0.8125rem; font-weight: 500; color: var(--muted); white-space: nowrap;
      border-bottom-color: var(--hair-strong); }
    .table thead a { color: inherit; text-decoration: none; }
    .table thead a:hover { text-decoration: underline; }
    .table thead th[aria-sort] { color: var(--text); font-weight: 600; }
    .table tbody th { font-weight: 600; }
    .table .r { text-align: right; }
    .table tfoot th, .table tfoot td { font-weight: 600; border-top: 1px solid var(--hair-strong); }
    .table tr.is-sel > * { background: var(--surface); }
    .table tr.is-sel > :first-child { box-shadow: inset 3px 0 0 var(--primary); }
    .table-tight th, .table-tight td { padding: 0.25rem 0.5rem; }
    .deflist { display: grid; grid-template-columns: max-content 1fr; gap: var(--s2) var(--s5); }
    .deflist dt { color: var(--muted); }
    .summary-list > div { display: grid; grid-template-columns: 12rem 1fr auto; gap: var(--s4); padding: var(--s3) 0;
      border-bottom: 1px solid var(--hair); }
    .summary-list dt { font-weight: 600; }
    .title-row { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); align-items: flex-start;
      justify-content: space-between; margin-bottom: var(--s5); }
    .title-row .sub { color: var(--muted); }
    .h-row { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between;
      gap: var(--s1) var(--s3);
      margin-bottom: var(--s2); }
    .h-row .n { color: var(--muted); font-weight: 400; }
    .h-row a { font-size: 0.8125rem; }

    .work { border-top: 1px solid var(--hair-strong); }
    .work > li { display: grid; grid-template-columns: 8.25rem 8.5rem minmax(0, 1fr) auto; gap: 0 var(--s4);
      align-items: baseline; padding: 0.625rem var(--s2); border-bottom: 1px solid var(--hair); }
    .work > li:hover, .work > li.is-sel { background: var(--surface); }
    .work > li.is-sel { box-shadow: inset 3px 0 0 var(--primary); }
    .work > li > * { min-width: 0; overflow-wrap: anywhere; }
    .work .what .muted { display: block; font-size: 0.8125rem; line-height: 1.25rem; }
    .work .plain { color: inherit; text-decoration: none; }
    .work .plain:hover { text-decoration: underline; }
    .work .btn { align-self: center; min-width: 6rem; }
    .note-list > li { padding: var(--s3) 0; border-top: 1px solid var(--hair); }
    .note-list .muted { font-size: 0.8125rem; }
    .history > li { display: grid; grid-template-columns: 5.5rem 1fr; gap: var(--s3); padding: var(--s2) 0;
      border-top: 1px solid var(--hair); font-size: 0.875rem; line-height: 1.25rem; }
    .checks { display: grid; gap: var(--s1); }
    .checks > li { display: flex; gap: var(--s2); align-items: baseline; }
    .checks .ico { align-self: center; }
    .tasks { border-top: 1px solid var(--hair-strong); }
    .tasks > li { display: flex; justify-content: space-between; gap: var(--s3); padding: var(--s2) 0;
      border-bottom: 1px solid var(--hair); }

    .tl > li { position: relative; display: grid; grid-template-columns: 4.5rem 1.5rem minmax(0, 1fr); gap: 0 var(--s3);
      padding-bottom: var(--s5); }
    .tl > li::before { content: ""; position: absolute; left: calc(4.5rem + var(--s3) + 0.75rem - 0.5px); top: 1.5rem;
      bottom: 0; width: 1px; background: var(--hair-strong); }
    .tl > li:last-child::before { display: none; }
    .tl .when { text-align: right; color: var(--muted); font-size: 0.8125rem; line-height: 1.375rem; }
    .tl .dot { width: 1.5rem; height: 1.5rem; border-radius: 50%; display: grid; place-items: center;
      position: relative;
      background: var(--surface); box-shadow: inset 0 0 0 1px var(--hair-strong); color: var(--muted); }
    .tl .dot .ico { width: 0.875rem; height: 0.875rem; stroke-width: 2; }
    .tl .dot-risk { color: var(--warn); box-shadow: inset 0 0 0 1px var(--warn); background: var(--warn-soft); }
    .tl .dot-now { color: var(--on-primary); background: var(--primary); box-shadow: none; }
    .tl h4 .by { font-weight: 400; color: var(--muted); font-size: 0.8125rem; }
    .tl p { max-width: var(--measure); }
    .tl .more { font-size: 0.8125rem; color: var(--muted); display: flex; gap: var(--s1) var(--s3); flex-wrap: wrap; }
    .tl-month { font-size: 0.8125rem; font-weight: 400; color: var(--subtle);
      padding: 0 0 var(--s3) calc(4.5rem + var(--s3)); }
    @media (forced-colors: active) {
      .work > li.is-sel, .filters > a[aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
    }
    @media (max-width: 47.99rem) {
      .summary-list > div { grid-template-columns: 1fr; gap: var(--s1); }
      .work > li { grid-template-columns: auto 1fr; row-gap: var(--s1); padding: var(--s3) 0; }
      .work .what, .work .btn, .work > li > form { grid-column: 1 / -1; }
      .work .btn { justify-self: start; margin-top: var(--s1); }
      .work > li.is-sel { padding-inline: var(--s3); margin-inline: calc(-1 * var(--s3)); }
      .tl > li { grid-template-columns: 1.5rem minmax(0, 1fr); }
      .tl > li::before { left: 0.75rem; }
      .tl .dot { grid-column: 1; grid-row: 1 / span 2; }
      .tl .when { text-align: left; grid-column: 2; grid-row: 1; }
      .tl .when br { display: none; }
      .tl > li > div { grid-column: 2; }
      .tl-month { padding-left: 0; }
      .filters > a, .pager a, .tabs a { min-height: 2.75rem; }
    }
    """#
}
