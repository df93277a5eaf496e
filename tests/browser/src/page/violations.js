// Has axe-core look at what is shown, and hands over what it finds wrong: rule, what it asks for, selector, tag, why.
const done = arguments[arguments.length - 1];

const look = async () => {
  // The page has taken up another width or other colours by then.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  // What moves has arrived. An animation without an end cannot, and moves on.
  for (const animation of document.getAnimations()) {
    try {
      animation.finish();
    } catch {}
  }
  const { violations } = await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    // It is not asked for by its tag alone.
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations"],
    // There are no styles from elsewhere to be fetched.
    preload: false,
  });
  const found = [];
  for (const it of violations) found.push(it.id === "target-size" ? { ...it, nodes: await fromUnderBars(it.nodes) } : it);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => {
      const tag = html.length > 300 ? `${html.slice(0, 300)}…` : html;
      return [id, help, target.flat().join(" "), tag, failureSummary ?? ""];
    }),
  );
};

// A bar that stays where it is may cover a part of what could be pressed, and axe-core does not scroll: so what is too small
// is looked at again in the middle of what it scrolls in.
const fromUnderBars = async (nodes) => {
  const small = [];
  for (const node of nodes) {
    const element = document.querySelector(node.target[0]);
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const again = await axe.run(element, { runOnly: { type: "rule", values: ["target-size"] } });
    if (again.violations.length) small.push(node);
  }
  return small;
};

look().then(done, (error) => done(String(error)));
