internal import Rendering

extension PageParts {
  static let styles: Markup = """
    :root { color-scheme: light dark; --ink: #1d2430; --soft: #566172; --line: #8b96a5;
      --paper: #ffffff; --box: #f3f5f8; --input: #e3effc; --output: #e2f4e7; --rule: #d5dbe3;
      --now: #b3450b; --mark: #fdeadd; --from: #1f63b5; --good: #00785a; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --soft: #a9b3c1; --line: #77828f;
      --paper: #14181e; --box: #222932; --input: #1d3349; --output: #1d3a28; --rule: #333c48;
      --now: #ffa566; --mark: #4a2c17; --from: #7db8ff; --good: #6fd08c; } }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    body { margin: 0; font: 15px/1.4 system-ui, sans-serif; color: var(--ink);
      background: var(--paper); }
    header { padding: 8px 16px 4px; background: var(--paper); border-bottom: 1px solid var(--rule); }
    h1 { margin: 0 0 6px; font-size: 17px; font-weight: 600; overflow-wrap: anywhere;
      max-height: 2.8em; overflow: auto; }
    .controls, .tools, .steps { display: flex; gap: 6px 14px; align-items: center; }
    .controls { flex-wrap: wrap; }
    .steps { flex: 1 1 380px; }
    .track { flex: 1; min-width: 0; }
    #slider { width: 100%; margin: 2px 0 0; accent-color: var(--now); display: block; }
    button, select { font: inherit; font-size: 14px; color: inherit; background: var(--box); padding: 3px 10px;
      border: 1px solid var(--line); border-radius: 6px; min-height: 32px; max-width: 100%; }
    label { color: var(--soft); font-size: 14px; }
    .sweeps { display: flex; }
    .sweeps button { flex: 1 1 0; min-width: 4.6em; min-height: 26px; padding: 0 4px; border-radius: 0; border-right-width: 0; }
    .sweeps button:first-child { border-radius: 6px 0 0 6px; }
    .sweeps button:last-child { border-radius: 0 6px 6px 0; border-right-width: 1px; }
    button[aria-pressed=true] { background: var(--now); border-color: var(--now); color: var(--paper); }
    :focus-visible { outline: 2px solid var(--from); outline-offset: 2px; }
    #count { min-width: 4.2em; text-align: right; font-variant-numeric: tabular-nums; color: var(--soft); }
    .step { display: flex; flex-wrap: wrap; gap: 0 20px; align-items: baseline; min-height: 3em; }
    .step p { margin: 0; }
    #equation { font-size: 18px; font-weight: 600; color: var(--now); overflow-wrap: anywhere; }
    #rule, #prose { color: var(--soft); font-size: 14px; }
    #prose { flex-basis: 100%; }
    .legend { margin: 2px 0 0; color: var(--soft); font-size: 12px; }
    .key { padding: 0 7px; border: 1px solid var(--line); border-radius: 5px; background: var(--box); color: var(--ink); }
    .key.input { background: var(--input); } .key.output { background: var(--output); border-radius: 9px; }
    .key.now { background: var(--mark); border: 2px solid var(--now); } .key.from { border: 2px solid var(--from); }
    #message { margin: 0; font-size: 14px; color: var(--now); }
    .notes { margin: 0; padding: 4px 16px; color: var(--soft); font-size: 14px; border-bottom: 1px solid var(--rule); }
    .frame { position: relative; min-width: 0; min-height: 0; display: flex; flex-direction: column; }
    section { overflow: auto; min-height: 0; }
    .cue { position: absolute; right: 10px; bottom: 4px; padding: 0 8px; border-radius: 9px; font-size: 12px;
      background: var(--now); color: var(--paper); pointer-events: none; }
    .cue:empty { display: none; }
    section.table + .cue { bottom: 34px; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; min-width: 100%; }
    th { position: sticky; top: 0; z-index: 1; background: var(--paper); text-align: left; font-weight: 600;
      color: var(--soft); font-size: 13px; }
    th, td { padding: 1px 12px 1px 6px; height: 26px; border-bottom: 1px solid var(--rule); white-space: nowrap; }
    th.value, th.tangent, th.adjoint, td.value, td.tangent, td.adjoint { text-align: right; }
    tbody tr { cursor: pointer; }
    .dense th, .dense td { height: 21px; padding: 0 9px 0 6px; font-size: 13.5px; line-height: 1.2; }
    .dense td input { height: 18px; }
    tr.output td { border-bottom: 0; border-top: 1px solid var(--line); background: var(--output); }
    table { --row: 27px; } .dense table { --row: 22px; }
    @media screen {
      tr.output:nth-last-child(-n+3) td { position: sticky; bottom: 0; }
      tr.output:nth-last-child(2) td { bottom: var(--row); }
      tr.output:nth-last-child(3) td { bottom: calc(2 * var(--row)); }
    }
    tr.from td:first-child { box-shadow: inset 3px 0 var(--from); }
    tr.now td { background: var(--mark); }
    tr.now td:first-child { box-shadow: inset 3px 0 var(--now); }
    td.now, td.now input { color: var(--now); font-weight: 700; }
    td input { font: inherit; color: inherit; background: var(--input); width: auto; max-width: 9em; height: 22px; padding: 0 4px;
      text-align: right; border: 1px solid var(--line); border-radius: 4px; }
    input.right { border: 2px solid var(--good); }
    input.wrong { border: 2px dashed var(--now); }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    svg .unseen { display: none; }
    .drawing { display: block; width: 100%; height: 100%; margin: 0 auto; }
    .drawing .node { cursor: pointer; }
    .drawing.compact .strong { font-size: 14px; }
    .drawing.large { min-width: var(--natural-width) !important; min-height: var(--natural-height) !important; }
    .drawing .node.from .box { stroke: var(--from); stroke-width: 2.5; }
    .drawing .node.now .box { stroke: var(--now); stroke-width: 2.5; fill: var(--mark); }
    .drawing .edge.now { stroke: var(--now); stroke-width: 3; stroke-dasharray: 7 5; }
    .drawing .partial.now { fill: var(--now); font-weight: 700; }
    [data-sweep="2"] .drawing .edge { marker-end: none; marker-start: url(#arrow); }
    @keyframes along { to { stroke-dashoffset: -24; } }
    @keyframes against { to { stroke-dashoffset: 24; } }
    @media (prefers-reduced-motion: no-preference) {
      .drawing .edge.now { animation: along 0.9s linear infinite; }
      [data-sweep="2"] .drawing .edge.now { animation-name: against; }
    }
    @media screen and (min-width: 861px) {
      body { height: 100vh; display: flex; flex-direction: column; overflow: hidden; }
      main { flex: 1; min-height: 0; display: grid; gap: 10px; padding: 6px 16px 8px; }
      main.below { grid-template-rows: minmax(0, max-content) minmax(0, 1fr); }
      main.beside { grid-template-columns: minmax(0, max-content) minmax(0, 1fr); }
      .frame { max-height: 100%; }
      section.picture { flex: 1; }
      body[data-sweep="0"] main.beside .wide, body[data-sweep="0"] main.beside .back,
      body[data-sweep="1"] main.beside .back,
      body[data-sweep="2"] main.beside .wide { display: none; }
      main.beside .wide, main.beside .back { max-width: 13em; overflow: hidden; text-overflow: ellipsis; }
      main.beside td.primal { max-width: 15em; overflow: hidden; text-overflow: ellipsis; }
    }
    main.beside td.value, main.beside td.tangent, main.beside td.adjoint { min-width: 4.4em; }
    @media screen and (max-width: 860px) {
      header { padding: 6px 10px 4px; }
      h1 { font-size: 15px; margin-bottom: 4px; }
      main { padding: 6px 10px; }
      .steps { flex-basis: 100%; gap: 6px; }
      .tools { flex-wrap: wrap; }
      .sweeps button { min-width: 3.6em; font-size: 13px; }
      #count { min-width: 3.4em; font-size: 13px; }
      #equation { font-size: 16px; }
      .step { min-height: 5.6em; }
      .hint { display: none; }
      section.table { max-height: 44vh; }
      section.picture { max-height: 60vh; margin-top: 8px; }
      th, td { padding: 1px 5px; font-size: 14px; }
      .drawing { height: auto; min-width: calc(var(--natural-width) * 0.62) !important; }
      .tools label { font-size: 12px; }
      .tools button, .tools select { padding: 2px 6px; font-size: 13px; }
      .tools { gap: 4px 8px; }
      body[data-sweep="0"] .wide, body[data-sweep="0"] .back, body[data-sweep="1"] .primal, body[data-sweep="1"] .back,
      body[data-sweep="2"] .primal, body[data-sweep="2"] .wide { display: none; }
      body[data-sweep="0"] .tangent, body[data-sweep="0"] .adjoint, body[data-sweep="1"] .adjoint,
      body[data-sweep="2"] .tangent { display: none; }
      td input { max-width: 5em; }
      td.primal, td.wide, td.back { max-width: 44vw; overflow: hidden; text-overflow: ellipsis; }
    }
    @media print {
      :root { --paper: #fff; --ink: #000; --soft: #333; }
      .controls, .step, .legend, #message, .cue { display: none; }
      body { font-size: 11px; background: #fff; }
      th { position: static; }
      th, td { padding: 1px 6px; height: auto; }
      td input, .dense td input { border: 0; background: none; padding: 0; height: auto; }
      .drawing .partial.now { fill: #333; font-weight: 400; }
      tr.now td, td.now { background: none; color: inherit; font-weight: inherit; }
      tr.now td:first-child, tr.from td:first-child { box-shadow: none; }
      section { overflow: visible; }
      .drawing { min-width: 0 !important; min-height: 0 !important; max-height: 60vh; margin-top: 12px; height: auto; }
      .drawing .edge, [data-sweep="2"] .drawing .edge { marker-start: none; marker-end: url(#arrow); stroke: #555;
        stroke-width: 1.4; stroke-dasharray: none; animation: none; }
      .drawing .node.now .box, .drawing .node.from .box { stroke: #555; stroke-width: 1; fill: #fff; }
      tr { break-inside: avoid; }
    }

    """
}
