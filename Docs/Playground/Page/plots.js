// Plots: f, f′, f″ with the tangent line along one variable; lines of equal value and gradients over two; errors of differences.

// Narrower where the screen is: its texts are not made smaller with it.
const Frame = { get width() { return innerWidth < 861 ? 400 : 640; }, height: 360, left: 52, right: 12, top: 10, bottom: 26 };

// An axis from `low` to `high` over pixels.
function scale(low, high, from, to) {
  return { low, high, place: value => from + (value - low) / (high - low) * (to - from),
    value: place => low + (place - from) / (to - from) * (high - low) };
}

function ticks(low, high) {
  const rough = (high - low) / 6, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(factor => factor * power).find(size => size >= rough * 0.999);
  const found = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9 && found.length < 20; k++) found.push(k * step);
  return found;
}

const shownTick = value => full(Number(value.toPrecision(6)));

function axes(x, y, label) {
  const { width, height, left, right, top, bottom } = Frame;
  const picture = drawn('svg', { class: 'picture', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label });
  for (const value of x.ticks ?? ticks(x.low, x.high)) {
    const place = x.place(value);
    picture.append(drawn('line', { class: 'grid', x1: place, x2: place, y1: top, y2: height - bottom }),
      drawn('text', { x: place, y: height - 8, 'text-anchor': 'middle' }, (x.text ?? shownTick)(value)));
  }
  for (const value of y.ticks ?? ticks(y.low, y.high)) {
    const place = y.place(value);
    picture.append(drawn('line', { class: 'grid', x1: left, x2: width - right, y1: place, y2: place }),
      drawn('text', { x: left - 6, y: place + 4, 'text-anchor': 'end' }, (y.text ?? shownTick)(value)));
  }
  return picture;
}

// A path that is left where the curve leaves the picture or is no number.
function path(xs, ys, x, y) {
  let text = '', isDrawing = false;
  const reach = 4 * (y.high - y.low);
  xs.forEach((value, i) => {
    const isThere = Number.isFinite(ys[i]) && ys[i] > y.low - reach && ys[i] < y.high + reach;
    if (isThere) text += `${isDrawing ? 'L' : 'M'}${x.place(value).toFixed(1)} ${y.place(ys[i]).toFixed(1)}`;
    isDrawing = isThere;
  });
  return text;
}

// The middle part of the values: a pole does not flatten the rest.
function window_(lists, kept) {
  const values = lists.flat().filter(Number.isFinite).sort((a, b) => a - b);
  if (values.length === 0) return [-1, 1];
  let low = values[Math.floor(values.length * 0.04)], high = values[Math.ceil(values.length * 0.96) - 1];
  const spread = high - low || Math.abs(high) || 1;
  if (values[0] > low - spread) low = values[0];
  if (values[values.length - 1] < high + spread) high = values[values.length - 1];
  if (Number.isFinite(kept)) { low = Math.min(low, kept); high = Math.max(high, kept); }
  const margin = (high - low || 1) * 0.06;
  return [low - margin, high + margin];
}

function clipped(picture) {
  const { width, height, left, right, top, bottom } = Frame;
  picture.append(drawn('clipPath', { id: 'inside' },
    drawn('rect', { x: left, y: top, width: width - left - right, height: height - top - bottom })));
  const inside = drawn('g', { 'clip-path': 'url(#inside)' });
  picture.append(inside);
  return inside;
}

// Dragging over a picture moves inputs. The picture is drawn anew meanwhile: what it stands in listens.
let isDragged = false;
function draggable(place, moved) {
  const at = event => {
    const box = place.querySelector('.picture').getBoundingClientRect();
    moved((event.clientX - box.left) / box.width * Frame.width, (event.clientY - box.top) / box.height * Frame.height);
  };
  place.onpointerdown = event => {
    if (!event.target.closest('.picture')) return;
    isDragged = true;
    place.setPointerCapture(event.pointerId);
    at(event);
  };
  place.onpointermove = event => { if (isDragged) at(event); };
  place.onpointerup = place.onpointercancel = () => { isDragged = false; };
}

function showCurve(isFine) {
  const [axis] = state.axes, name = state.variables[axis], ends = range(name), here = state.at[name];
  const { x: xs, curves } = Module.curve(point(), ends, axis, state.result, isFine ? 241 : 81);
  const { value, slope } = current();
  const { width, height, left, right, top, bottom } = Frame;
  const x = scale(ends[0], ends[1], left, width - right);
  const [low, high] = window_(curves, value);
  const y = scale(low, high, height - bottom, top);
  const picture = axes(x, y, `f, f′ and f″ over ${name}, with the tangent line at ${name} = ${full(here)}`);
  const inside = clipped(picture);
  curves.forEach((curve, order) => inside.append(drawn('path', { class: `c${order}`, d: path(xs, curve, x, y) })));
  if (Number.isFinite(value) && Number.isFinite(slope)) {
    const line = at => y.place(value + slope * (at - here));
    inside.append(
      drawn('line', { class: 'tangentline', x1: x.place(ends[0]), y1: line(ends[0]), x2: x.place(ends[1]), y2: line(ends[1]) }),
      drawn('circle', { class: 'point', cx: x.place(here), cy: y.place(value), r: 6 }));
  }
  draggable(byId('plot'), place => move(name, x.value(Math.min(Math.max(place, left), width - right))));
  const legend = [['ink', 'f'], ['now', 'f′'], ['third', 'f″'], ['from', 'tangent line']].map(([colour, text]) =>
    element('span', {}, element('i', { style: `color: var(--${colour})` }), text));
  byId('plot').replaceChildren(picture, element('div', { class: 'legend' }, ...legend));
}

function showField(isFine) {
  const [a, b] = state.axes, names = [state.variables[a], state.variables[b]];
  const ends = [...range(names[0]), ...range(names[1])];
  const field = Module.field(point(), ends, [a, b], state.result, isFine ? 33 : 21);
  const { width, height, left, right, top, bottom } = Frame;
  const x = scale(ends[0], ends[1], left, width - right), y = scale(ends[2], ends[3], height - bottom, top);
  const here = names.map(name => state.at[name]);
  const picture = axes(x, y, `Lines of equal value over ${names[0]} and ${names[1]}, with gradients`);
  const inside = clipped(picture);
  const values = field.values.map(Module.list), levels = Module.list(field.levels);
  const columns = Module.list(field.x).map(x.place), rows = Module.list(field.y).map(y.place);
  levels.forEach((level, place) => {
    const hue = 250 - 230 * place / Math.max(1, levels.length - 1);
    inside.append(drawn('path', { class: 'level', d: contour(values, columns, rows, level), style: `stroke: hsl(${hue} 65% 55%)` },
      drawn('title', {}, `f = ${readable(level)}`)));
  });
  const arrows = field.arrows.map(Module.list).map(([u, v, du, dv]) => {
    // As it looks in this picture, whose axes have different scales.
    const dx = du * (x.place(1) - x.place(0)), dy = dv * (y.place(1) - y.place(0));
    return { u: x.place(u), v: y.place(v), dx, dy, size: Math.hypot(dx, dy) };
  }).filter(arrow => Number.isFinite(arrow.size) && arrow.size > 0);
  const longest = Math.max(...arrows.map(arrow => arrow.size));
  for (const { u, v, dx, dy, size } of arrows) {
    const length = 5 + 17 * (size / longest) ** 0.4;
    inside.append(arrow(u, v, dx / size * length, dy / size * length, 'arrow'));
  }
  inside.append(drawn('circle', { class: 'point', cx: x.place(here[0]), cy: y.place(here[1]), r: 6 }));
  draggable(byId('plot'), (u, v) => {
    move(names[0], x.value(Math.min(Math.max(u, left), width - right)));
    move(names[1], y.value(Math.min(Math.max(v, top), height - bottom)));
  });
  const gradient = current().gradient;
  byId('plot').replaceChildren(picture, element('div', { class: 'legend' },
    `Across: ${names[0]}, up: ${names[1]}. At the point ∂f/∂${names[0]} = ${readable(gradient[a])}, `
      + `∂f/∂${names[1]} = ${readable(gradient[b])}; arrows show the gradient's direction and, damped, its size.`));
}

// The pieces of the line on which the values of a grid have one level, cell by cell: where it crosses a side.
function contour(values, xs, ys, level) {
  let text = '';
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column + 1 < xs.length; column++) {
      const above = values[row][column] > level;
      // Most cells lie on one side, or have a value that is no number, which lies on none.
      if (values[row][column + 1] > level === above && values[row + 1][column + 1] > level === above
        && values[row + 1][column] > level === above) continue;
      const corners = [[column, row], [column + 1, row], [column + 1, row + 1], [column, row + 1]]
        .map(([i, j]) => [xs[i], ys[j], values[j][i]]);
      if (!corners.every(corner => Number.isFinite(corner[2]))) continue;
      const points = [];
      corners.forEach(([x, y, value], side) => {
        const [nextX, nextY, next] = corners[(side + 1) % 4];
        if (value > level === next > level) return;
        const share = (level - value) / (next - value);
        points.push(`${(x + share * (nextX - x)).toFixed(1)} ${(y + share * (nextY - y)).toFixed(1)}`);
      });
      for (let i = 0; i + 1 < points.length; i += 2) text += `M${points[i]}L${points[i + 1]}`;
    }
  }
  return text;
}

function arrow(x, y, dx, dy, name) {
  const [ex, ey] = [x + dx, y + dy];
  const head = angle => `M${ex.toFixed(1)} ${ey.toFixed(1)}l${(-(dx * Math.cos(angle) - dy * Math.sin(angle)) * 0.4).toFixed(1)} `
    + `${(-(dx * Math.sin(angle) + dy * Math.cos(angle)) * 0.4).toFixed(1)}`;
  return drawn('path', { class: name, d: `M${x.toFixed(1)} ${y.toFixed(1)}L${ex.toFixed(1)} ${ey.toFixed(1)}${head(0.5)}${head(-0.5)}` });
}

function showErrors(found) {
  const { width, height, left, right, top, bottom } = Frame;
  const x = scale(-16, 0, left, width - right);
  x.ticks = [-16, -14, -12, -10, -8, -6, -4, -2, 0];
  const logs = found.errors.map(error => Math.log10(Math.max(error, 1e-17)));
  const known = logs.filter(Number.isFinite);
  const low = Math.floor(Math.min(-10, ...known)), high = Math.ceil(Math.max(0, ...known));
  const y = scale(low, high, height - bottom, top);
  const every = Math.ceil((high - low) / 8);
  y.ticks = Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, i) => low + i * every);
  const superscript = value => '10' + [...String(value)].map(c => c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[c]).join('');
  x.text = y.text = value => value === 0 ? '1' : superscript(value);
  const picture = axes(x, y, 'Error of central differences against the step h, both logarithmic');
  const inside = clipped(picture);
  inside.append(drawn('path', { class: 'c1', d: path(found.steps.map(Math.log10), logs, x, y) }),
    drawn('line', { class: 'tangentline', x1: x.place(state.step), x2: x.place(state.step), y1: top, y2: height - bottom }));
  return picture;
}
