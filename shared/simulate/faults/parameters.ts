/** How faults look in detail; lengths are for scripts that are drawn. All are our choice where no source is named. */
export const FAULT_PARAMETERS = {
  /** Packets come in bunches of so many seconds, each so much later than the bunch's last, s: 2 to 4 s late (science 3.4). */
  late: { bunchS: 3, leastS: 2 },
  /** A premature beat: the share of its interval that it comes at (compensatory pause after it). */
  ectopyAtShare: 0.65,
  /** Where an extra beat falls in its interval, shares. */
  extra: { fromShare: 0.3, toShare: 0.7 },
  /** Dry electrodes: share of intervals that are wrong, by how much beats move (shares), and blocks without contact, s. */
  dry: { wrongShare: 0.5, moveShare: 0.6, blockS: 4, noContactShare: 0.3 },
  /** Drawn scripts: lengths of a trouble and of the sound time before one (mean), s; shares of beats or packets. */
  drawn: { fromS: 5, toS: 60, soundS: 45, soundBeforeSwapS: 900, fromShare: 0.02, toShare: 0.4 },
} as const
