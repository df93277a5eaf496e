// A plot with logarithms on both sides, as SVG.

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 60;
const RIGHT = 220;
const TOP = 40;
const BOTTOM = 45;

// They can be told apart without colours by the names beside their ends.
const COLOURS = ["#c2410c", "#ea9a6c", "#475569", "#94a3b8", "#1d4ed8", "#0e7490", "#15803d", "#7e22ce", "#be185d", "#a16207"];

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

export const plot = (title, across, up, series) => {
  const points = series.flatMap((one) => one.points.filter(([, y]) => y > 0));
  if (!points.length) return "";
  const decades = (values) => [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const [left, right] = decades(points.map(([x]) => x));
  const [low, high] = decades(points.map(([, y]) => y));
  const x = (value) => LEFT + ((Math.log10(value) - left) / (right - left || 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value) => HEIGHT - BOTTOM - ((Math.log10(value) - low) / (high - low || 1)) * (HEIGHT - TOP - BOTTOM);
  const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
  const says = (value) => (value >= 1 ? value.toLocaleString("en") : String(value));
  const grid = [
    ...range(left, right).map((at) => `<path d="M${x(at)} ${TOP}V${HEIGHT - BOTTOM}"/>`),
    ...range(low, high).map((at) => `<path d="M${LEFT} ${y(at)}H${WIDTH - RIGHT}"/>`),
  ];
  const labels = [
    ...range(left, right).map((at) => `<text x="${x(at)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${says(at)}</text>`),
    ...range(low, high).map((at) => `<text x="${LEFT - 8}" y="${y(at) + 4}" text-anchor="end">${says(at)}</text>`),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${across}</text>`,
    `<text x="${LEFT - 8}" y="${TOP - 12}" text-anchor="end">${up}</text>`,
    `<text x="${LEFT}" y="20" font-weight="bold">${escaped(title)}</text>`,
  ];
  const lines = series.map(({ points }, at) => {
    const there = points.filter(([, value]) => value > 0).map(([a, b]) => [x(a).toFixed(1), y(b).toFixed(1)]);
    const colour = COLOURS[at % COLOURS.length];
    const dots = there.map(([a, b]) => `<circle cx="${a}" cy="${b}" r="3" fill="${colour}"/>`).join("");
    return `<path d="M${there.map((it) => it.join(" ")).join("L")}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="${escaped(title)}">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<g stroke="#ddd">${grid.join("")}</g>`,
    `<g fill="#222">${labels.join("")}</g>`,
    ...lines,
    ...ends(series, x, y),
    "</svg>\n",
  ].join("\n");
};

// The names, each beside the end of its line and below the one before.
const ends = (series, x, y) => {
  const last = series.flatMap((one, at) => {
    const points = one.points.filter(([, value]) => value > 0);
    return points.length ? [{ name: one.name, at, end: points.at(-1) }] : [];
  });
  last.sort((a, b) => y(a.end[1]) - y(b.end[1]));
  let free = TOP;
  return last.map(({ name, at, end }) => {
    const height = Math.max(free, y(end[1]) + 4);
    free = height + 14;
    return `<text x="${WIDTH - RIGHT + 10}" y="${height.toFixed(1)}" fill="${COLOURS[at % COLOURS.length]}">${escaped(name)}</text>`;
  });
};
