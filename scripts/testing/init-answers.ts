/** What `qms init` would ask, as flags, with a day. */
export const INIT_ANSWERS = [
  ...['--organization', 'Example Ltd', '--name', 'Ada Example', '--leader', 'Grace Sample'],
  ...['--today', '2026-01-05', '--yes'],
] as const
