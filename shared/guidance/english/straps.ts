/** Straps: finding, connecting, and why one cannot be read. */
export const straps = {
  strap: {
    connect: 'Connect a strap',
    connectAgain: 'Connect again',
    release: 'Disconnect',
    forget: 'Forget this strap',
    choose: 'Which strap is it?',
    chooseHint: 'Wear it, with the electrodes wet. Only straps that are worn show up.',
    searching: 'Looking for straps …',
    searchOver: 'The search has paused.',
    searchAgain: 'Search again',
    unnamed: 'A strap without a name',
    cancel: 'Cancel',
    nothing: 'No strap was found or chosen.',
    check: [
      'Is it worn, and are the electrodes wet?',
      'Is another app or watch holding it?',
      'Is Bluetooth switched on, and may Ebb use it?',
    ],
    /** Where to look on this computer. */
    checkOn: {
      linux: 'On Linux the Bluetooth service (BlueZ) has to run.',
      mac: 'On a Mac: System Settings, Privacy & Security, Bluetooth, and Ebb among the apps.',
      windows: 'On Windows: Settings, Bluetooth & devices. The strap need not be paired there.',
    },
    none: 'No strap yet',
    connecting: 'Connecting …',
    live: 'Connected',
    lost: 'Out of reach. Ebb keeps looking.',
    failed: 'The strap did not answer. Try once more.',
    battery: (percent: number) => `Battery ${percent} %`,
    /** What is good to know of a strap, and what follows from it. */
    notes: {
      'low-battery': 'Its battery is low. A fresh one before the talk is safer.',
      'rate-only': 'It sends a rate but no single beats, so Ebb notices a little later with it.',
      'not-on-the-chest': 'It is not worn on the chest, so it follows the heart less closely.',
    },
  },
  /** Why a strap cannot be read: technical, and nobody's fault. */
  trouble: {
    'no-strap': 'no strap is connected',
    connecting: 'a strap is connecting',
    lost: 'a strap is out of reach',
    'no-data': 'a strap sends nothing',
    'no-contact': 'a strap does not touch skin',
    frozen: 'a strap repeats one value',
    artefacts: 'a signal is not clear; wet electrodes help',
    disagree: 'a strap contradicts itself',
    settling: 'a reading is still settling',
    'no-rest': 'a resting level is missing',
  },
} as const
