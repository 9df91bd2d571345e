// What Lighthouse's blocking time would be if the page's thread had never waited for others: on a
// machine with software graphics and other work it stands in line for the processor and for the GPU's
// thread, and each wait counts as blocking, four times. Chromium's trace knows the processor time of
// every task; the score is then Lighthouse's own formula with that number in place of the measured one.

const most = 50, slower = 4;  // ms that a task may take; Lighthouse's processor against this one
const halfway = 600, tenth = 200;  // blocking time, in ms, whose score is 0.5 and 0.9 (mobile)

/** Lighthouse's score of a log-normal distribution. */
function logNormalScore(value) {
  if (value <= 0) return 1;
  const x = Math.log(value / halfway) * 0.9061938024368232 / Math.log(tenth / halfway) * -1;
  return (1 - erf(x)) / 2;
}

/** Abramowitz and Stegun 7.1.26, as Lighthouse has it. */
function erf(x) {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const y = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - y * Math.exp(-x * x));
}

export function blockedByWork(lhr, { traceEvents }) {
  const start = traceEvents.filter(({ name, args }) => name === "navigationStart"
    && /^http/.test(args.data?.documentLoaderURL ?? "")).at(-1);
  const painted = traceEvents.find(({ name, pid, ts }) => name === "firstContentfulPaint"
    && pid === start.pid && ts >= start.ts);
  const main = traceEvents.find(({ name, pid, args }) => name === "thread_name" && pid === start.pid
    && args.name === "CrRendererMain").tid;
  const tasks = traceEvents.filter(({ name, pid, tid, ts }) => /RunTask$/.test(name)
    && pid === start.pid && tid === main && ts >= painted.ts);
  const blocking = (of) => tasks.reduce((sum, task) =>
    sum + Math.max(0, (of(task) ?? 0) / 1000 * slower - most), 0);
  const work = blocking((task) => task.tdur), all = blocking((task) => task.dur);
  const { auditRefs } = lhr.categories.performance;
  const score = auditRefs.reduce((sum, { id, weight }) =>
    sum + weight * (id === "total-blocking-time" ? logNormalScore(work) : lhr.audits[id].score), 0)
    / auditRefs.reduce((sum, { weight }) => sum + weight, 0);
  return { blocking_work_ms: Math.round(work), blocking_waits_ms: Math.round(all - work),
    performance_without_waits: Math.round(score * 100) };
}
