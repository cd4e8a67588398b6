/** Does some work each time it is asked, never twice at once; asked several times meanwhile, once more afterwards. */
export interface OneAtATime {
  ask(): void
  /** Nothing is begun any more. */
  stop(): void
}

/** @param onFailure gets what the work throws */
export function oneAtATime(work: () => Promise<void>, onFailure: (error: unknown) => void): OneAtATime {
  let isAsked = false
  let isRunning = false
  let isStopped = false
  const run = async () => {
    isRunning = true
    while (isAsked && !isStopped) {
      isAsked = false
      await work().catch(onFailure)
    }
    isRunning = false
  }
  return {
    ask() {
      isAsked = true
      if (!isRunning) void run()
    },
    stop() {
      isStopped = true
    },
  }
}
