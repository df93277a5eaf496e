// Medians, and what is said of them.

export const quantile = (values, part) => {
  const sorted = values.filter((value) => value != null).sort((a, b) => a - b);
  if (!sorted.length) return undefined;
  const at = (sorted.length - 1) * part;
  const low = Math.floor(at);
  const next = sorted[Math.min(low + 1, sorted.length - 1)];
  return sorted[low] + (next - sorted[low]) * (at - low);
};

export const median = (values) => quantile(values, 0.5);

// The median of the ratios of each round, and where the middle half of them lies. Rounds in which one is missing count for
// nothing.
export const ratio = (ours, theirs) => {
  const ratios = ours.map((value, round) => value / theirs[round]).filter(Number.isFinite);
  return ratios.length ? [0.5, 0.25, 0.75].map((part) => quantile(ratios, part)) : undefined;
};

// The slope of a line through points, both on a scale of logarithms.
export const exponent = (points) => {
  const logs = points.filter(([, y]) => y > 0).map((point) => point.map(Math.log));
  if (logs.length < 2) return undefined;
  const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
};

export const shuffled = (values) => {
  const all = [...values];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all;
};
