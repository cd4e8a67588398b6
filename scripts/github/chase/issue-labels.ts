import { DUE_STAGES, type DueStage } from '../../subjects/actions/due/due-item.js'

/** By this label all issues of ours are found again. */
export const DUE_LABEL = 'qms-due'
/** On the one issue that tells when `qms chase` ran last. */
export const HEARTBEAT_LABEL = 'qms-heartbeat'

function stageLabel(stage: DueStage): string {
  return `qms: ${stage}`
}

const STAGE_LABELS: ReadonlySet<string> = new Set(DUE_STAGES.map(stageLabel))

/** @returns the labels with that of the stage, or of none, in place of the one before; those that people added stay */
export function withStage(labels: readonly string[], stage: DueStage | undefined): readonly string[] {
  const others = labels.filter((label) => !STAGE_LABELS.has(label))
  return [...new Set([...others, DUE_LABEL, ...(stage ? [stageLabel(stage)] : [])])]
}

/** What GitHub shows of each. */
export const LABELS = [
  {
    name: DUE_LABEL,
    color: '5319e7',
    description: 'Kept by qms chase: something that is due in the quality management system',
  },
  { name: HEARTBEAT_LABEL, color: 'c5def5', description: 'When qms chase ran last' },
  { name: stageLabel('due soon'), color: 'bfd4f2', description: 'Its day is near' },
  { name: stageLabel('due'), color: 'fbca04', description: 'Due today' },
  { name: stageLabel('overdue'), color: 'd93f0b', description: 'Its day has passed' },
  { name: stageLabel('long overdue'), color: 'b60205', description: 'Its day passed long ago' },
]
