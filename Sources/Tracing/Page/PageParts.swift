internal import Rendering

/// The fixed parts of the page.
enum PageParts {
  static let controls: Markup = """
    <div class="controls">
    <div class="steps">
    <button type="button" id="back" aria-label="Step back" title="Step back (←)">◀</button>
    <div class="track">
    <div class="sweeps" role="group" aria-label="Sweep">
    <button type="button" data-sweep="0" title="Values (1)">Primal</button>\
    <button type="button" data-sweep="1" title="Tangents (2)">Tangent</button>\
    <button type="button" data-sweep="2" title="Adjoints (3)">Reverse</button>
    </div>
    <input type="range" id="slider" min="0" value="0" aria-label="Step">
    </div>
    <button type="button" id="forth" aria-label="Step forward" title="Step forward (→)">▶</button>
    <output id="count"></output>
    </div>
    <div class="tools">
    <button type="button" id="play" title="Play and pause (space)" aria-pressed="false">Play</button>
    <label>Speed <select id="speed"><option value="2400">½×</option><option value="1200" selected>1×</option>\
    <option value="600">2×</option><option value="250">5×</option></select></label>
    <label id="seeds">Seed <select id="seed"></select></label>
    <button type="button" id="zoom" aria-pressed="false" hidden title="The graph whole, or as large as it is drawn (Z)">Enlarge</button>
    <button type="button" id="exercise" aria-pressed="false" title="Hide the numbers of this sweep, and mark what is typed (E)">Exercise</button>
    </div>
    </div>
    <div class="step" role="status" aria-live="polite">
    <p id="equation"></p>
    <p id="rule"></p>
    <p id="prose"></p>
    </div>
    <p class="legend"><span class="key input">input</span> <span class="key operation">operation</span> \
    <span class="key output">result</span> <span class="key now">now</span> <span class="key from">used now</span> \
    <span class="hint">Change a number in a framed cell: all columns follow. Keys: ← → step, space plays, 1 2 3 sweep, S next seed, E exercise.</span></p>
    <p id="message" role="status"></p>

    """

  static var script: Markup {
    Markup(
      stringLiteral: "'use strict';\n(() => {\n"
        + [numbers, formulas, sweeps, words, display, exercise, controlling].joined(separator: "\n")
        + "})();")
  }
}
