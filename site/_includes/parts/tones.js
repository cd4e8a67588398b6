/** The badge of each tone. */
export const TONES = { good: 'in force', due: 'due', bad: 'overdue', plain: 'remark' }
