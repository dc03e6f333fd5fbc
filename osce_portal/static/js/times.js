// Adds the reader's own time to an event's, where the two differ. The venue's time stays.
(() => {
  const language = document.documentElement.lang || undefined;
  const form = { dateStyle: "long", timeStyle: "short" };
  const zone = Intl.DateTimeFormat(language).resolvedOptions().timeZone;

  for (const line of document.querySelectorAll("[data-reader-time]")) {
    const times = [...line.querySelectorAll("time")];
    const said = times.map((time) => new Date(time.dateTime).toLocaleString(language, form));
    if (!zone || zone === line.dataset.zone || said.includes("Invalid Date")) continue;
    times.forEach((time, place) => { time.textContent = said[place]; });
    times.slice(1).forEach((time) => time.before(" – "));
    line.prepend(` ${line.dataset.label} `);
    line.append(` (${zone})`);
    line.hidden = false;
  }
})();
