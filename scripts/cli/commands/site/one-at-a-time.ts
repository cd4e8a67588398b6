/** Does some work each time it is asked, never twice at once; asked several times meanwhile, once more afterwards. */
export interface OneAtATime {
  ask(): void
  /** Nothing is begun any more, and what runs is told to break off. Resolves once it has. */
  stop(): Promise<void>
}

/**
 * @param work gets a signal that says when to break off
 * @param onFailure gets what the work throws before it was stopped
 */
export function oneAtATime(
  work: (signal: AbortSignal) => Promise<void>,
  onFailure: (error: unknown) => void,
): OneAtATime {
  const ending = new AbortController()
  const { signal } = ending
  let isAsked = false
  let running: Promise<void> | undefined
  const run = async () => {
    while (isAsked && !signal.aborted) {
      isAsked = false
      await work(signal).catch((error) => signal.aborted || onFailure(error))
    }
    running = undefined
  }
  return {
    ask() {
      isAsked = true
      running ??= run()
    },
    async stop() {
      ending.abort()
      await running
    },
  }
}
