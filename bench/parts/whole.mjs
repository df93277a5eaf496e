// The whole draft of ten thousand events as Markdown and as safe HTML, in both voices, by the program in Retold's background,
// with the reading of the draft and the way there and back. Beside it, marked and DOMPurify make HTML of the same Markdown.

const EVENTS = 10_000;

export const round = async ({ chromium, origin }, keep) => {
  try {
    const times = await chromium.visit(async (page) => {
      await page.go(`${origin}/peers/whole.html?events=${EVENTS}`);
      await page.until("globalThis.whole", 60_000);
      return page.say("whole()");
    });
    for (const [id, time] of Object.entries(times)) keep(id, EVENTS, { time });
  } catch (error) {
    keep("retold", EVENTS, { failed: String(error.message).slice(0, 200) });
  }
};
