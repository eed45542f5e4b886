import { DAY } from '../units.ts'

/** What a file of one's own data is called and how much it may claim; all of it ours. */
export const OWN_FILE_POLICY = {
  format: 'ebb-own-data',
  version: 1,
  /** Bytes: some 600 hours of talk, and few enough that a hostile file does not fill the memory. */
  largest: 64 * 2 ** 20,
  /** The last wall-clock instant JavaScript can show (ECMA-262, Time Values), ms. */
  latestWall: 8.64e15,
  /** From the first entry of a session to its last, ms: a promise may stand for days, and each second is looked at in a replay. */
  longestTalk: 31 * DAY,
  /** A place in a stream or a session; a year of seconds has 31 million. */
  mostPlaces: 31_536_000,
  /** Packets in one piece; Ebb writes 1,200 at most. */
  mostPackets: 10_000,
} as const
