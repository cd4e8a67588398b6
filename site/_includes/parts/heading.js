/** The mark of where a figure is heading. */
export const HEADING = { better: 'in force', worse: 'overdue', unchanged: 'remark' }
