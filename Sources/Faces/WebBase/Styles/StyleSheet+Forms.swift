extension StyleSheet {
  /// Fields and what belongs to them.
  static let forms = #"""
    .field { display: block; }
    .field + .field, .field + .group, .group + .field, .group + .group, .pair + .field, .pair + .group,
    .field + .pair, .group + .pair, .field + .btn-row, .group + .btn-row { margin-top: var(--s5); }
    form > .btn-row { margin-top: var(--s5); }
    .main > form.stack, .part { max-width: 48rem; }
    .main > form + *, .main > .part, .main > section + section, .main > section + form,
    .main > .empty + section { margin-top: var(--s6); }
    .part > .notice + form, .goals > li > form { margin-top: var(--s4); }
    .label, .group > legend { display: block; font-weight: 600; margin-bottom: var(--s1); }
    .group > legend { display: flex; align-items: baseline; gap: var(--s2); width: 100%; }
    .tip { margin-left: auto; font-weight: 400; color: var(--subtle); font-size: 0.75rem; }
    .hint { display: block; color: var(--muted); font-size: 0.8125rem; line-height: 1.25rem; margin-bottom: var(--s1); }
    .opt { font-weight: 400; color: var(--muted); }
    .input, .area, .select { width: 100%; min-height: 2rem; padding: 0.25rem 0.5rem; border: 1px solid var(--border);
      border-radius: var(--r1); background: var(--surface); }
    .select { padding-left: 0.25rem; }
    .area { min-height: 6rem; padding: 0.5rem 0.75rem; resize: vertical; display: block; }
    .input:hover, .area:hover, .select:hover { border-color: var(--text); }
    .input:focus-visible, .area:focus-visible, .select:focus-visible { outline: 2px solid var(--ring);
      outline-offset: -1px; box-shadow: 0 0 0 4px var(--halo); }
    .in-2 { max-width: 4rem; } .in-4 { max-width: 6rem; } .in-10 { max-width: 12rem; } .in-20 { max-width: 22rem; }
    .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: var(--s3);
      align-items: start; }
    .pair > .field + .field, .pair > .field + .group, .pair > .group + .field { margin-top: 0; }
    .pair .in-4, .pair .in-10 { max-width: none; }
    .is-error { border-left: 4px solid var(--danger); padding-left: var(--s4); }
    .is-error .input, .is-error .area, .is-error .select, .is-error .tiles, .is-error .combo {
      border-color: var(--danger); box-shadow: 0 0 0 1px var(--danger); }
    .err { display: flex; gap: var(--s2); align-items: flex-start; color: var(--danger); font-weight: 600;
      margin-bottom: var(--s2); }
    .err .ico { margin-top: 0.2em; }
    .count { color: var(--muted); font-size: 0.8125rem; margin-top: var(--s1); }
    .choices { display: grid; gap: var(--s1); }
    .choice { display: flex; align-items: flex-start; gap: var(--s2); min-height: 1.75rem; padding: 0.125rem 0;
      cursor: pointer; }
    .choice input { flex: none; width: 1rem; height: 1rem; margin: 0.1875rem 0 0; accent-color: var(--primary); }
    .choice .hint { margin: 0; }

    .answers { max-width: 56rem; margin-top: var(--s4); }
    .item { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s1) var(--s4); align-items: center;
      padding: var(--s2) 0; border-bottom: 1px solid var(--hair); }
    .item > legend { float: left; grid-column: 1; font-weight: 600; }
    .item > .err { grid-column: 1 / -1; grid-row: 1; margin: 0; }
    .item:focus-within { background: var(--primary-soft); }
    .codes { display: flex; flex-wrap: wrap; gap: var(--s1); align-items: center; grid-column: 2; }
    .code { position: relative; display: flex; gap: var(--s1); align-items: center; min-height: 2rem;
      min-width: 2.5rem; justify-content: center; padding: 0.125rem 0.625rem; border: 1px solid var(--border);
      border-radius: var(--r1); background: var(--surface); cursor: pointer; }
    .code input { position: absolute; opacity: 0; inset: 0; margin: 0; width: 100%; height: 100%; cursor: pointer; }
    .code:has(input:checked) { background: var(--primary-soft); font-weight: 600;
      box-shadow: inset 0 -3px 0 var(--primary); }
    .code:has(input:focus-visible) { outline: 3px solid var(--ring); outline-offset: 1px; }
    .signal { border-left: 4px solid var(--warn); padding-left: var(--s4); margin-block: var(--s5); }
    .rulings > li { margin-block: var(--s2); }
    .score strong { font-size: 1.75rem; letter-spacing: -0.02em; }
    @media (max-width: 47.99rem) { .item { grid-template-columns: minmax(0, 1fr); } .codes { grid-column: 1; } }

    .tiles { display: grid; gap: 1px; border: 1px solid var(--border); border-radius: var(--r1);
      background: var(--hair);
      overflow: clip; }
    .tiles-2 { grid-template-columns: 1fr 1fr; }
    .tiles-3 { grid-template-columns: repeat(3, 1fr); }
    .tile { position: relative; display: flex; align-items: center; gap: var(--s2); min-width: 0; min-height: 2rem;
      padding: 0.25rem 0.5rem; background: var(--surface); cursor: pointer; line-height: 1.125rem; font-size: 0.875rem;
      overflow-wrap: anywhere; }
    .tile:hover { background: var(--bg); }
    .tile input { position: absolute; opacity: 0; inset: 0; margin: 0; width: 100%; height: 100%; cursor: pointer; }
    .tile .digit { flex: none; width: 1rem; text-align: center; color: var(--subtle); font-size: 0.75rem;
      font-weight: 500; }
    .tile .hint { margin: 0; font-weight: 400; }
    .tile:has(input:checked) { background: var(--primary-soft); font-weight: 600; padding-right: 1.75rem;
      box-shadow: inset 3px 0 0 var(--primary); }
    .tile:has(input:checked) .digit { color: var(--primary); }
    .tile .tick { visibility: hidden; position: absolute; right: 0.5rem; color: var(--primary); }
    .tile:has(input:checked) .tick { visibility: visible; }
    .tiles-2 > .tile:last-child:nth-child(odd) { grid-column: 1 / -1; }
    .tile:has(input:focus-visible) { outline: 3px solid var(--ring); outline-offset: -3px; z-index: 1; }
    .danger-q { padding: var(--s3); margin-inline: calc(-1 * var(--s3)); border-radius: var(--r2);
      background: var(--warn-soft); }
    .danger-q > legend { float: left; }
    .danger-q > legend + * { clear: both; }
    .danger-q > .hint { margin: var(--s2) 0 0; }
    .danger-q.is-error { padding-left: var(--s4); }

    .combo { display: grid; gap: var(--s1); }
    .combo[data-ready] { position: relative; display: flex; flex-wrap: wrap; gap: 0.25rem; align-items: center;
      padding: 0.1875rem; border: 1px solid var(--border); border-radius: var(--r1); background: var(--surface); }
    .combo[data-ready]:hover { border-color: var(--text); }
    .combo[data-ready]:focus-within { outline: 2px solid var(--ring); outline-offset: -1px;
      box-shadow: 0 0 0 4px var(--halo); }
    .combo input { flex: 1 1 6rem; min-width: 5rem; min-height: 1.5rem; border: 0; background: none;
      padding: 0 0.25rem; }
    .combo input:focus-visible { outline: 0; box-shadow: none; }
    .combo .pick { display: inline-flex; gap: 0.125rem; align-items: center; padding-left: 0.5rem;
      border-radius: var(--r1); background: var(--primary-soft); font-size: 0.8125rem; line-height: 1.5rem; }
    .combo .pick button { border: 0; background: none; padding: 0; width: 1.5rem; height: 1.5rem; display: grid;
      place-items: center; color: var(--muted); cursor: pointer; }
    .combo .pick button:hover { color: var(--text); }
    .listbox { position: absolute; z-index: 5; top: 100%; left: -1px; right: -1px; margin-top: 2px; padding: 0.25rem;
      border: 1px solid var(--hair-strong); border-radius: var(--r1); background: var(--surface);
      box-shadow: var(--shadow); max-height: 18rem; overflow-y: auto; }
    .listbox li { padding: 0.25rem 0.5rem; border-radius: var(--r1); font-size: 0.875rem; cursor: pointer; }
    .listbox li[aria-selected="true"] { background: var(--primary-soft); font-weight: 600; }
    .listbox .none { color: var(--muted); cursor: default; }

    .errsum { border: 2px solid var(--danger); border-radius: var(--r1); padding: var(--s4) var(--s5);
      margin-bottom: var(--s5); background: var(--surface); }
    .errsum h2 { margin-bottom: var(--s2); }
    .errsum a { color: var(--danger); font-weight: 600; }
    .errsum ul { list-style: disc; padding-left: 1.2em; }
    .clash { display: grid; gap: var(--s2); margin-top: var(--s2); padding: var(--s3); border-radius: var(--r1);
      background: var(--warn-soft); box-shadow: inset 3px 0 0 var(--warn); }
    .clash .both { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: var(--s3); }
    .clash pre { margin: var(--s1) 0 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere;
      max-height: 12rem;
      overflow-y: auto; }
    @media (forced-colors: active) {
      .tile:has(input:checked), .listbox li[aria-selected="true"] { outline: 2px solid Highlight;
        outline-offset: -2px; }
    }
    @media (max-width: 47.99rem) {
      .tiles-3 { grid-template-columns: 1fr 1fr; }
      .tile, .input, .select { min-height: 2.75rem; }
      .choice { min-height: 2.75rem; align-items: center; }
    }
    """#
}
