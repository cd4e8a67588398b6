/** In place of the queues that keep a second between two writes: everything goes at once. */
const atOnce = {
  key: () => ({
    schedule: (_options: unknown, job: (...given: unknown[]) => unknown, ...given: unknown[]) => job(...given),
  }),
}

/** For a GitHub that is played in tests, and needs no pauses. */
export const unpaced: object = { global: atOnce, write: atOnce, notifications: atOnce }
