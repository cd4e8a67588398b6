import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { WriteRefusal } from './write-refusal.js'

const WAIT_MS = 50
/** One second. */
const WAITS_IN_SILENCE = 20
const HALF_A_MINUTE = 600

/**
 * Waits until no other run changes files, and keeps others waiting from then on. The lock is a folder that holds one file named
 * after its owner. It is made elsewhere and then takes its name: so it never is without an owner, and only one can have the name.
 * A lock whose process has ended is removed by the name of its owner, so that the lock of the next one stays.
 *
 * @param folder of the lock
 * @param tell what a person is told who has to wait
 * @param mostWaits of 50 ms each
 * @returns what lets the next one begin
 * @throws WriteRefusal if another run does not end
 */
export async function takeTurn(
  folder: string,
  tell: (sentence: string) => void,
  mostWaits = HALF_A_MINUTE,
): Promise<() => void> {
  const own = `${process.pid}.${randomBytes(4).toString('hex')}@${hostname()}`
  const lock = join(folder, 'lock')
  const made = join(folder, own)
  try {
    makeOwn(folder, own)
    for (let waits = 0; !isTaken(made, lock); waits++) {
      const owner = namesIn(lock)[0]
      if (owner === undefined || hasEnded(owner)) removeLock(lock, owner)
      else if (waits === WAITS_IN_SILENCE) tell(`${describe(owner)} is writing here. Waiting for it to end.`)
      if (waits >= mostWaits) throw tooLong(owner, lock)
      if (owner !== undefined && !hasEnded(owner)) await setTimeout(WAIT_MS)
    }
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    throw error
  }
  for (const name of namesIn(folder)) {
    if (name.includes('@') && hasEnded(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
  return () => {
    removeLock(lock, own)
    removeIfEmpty(folder)
  }
}

/** @throws the system’s error about the folder, as no person knows the names in it */
function makeOwn(folder: string, own: string): void {
  try {
    mkdirSync(join(folder, own), { recursive: true })
    writeFileSync(join(folder, own, own), '')
  } catch (error) {
    throw Object.assign(error as Error, { path: existsSync(folder) ? folder : dirname(folder) })
  }
}

/** The errors with which systems say that the folder is there already. */
const TAKEN = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES']

function isTaken(made: string, lock: string): boolean {
  try {
    renameSync(made, lock)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && TAKEN.includes(String(error.code))) return false
    throw error
  }
}

function removeLock(lock: string, owner: string | undefined): void {
  if (owner !== undefined) rmSync(join(lock, owner), { force: true })
  removeIfEmpty(lock)
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Another run uses it by now.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Of a process on another computer it is not known. */
function hasEnded(owner: string): boolean {
  const { process: id, host } = partsOf(owner)
  if (host !== hostname()) return false
  try {
    process.kill(id, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

function partsOf(owner: string) {
  const [, id = '', host = ''] = /^(\d+)\.[0-9a-f]+@(.*)$/.exec(owner) ?? []
  return { process: Number(id), host }
}

function describe(owner: string): string {
  const { process: id, host } = partsOf(owner)
  return `Another qms command (process ${id} on ${host})`
}

function tooLong(owner: string | undefined, lock: string): WriteRefusal {
  return new WriteRefusal(
    owner === undefined
      ? `${lock} cannot be taken away. Delete it, then run this again.`
      : `${describe(owner)} is still writing here, so nothing was written. Run this again when it has ended. If there is no such process, delete ${lock} first.`,
  )
}
