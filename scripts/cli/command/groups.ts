/** What people do with the program, in the order in which the help shows it. */
export const commandGroups = {
  check: 'Check',
  read: 'Look up',
  write: 'Write and approve',
  publish: 'Publish',
  github: 'Work with GitHub',
  setUp: 'Set up',
} as const

export type CommandGroup = keyof typeof commandGroups
