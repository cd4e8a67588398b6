import type { Command } from '../command/command.js'

/** Every command by its name. Its file is loaded when it is asked for, so that none waits for what others need. */
export const commands: Commands = {
  check: async () => (await import('./check/check.js')).check,
  explain: async () => (await import('./explain.js')).explain,
  verify: async () => (await import('./verify/verify.js')).verify,
  seal: async () => (await import('./seal/seal.js')).seal,

  list: async () => (await import('./list.js')).list,
  show: async () => (await import('./show/show.js')).show,
  status: async () => (await import('./status.js')).status,
  due: async () => (await import('./due.js')).due,
  history: async () => (await import('./history.js')).history,
  diff: async () => (await import('./diff.js')).diff,
  impact: async () => (await import('./impact.js')).impact,
  change: async () => (await import('./change/change.js')).change,
  report: async () => (await import('./report.js')).report,
  metric: async () => (await import('./metric.js')).metric,
  next: async () => (await import('./next.js')).next,
  readiness: async () => (await import('./readiness.js')).readiness,
  export: async () => (await import('./exchange/export-records.js')).exportRecords,

  new: async () => (await import('./new/new.js')).newCommand,
  set: async () => (await import('./record/set.js')).set,
  done: async () => (await import('./record/done.js')).done,
  close: async () => (await import('./record/close.js')).close,
  gap: async () => (await import('./gap.js')).gap,
  roadmap: async () => (await import('./roadmap.js')).roadmap,
  revise: async () => (await import('./revise.js')).revise,
  approve: async () => (await import('./approve/approve.js')).approve,
  review: async () => (await import('./review.js')).review,
  retire: async () => (await import('./retire.js')).retire,
  import: async () => (await import('./exchange/import-records.js')).importRecords,

  'site build': async () => (await import('./site/site-build.js')).siteBuild,
  'site serve': async () => (await import('./site/site-serve.js')).siteServe,
  pdf: async () => (await import('./pdf/pdf.js')).pdf,
  pack: async () => (await import('./pack/pack.js')).pack,

  comment: async () => (await import('./comment/comment.js')).comment,
  'approvals import': async () => (await import('./approvals/import-approvals.js')).importApprovals,
  chase: async () => (await import('./chase/chase.js')).chase,

  init: async () => (await import('./init/init.js')).init,
  generate: async () => (await import('./generate/generate.js')).generate,
}

export type Commands = Readonly<Record<string, () => Promise<Command>>>
